package io.bluestar.contracttests.hostile;

import io.bluestar.testkit.contracts.options.RunOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.function.Executable;

/**
 * Hostile inputs, one after the other, each in bounded time: what breaks or hangs is named. Says at its end how many there
 * were, and which seed makes the same again.
 */
final class Ordeal implements AutoCloseable {
    /** Far more than any input may take, for a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final String corpus;
    private final Chance chance;
    private final boolean someAreGood;
    private final long start = System.nanoTime();
    private volatile Thread worker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        worker = new Thread(task, "hostile input");
        worker.setDaemon(true);
        return worker;
    });
    private int inputs;
    private int accepted;
    private int refused;
    private String slowest = "none";
    private long longest;

    /** @param corpus what the inputs are, in words */
    Ordeal(String corpus) {
        this(corpus, true);
    }

    private Ordeal(String corpus, boolean someAreGood) {
        this.corpus = corpus;
        this.chance = new Chance(RunOptions.fromSystemProperties());
        this.someAreGood = someAreGood;
    }

    /** Of inputs none of which is any good. */
    static Ordeal ofRefused(String corpus) {
        return new Ordeal(corpus, false);
    }

    Chance chance() {
        return chance;
    }

    /**
     * Puts one input through a check.
     *
     * @param input its name, or the input itself where it is short
     * @throws AssertionError naming the input if the check fails, throws anything at all, or takes too long
     */
    void of(String input, Executable check) {
        inputs++;
        long begin = System.nanoTime();
        Future<?> running = thread.submit(() -> {
            try {
                check.execute();
            } catch (Throwable e) {
                throw new ExecutionException(e);
            }
            return null;
        });
        try {
            running.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            StackTraceElement[] where = worker.getStackTrace();
            running.cancel(true);
            throw new AssertionError(
                    corpus + ": " + input + " takes longer than " + LONGEST + ", at "
                            + Arrays.stream(where).limit(12).toList() + "; " + chance,
                    e);
        } catch (ExecutionException e) {
            Throwable broken =
                    e.getCause() instanceof ExecutionException ? e.getCause().getCause() : e.getCause();
            throw new AssertionError(
                    corpus + ": " + input + " breaks with " + shortened(broken) + "; " + chance, broken);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted at " + input, e);
        }
        long took = System.nanoTime() - begin;
        if (took > longest) {
            longest = took;
            slowest = input;
        }
    }

    /**
     * Makes a call that may be refused.
     *
     * @param refusal the documented exception, and no subclass of it, such as a parser's
     * @return whether it was accepted; any other exception passes on
     */
    boolean accepts(Class<? extends RuntimeException> refusal, Executable call) throws Throwable {
        try {
            call.execute();
            accepted++;
            return true;
        } catch (RuntimeException e) {
            if (e.getClass() != refusal) {
                throw e;
            }
            check(e.getMessage() != null && !e.getMessage().isBlank(), "refused without a reason");
            check(
                    e.getMessage().length() < 10_000,
                    "the reason has " + e.getMessage().length() + " characters");
            refused++;
            return false;
        }
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static String shortened(Throwable broken) {
        String text = broken.toString();
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }

    /** @throws AssertionError if all calls came to the same end, so that one half of the checks had nothing to do */
    @Override
    public void close() {
        thread.shutdownNow();
        System.out.printf(
                Locale.ROOT,
                "hostile %s: %,d inputs, %,d calls accepted, %,d refused, %.1f s, of which %.1f s for %s; %s%n",
                corpus,
                inputs,
                accepted,
                refused,
                (System.nanoTime() - start) / 1e9,
                longest / 1e9,
                slowest,
                chance);
        if (accepted + refused > 0) {
            check(refused > 0, corpus + ": nothing was refused; " + chance);
            check(accepted > 0 == someAreGood, corpus + ": " + accepted + " calls were accepted; " + chance);
        }
    }
}
