package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.persistence.domain.OpenState;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A file store whose server does not answer, honest about it: it waits for a moment, then says so. */
class UnreachableFiles implements FileStore {
    /** What no message may tell. */
    static final String PASSWORD = "correct-horse-battery";

    private static final CountDownLatch AN_ANSWER_THAT_NEVER_COMES = new CountDownLatch(1);

    private final OpenState open = new OpenState("file store without a server");

    @Override
    public byte[] read(String path) {
        FilePaths.check("path", path);
        open.check();
        throw failure("read", path);
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        FilePaths.checkWrite(path, data, contentType);
        open.check();
        throw failure("write", path);
    }

    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        open.check();
        throw failure("move", source);
    }

    @Override
    public List<String> listFiles(String prefix) {
        FilePaths.checkPrefix(prefix);
        open.check();
        throw failure("listFiles", prefix);
    }

    RuntimeException failure(String operation, String path) {
        try {
            awaitAnswer();
            return new FileStoreException(
                    operation, path, "no answer from the server", new SocketTimeoutException("timed out"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new FileStoreException(operation, path, "interrupted while waiting for the server", e);
        }
    }

    static void awaitAnswer() throws InterruptedException {
        if (AN_ANSWER_THAT_NEVER_COMES.await(5, TimeUnit.MILLISECONDS)) {
            throw new AssertionError("nobody counts this down");
        }
    }

    @Override
    public void close() {
        open.close();
    }
}
