package io.bluestar.persistence.memory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.FileMissingException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryFileStoreTest {
    private static final int ROUNDS = 20_000;

    private final MemoryFileStore files = new MemoryFileStore();
    private final ExecutorService threads = Executors.newFixedThreadPool(3);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void aWriteToTheSourceDuringAMoveIsNotLost() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        for (int i = 0; i < ROUNDS; i++) {
            files.write("source", bytes("old"));
            await(
                    threads.submit(action(start, () -> files.move("source", "target"))),
                    threads.submit(action(start, () -> files.write("source", bytes("new")))));
            // Either the move came first and the write stands at the source, or the write did and was moved.
            boolean atSource = files.listFiles("").contains("source");
            assertThat(text(atSource ? "source" : "target")).as("round %d", i).isEqualTo("new");
        }
    }

    @Test
    void movesThereAndBackAtOnceDoNotLoseTheFile() throws Exception {
        files.write("a", bytes("content"));
        CyclicBarrier start = new CyclicBarrier(2);
        for (int i = 0; i < ROUNDS; i++) {
            await(
                    threads.submit(action(start, () -> moveIfThere("a", "b"))),
                    threads.submit(action(start, () -> moveIfThere("b", "a"))));
            List<String> paths = files.listFiles("");
            assertThat(paths).as("round %d", i).isNotEmpty();
            for (String path : paths) {
                assertThat(text(path)).isEqualTo("content");
            }
        }
    }

    @Test
    void aFileBeingMovedIsNeverAtNeitherPath() throws Exception {
        files.write("a", bytes("content"));
        AtomicBoolean done = new AtomicBoolean();
        Future<?> mover = threads.submit(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                files.move("a", "b");
                files.write("a", bytes("content"));
            }
            done.set(true);
            return null;
        });
        while (!done.get() && !mover.isDone()) {
            // Looked for at the source first: if it is gone there, it must have come to the target.
            if (files.contentType("a").isEmpty()) {
                assertThat(files.contentType("b")).isPresent();
            }
        }
        await(mover);
    }

    @Test
    void movingOntoItselfKeepsTheFileAndMissesAMissingOne() {
        files.write("a", bytes("content"), "text/plain");
        files.move("a", "a");
        assertThat(text("a")).isEqualTo("content");
        assertThat(files.contentType("a")).contains("text/plain");
        assertThatExceptionOfType(FileMissingException.class)
                .isThrownBy(() -> files.move("b", "b"))
                .satisfies(missing -> assertThat(missing.path()).isEqualTo("b"));
    }

    @Test
    void theContentTypeIsKeptByMovesAndReplacedByWrites() {
        assertThat(files.contentType("a")).isEmpty();
        files.write("a", bytes("x"), "text/csv; charset=utf-8");
        files.move("a", "b");
        assertThat(files.contentType("b")).contains("text/csv; charset=utf-8");
        files.write("b", bytes("y"));
        assertThat(files.contentType("b")).contains("application/octet-stream");
    }

    @Test
    void listsInTheOrderOfUtf8BytesWhatBeginsWithThePrefix() {
        for (String path : List.of("p𐀀", "p｡", "p", "o", "q", "p/z", "pa")) {
            files.write(path, new byte[0]);
        }
        assertThat(files.listFiles("p")).containsExactly("p", "p/z", "pa", "p｡", "p𐀀");
        assertThat(files.listFiles("p𐀀")).containsExactly("p𐀀");
        assertThat(files.listFiles("z")).isEmpty();
        assertThatThrownBy(() -> files.listFiles("").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nullComesBeforeDomainAndDomainBeforeClosed() {
        files.close();
        assertThatNullPointerException().isThrownBy(() -> files.move("/", null)).withMessageContaining("target");
        assertThatThrownBy(() -> files.move("a", "/")).isInstanceOf(IllegalArgumentException.class);
        assertThatIllegalStateException().isThrownBy(() -> files.move("a", "b"));
        assertThatIllegalStateException().isThrownBy(() -> files.contentType("a"));
    }

    private void moveIfThere(String source, String target) {
        if (files.contentType(source).isPresent()) {
            try {
                files.move(source, target);
            } catch (FileMissingException moved) {
                assertThat(files.listFiles("")).as("the other move took it").isNotEmpty();
            }
        }
    }

    private static Callable<Void> action(CyclicBarrier start, Runnable action) {
        return () -> {
            start.await();
            action.run();
            return null;
        };
    }

    private static void await(Future<?>... futures) throws Exception {
        for (Future<?> future : futures) {
            future.get();
        }
    }

    private String text(String path) {
        return new String(files.read(path), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
