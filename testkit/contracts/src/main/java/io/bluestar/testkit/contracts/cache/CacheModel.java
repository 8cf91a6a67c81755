package io.bluestar.testkit.contracts.cache;

import io.bluestar.testkit.contracts.model.Model;
import io.bluestar.testkit.contracts.model.Step;
import io.bluestar.testkit.contracts.trial.Shown;
import java.util.List;
import java.util.Optional;

/**
 * What a cache promises for one key. A value is there until its ttl has passed since setex was called; it is gone once ttl
 * and granularity have passed since setex returned; in between it goes at some moment and stays away.
 *
 * @param granularity how late a value may go, in nanoseconds
 * @param evicts whether a value may go at any moment
 */
record CacheModel(long granularity, boolean evicts) implements Model<CacheModel.Entry, CacheCall> {

    /** The value of the key; empty if there is none. */
    record Entry(Optional<String> value, long thereUntil, long goneFrom) {
        static final Entry NONE = new Entry(Optional.empty(), 0, 0);
    }

    @Override
    public Entry initial() {
        return Entry.NONE;
    }

    @Override
    public List<Step<Entry>> steps(Entry entry, CacheCall call, Object progress) {
        if (call instanceof CacheCall.Set set) {
            return List.of(Step.last(new Entry(
                    Optional.of(set.value()), set.begun() + set.ttl(), set.ended() + set.ttl() + granularity)));
        }
        if (call instanceof CacheCall.Get get) {
            return get.answer().isPresent() ? hit(entry, get) : miss(entry, get);
        }
        return List.of(Step.last(Entry.NONE));
    }

    private static List<Step<Entry>> hit(Entry entry, CacheCall.Get get) {
        boolean canBeThere = entry.value().equals(get.answer()) && get.begun() - entry.goneFrom() < 0;
        return canBeThere ? List.of(Step.last(entry)) : List.of();
    }

    private List<Step<Entry>> miss(Entry entry, CacheCall.Get get) {
        boolean canBeGone = entry.value().isEmpty() || evicts || get.ended() - entry.thereUntil() >= 0;
        return canBeGone ? List.of(Step.last(Entry.NONE)) : List.of();
    }

    @Override
    public String expectation(Entry entry, CacheCall call) {
        if (!(call instanceof CacheCall.Get get)) {
            return "no exception from " + call;
        }
        if (entry.value().isEmpty()) {
            return "Optional.empty";
        }
        String value = Shown.of(entry.value());
        if (get.ended() - entry.thereUntil() < 0) {
            return value + ", whose ttl has not passed";
        }
        return get.begun() - entry.goneFrom() < 0
                ? value + " or Optional.empty, since its ttl passes at this moment"
                : "Optional.empty, since ttl and granularity of " + value + " have passed";
    }

    @Override
    public boolean readsOnly(CacheCall call) {
        return call instanceof CacheCall.Get;
    }

    @Override
    public boolean mayExplain(CacheCall change, CacheCall answer) {
        if (!(answer instanceof CacheCall.Get get)) {
            return false;
        }
        if (change instanceof CacheCall.Set set) {
            return get.answer().map(set.value()::equals).orElse(evicts || get.ended() - (set.begun() + set.ttl()) >= 0);
        }
        return get.answer().isEmpty();
    }
}
