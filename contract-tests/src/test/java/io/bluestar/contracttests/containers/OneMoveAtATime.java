package io.bluestar.contracttests.containers;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.cli.bundled.S3FilesHarness;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The S3 file store on LocalStack, whose moves wait for each other, while reads, writes and listings go on beside them.
 *
 * <p>LocalStack 4.14.0 hangs for ever on two copies that cross, {@code a} to {@code b} and {@code b} to {@code a}: each
 * holds the read lock of its source while it waits for the write lock of its target ({@code copy} in its {@code
 * services/s3/storage/ephemeral.py}). AWS and the embedded server do not, and there the clauses hold moves that cross too.
 */
final class OneMoveAtATime implements FileStoreHarness {
    private final S3FilesHarness files;
    private final Lock moving = new ReentrantLock();

    OneMoveAtATime(S3FilesHarness files) {
        this.files = files;
    }

    private final class Store implements FileStore {
        private final FileStore store;

        Store(FileStore store) {
            this.store = store;
        }

        @Override
        public byte[] read(String path) {
            return store.read(path);
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            return store.write(path, data, contentType);
        }

        @Override
        public void move(String source, String target) {
            moving.lock();
            try {
                store.move(source, target);
            } finally {
                moving.unlock();
            }
        }

        @Override
        public List<String> listFiles(String prefix) {
            return store.listFiles(prefix);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    @Override
    public FileStore create() {
        return new Store(files.create());
    }

    @Override
    public String contentType(FileStore store, String path) {
        return files.contentType(unwrapped(store), path);
    }

    @Override
    public Optional<Function<FileStore, List<String>>> leftovers() {
        return files.leftovers().map(leftovers -> store -> leftovers.apply(unwrapped(store)));
    }

    /** Those on a server that fails are not wrapped. */
    private static FileStore unwrapped(FileStore store) {
        return store instanceof Store own ? own.store : store;
    }

    @Override
    public Optional<Supplier<FileStore>> unreachable() {
        return files.unreachable();
    }

    @Override
    public Optional<Supplier<FaultyServer<FileStore>>> faulty() {
        return files.faulty();
    }

    @Override
    public String backend() {
        return files.backend();
    }

    @Override
    public String environment() {
        return files.environment();
    }

    @Override
    public Set<Capability> capabilities() {
        return files.capabilities();
    }

    @Override
    public Set<String> secrets() {
        return files.secrets();
    }

    @Override
    public void close() {
        files.close();
    }
}
