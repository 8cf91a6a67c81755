package io.bluestar.testkit.contracts.files;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Theme: what is left behind. */
@Theme(title = "Leftovers", text = "What a store leaves where it keeps its files, beside them.")
interface FileLeftoverClauses extends FileSuite {
    /** Larger than what is usually written by one request. */
    int LARGE = 20 << 20;
    /** Every so many of the rounds of an interruption, as each writes so much. */
    int EVERY = 4;

    Duration POLL = Duration.ofMillis(5);

    @Test
    @Clause("FILE-74")
    default void what_is_interrupted_leaves_nothing_but_files(FileTrial files) throws Throwable {
        byte[] content = new byte[LARGE];
        Duration write = Interruption.step(() -> files.write("timed", content));
        Duration move = Interruption.step(() -> files.move("timed", "moved"));
        for (int round = 0; round < Interruption.ROUNDS; round += EVERY) {
            Duration untilWrite = write.multipliedBy(round);
            Interruption.of(files, untilWrite, () -> files.write("written", content));
            expectNoLeftovers(files, "what an interrupted write has left behind");
            files.write("moved", content);
            Duration untilMove = move.multipliedBy(round);
            Interruption.of(files, untilMove, () -> files.move("moved", "target"));
            expectNoLeftovers(files, "what an interrupted move has left behind");
        }
    }

    /** A request that was under way when its caller left may begin something, which is undone once it is answered. */
    private static void expectNoLeftovers(FileTrial files, String what) {
        long end = System.nanoTime() + files.harness().failureBound().toNanos();
        List<String> left = files.leftovers();
        while (!left.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(POLL.toNanos());
            left = files.leftovers();
        }
        files.expect(what, left).is(List.of());
    }
}
