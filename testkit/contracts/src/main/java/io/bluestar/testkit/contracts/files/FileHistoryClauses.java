package io.bluestar.testkit.contracts.files;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.history.Histories;
import io.bluestar.testkit.contracts.history.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Theme: concurrent histories. */
@Theme(
        title = "Concurrent histories",
        text = "What several threads read, write and move at the same time is recorded, and some order "
                + "of their calls has to explain it. A failure shows the smallest history that no order "
                + "explains.")
interface FileHistoryClauses extends FileSuite {
    /** Few at a time: a move has three steps, and each may come between any others. */
    Threads THREADS = new Threads(4, 30);

    @Test
    @Clause("FILE-65")
    default void histories_of_paths_that_files_move_between_are_linearizable(FileTrial files, TestReporter reporter)
            throws Throwable {
        Histories.of(files, options(), reporter)
                .run(histories(files), THREADS, (threads, seed) -> new FileHistory(files, 3).record(threads, seed));
    }

    @Test
    @Clause("FILE-66")
    default void a_move_happens_at_one_moment(FileTrial files, TestReporter reporter) throws Throwable {
        Histories.of(files, options(), reporter)
                .run(histories(files), THREADS, (threads, seed) -> new FileHistory(files, 1).record(threads, seed));
    }

    private static int histories(FileTrial files) {
        return files.harness().inThisJvm() ? 20 : 4;
    }
}
