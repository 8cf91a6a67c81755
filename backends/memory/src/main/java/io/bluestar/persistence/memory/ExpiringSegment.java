package io.bluestar.persistence.memory;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Some of the entries of a cache, and the hand that goes round them. Each put moves the hand on by a few entries and drops
 * those that have expired: a round over n entries takes n / {@value #ENTRIES_PER_PUT} puts, so at its end there are at most
 * the live entries and what expired meanwhile.
 */
final class ExpiringSegment {
    private static final int ENTRIES_PER_PUT = 4;

    private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final ReentrantLock handLock = new ReentrantLock();
    private Iterator<Map.Entry<String, Entry>> hand = entries.entrySet().iterator();

    Optional<String> get(String key, long now) {
        Entry entry = entries.get(key);
        return entry == null || entry.isExpired(now) ? Optional.empty() : Optional.of(entry.value);
    }

    void put(String key, String value, long deadline, long now) {
        entries.put(key, new Entry(value, deadline));
        dropSomeExpired(now);
    }

    void remove(String key) {
        entries.remove(key);
    }

    int entriesHeld() {
        return entries.size();
    }

    private void dropSomeExpired(long now) {
        // Whoever finds the hand moving leaves it to the other: writers never wait for each other.
        if (!handLock.tryLock()) {
            return;
        }
        try {
            for (int i = 0; i < ENTRIES_PER_PUT; i++) {
                if (!hand.hasNext()) {
                    hand = entries.entrySet().iterator();
                    return;
                }
                Map.Entry<String, Entry> next = hand.next();
                if (next.getValue().isExpired(now)) {
                    // Not by the iterator, which would drop the key even if it has been set anew meanwhile.
                    entries.remove(next.getKey(), next.getValue());
                }
            }
        } finally {
            handLock.unlock();
        }
    }

    /** A value and when it expires. Compared by identity. */
    private static final class Entry {
        private final String value;
        private final long deadline;

        Entry(String value, long deadline) {
            this.value = value;
            this.deadline = deadline;
        }

        /** By difference: the clock may overflow. */
        boolean isExpired(long now) {
            return now - deadline >= 0;
        }
    }
}
