package io.bluestar.contracttests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.s3.S3FileStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A process that is killed while it moves a file on S3: afterwards every byte is at the source, the target or both, and
 * whoever moves it again completes it.
 *
 * <p>The server keeps its objects in memory, in a process of its own: these are the memory-backed files that can be looked
 * at after a kill. The in-memory file store of the library has none: its files live in the killed process and are gone with
 * it, half-way or not, so that there is nothing to lose that the kill itself has not taken.
 *
 * <p>The system property {@code bluestar.crash.moves} is the number of kills.
 */
class MoveCrashTest {
    private static final int FEW = 30;

    private static final List<String> NAMES = List.of(
            "payroll.csv", "with a space.txt", "a+b%2Fc#d?e&f.dat", "Zürich 日本 \uD83D\uDE00.pdf", "deep/er/and/deeper");
    private static final List<String> TYPES = List.of(
            "text/csv; charset=utf-8", "application/pdf", "application/octet-stream", "text/plain;format=flowed");
    private static final List<Integer> SIZES = List.of(0, 1, 1_000, 70_000, 1_000_000);

    /** What a killed move has left. */
    private enum State {
        SOURCE_ONLY("before the copy"),
        BOTH("with the file at both paths"),
        TARGET_ONLY("after the removal");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final CrashRun<State> run =
            new CrashRun<>("while they moved a file on S3", "bluestar.crash.moves", FEW, EnumSet.of(State.BOTH));
    private final Random random = run.random();

    @Test
    void a_move_that_is_killed_leaves_every_byte_at_the_source_the_target_or_both() {
        try (S3Client client = Servers.running().s3Client();
                FileStore files = S3FileStore.open(Servers.running().files(Moving.BUCKET))) {
            RawBucket bucket = new RawBucket(client, Moving.BUCKET);
            try (RandomKills kills = new RandomKills(Moving.NAME, random)) {
                for (int number = 0; run.goesOn(kills); number++) {
                    trial(number, bucket, kills, files);
                }
                System.out.println(run.summary(kills));
            }
            assertThat(bucket.paths("")).allMatch(path -> path.startsWith(Moving.WARM_UP));
        }
    }

    private void trial(int number, RawBucket bucket, RandomKills kills, FileStore files) {
        String source = number + "/from/" + any(NAMES);
        String target = number + "/to/" + any(NAMES);
        StoredFile moved = file(any(TYPES));
        // Of a type of its own, or two empty files could not be told apart.
        Optional<StoredFile> former =
                random.nextBoolean() ? Optional.of(file("application/x-former")) : Optional.empty();
        bucket.put(source, moved);
        former.ifPresent(file -> bucket.put(target, file));

        boolean killed = kills.strike(List.of(source, target));

        // The source first: a removal that is still on its way comes after the copy.
        Optional<StoredFile> atSource = bucket.find(source);
        Optional<StoredFile> atTarget = bucket.find(target);
        State state = judge(run.at(number), moved, former, atSource, atTarget);
        if (killed) {
            run.count(state);
        } else {
            assertThat(state).as("a whole move, %s", run.at(number)).isEqualTo(State.TARGET_ONLY);
        }
        if (state != State.TARGET_ONLY) {
            moveAgain(source, target, files);
        }
        assertThat(bucket.paths(number + "/"))
                .as("what is left of %s", run.at(number))
                .containsExactly(target);
        assertThat(bucket.find(target)).as(run.at(number)).contains(moved);
        bucket.delete(target);
    }

    private static State judge(
            String where,
            StoredFile moved,
            Optional<StoredFile> former,
            Optional<StoredFile> atSource,
            Optional<StoredFile> atTarget) {
        atSource.ifPresent(file -> assertThat(file).as("the source, %s", where).isEqualTo(moved));
        if (atTarget.isPresent() && !atTarget.equals(former)) {
            assertThat(atTarget).as("the target, %s", where).contains(moved);
            return atSource.isPresent() ? State.BOTH : State.TARGET_ONLY;
        }
        assertThat(atTarget).as("the former target, %s", where).isEqualTo(former);
        assertThat(atSource).as("the source without a copy, %s", where).isPresent();
        return State.SOURCE_ONLY;
    }

    private static void moveAgain(String source, String target, FileStore files) {
        try {
            files.move(source, target);
        } catch (FileMissingException e) {
            // The removal that the killed process had sent was still on its way.
            assertThat(e.path()).isEqualTo(source);
        }
    }

    private StoredFile file(String type) {
        byte[] content = new byte[any(SIZES)];
        random.nextBytes(content);
        return new StoredFile(content, type);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
