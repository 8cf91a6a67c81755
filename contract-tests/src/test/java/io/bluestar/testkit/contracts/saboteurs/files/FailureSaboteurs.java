package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CountDownLatch;

/** Stores without a server that say so in the wrong way. */
final class FailureSaboteurs {
    private FailureSaboteurs() {}

    static final class LetsClientExceptionsEscape extends UnreachableFiles {
        @Override
        RuntimeException failure(String operation, String path) {
            return new UncheckedIOException(new ConnectException("connection refused"));
        }
    }

    static final class ForgetsTheCause extends UnreachableFiles {
        @Override
        RuntimeException failure(String operation, String path) {
            return new FileStoreException(operation, path, "no answer", null);
        }
    }

    static final class TakesAFailingServerForAMissingFile extends UnreachableFiles {
        @Override
        RuntimeException failure(String operation, String path) {
            return new FileMissingException(operation, path, new SocketTimeoutException());
        }
    }

    static final class WaitsForEver extends UnreachableFiles {
        private final CountDownLatch answer = new CountDownLatch(1);

        @Override
        RuntimeException failure(String operation, String path) {
            try {
                answer.await();
                return new FileStoreException(operation, path, "an answer", null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new FileStoreException(operation, path, "interrupted", e);
            }
        }
    }

    static final class TellsThePassword extends UnreachableFiles {
        @Override
        RuntimeException failure(String operation, String path) {
            return new FileStoreException(
                    operation,
                    path,
                    "no answer",
                    new ConnectException("https://key:" + PASSWORD + "@files refused the connection"));
        }
    }

    static final class SwallowsInterrupts extends UnreachableFiles {
        @Override
        RuntimeException failure(String operation, String path) {
            try {
                awaitAnswer();
                return new FileStoreException(operation, path, "no answer", new SocketTimeoutException());
            } catch (InterruptedException e) {
                return new FileStoreException(operation, path, "interrupted", e);
            }
        }
    }

    static final class AsksTheServerFirst extends UnreachableFiles {
        @Override
        public byte[] read(String path) {
            throw failure("read", path);
        }
    }

    static final class FailsToCloseWithoutItsServer extends UnreachableFiles {
        @Override
        public void close() {
            super.close();
            throw failure("close", "");
        }
    }

    static final class WaitsForItsServerInClose extends UnreachableFiles {
        private final CountDownLatch answer = new CountDownLatch(1);

        @Override
        public void close() {
            super.close();
            try {
                answer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
