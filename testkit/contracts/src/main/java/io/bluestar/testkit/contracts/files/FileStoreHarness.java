package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.harness.Harness;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the kit needs of a file store to certify it. The smallest harness gives {@link #backend()} and {@link #create()}. */
public interface FileStoreHarness extends Harness {

    /**
     * Opens the backend over a space that is empty and its own: a bucket, folder or container that no other store of this
     * harness uses. The kit closes it. Called by several threads at the same time.
     */
    FileStore create();

    /**
     * The content type stored with a file, for backends that declare {@link Capability#CONTENT_TYPE}: the protocol cannot
     * read it.
     *
     * @param store a store of {@link #create()}, or of {@link #faulty()} while its server is well
     * @param path a file that exists in it
     */
    default String contentType(FileStore store, String path) {
        throw new IllegalStateException(
                "the harness declares CONTENT_TYPE: override contentType(store, path) and return what is stored");
    }

    /**
     * Opens the backend on a server that does not answer: nothing listens, or what listens never replies. Supplying it
     * claims the profile {@link Profile#FAILING_SERVER}.
     */
    default Optional<Supplier<FileStore>> unreachable() {
        return Optional.empty();
    }

    /**
     * Starts a server for one test that can be made to fail and to recover, with the backend on it, over a space that is empty
     * and its own. Supplying it claims the profile {@link Profile#FAULTS}. Called by several threads at the same time.
     */
    default Optional<Supplier<FaultyServer<FileStore>>> faulty() {
        return Optional.empty();
    }

    /**
     * Names what a store of {@link #create()} has left where it keeps its files that is no file of its: temporary files,
     * parts of uploads that were begun and neither completed nor aborted. Supplying it claims the profile {@link
     * Profile#LEFTOVERS}.
     */
    default Optional<Function<FileStore, List<String>>> leftovers() {
        return Optional.empty();
    }

    @Override
    default Set<Profile> profiles() {
        Set<Profile> claimed = EnumSet.of(Profile.CORE);
        if (unreachable().isPresent()) {
            claimed.add(Profile.FAILING_SERVER);
        }
        if (faulty().isPresent()) {
            claimed.add(Profile.FAULTS);
        }
        if (leftovers().isPresent()) {
            claimed.add(Profile.LEFTOVERS);
        }
        return claimed;
    }
}
