package io.bluestar.testkit.contracts.trial;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One thread that writes and two that read the same thing, for as long as it takes until each reader has seen the writer get
 * on between two of its readings many times: a writer that is quick, or waits for a processor, would leave nothing to see.
 */
public final class WriterAndReaders {
    private static final int TIMES = 60;
    private static final int READERS = 2;
    private static final int ADVANCES = 20;

    private final Together threads;
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger readersLeft = new AtomicInteger(READERS);

    private WriterAndReaders(Trial trial) {
        this.threads = Together.in(trial);
    }

    /**
     * Writes and reads until enough was written and read.
     *
     * @param write writes once; gets the number of the write, from 1 on
     * @param reader makes a reader, which reads once whenever it is called
     * @return how many writes there were
     */
    public static int run(Trial trial, Write write, Reader reader) throws Throwable {
        return new WriterAndReaders(trial).run(write, reader);
    }

    private int run(Write write, Reader reader) throws Throwable {
        threads.task("writer", () -> {
            while ((writes.get() < TIMES || readersLeft.get() > 0) && !threads.hasFailed()) {
                write.write(writes.get() + 1);
                writes.incrementAndGet();
            }
        });
        for (int i = 1; i <= READERS; i++) {
            threads.task("reader-" + i, () -> {
                try {
                    readUntilEnough(reader.reader());
                } finally {
                    readersLeft.decrementAndGet();
                }
            });
        }
        threads.run();
        return writes.get();
    }

    private void readUntilEnough(Trial.ThrowingRunnable read) throws Throwable {
        int advances = 0;
        int before = writes.get();
        for (int reads = 0; (reads < TIMES || advances < ADVANCES) && !threads.hasFailed(); reads++) {
            read.run();
            int now = writes.get();
            advances += now > before ? 1 : 0;
            before = now;
        }
    }

    /** Writes. */
    @FunctionalInterface
    public interface Write {
        /** Writes for the given time, counted from 1 on. */
        void write(int number) throws Throwable;
    }

    /** Makes readers, which may remember what they read before. */
    @FunctionalInterface
    public interface Reader {
        /** A reader of one thread. */
        Trial.ThrowingRunnable reader();
    }
}
