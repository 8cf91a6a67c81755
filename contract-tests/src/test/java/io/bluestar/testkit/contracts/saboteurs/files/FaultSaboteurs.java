package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.remote;
import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.uploading;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that take faults of their server in the wrong way. */
final class FaultSaboteurs {
    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            remote("TakesAFaultForAMissingFile", TakesAFaultForAMissingFile::new)
                    .caughtBy("FILE-69", "be no FileMissingException"),
            remote("TakesAThrottleForAMissingFile", TakesAThrottleForAMissingFile::new)
                    .caughtBy("FILE-69", "while the server refuses requests as too many"),
            remote("ReadsWhatHasComeSoFar", ReadsWhatHasComeSoFar::new)
                    .caughtBy("FILE-69", "what read answered while the server does what it is asked and cuts"),
            remote("DeletesBeforeItWrites", DeletesBeforeItWrites::new)
                    .caughtBy("FILE-70", "the file after a write that failed"),
            remote("TakesAnyAnswerForSuccess", TakesAnyAnswerForSuccess::new)
                    .caughtBy("FILE-70", "the file after a write that returned")
                    .perhapsBy("FILE-71"),
            remote("LosesTheFileInAHalfWayMove", LosesTheFileInAHalfWayMove::new)
                    .caughtBy("FILE-71", "the paths that hold the file of a move that failed"),
            remote("KeepsItsBrokenConnection", KeepsItsBrokenConnection::new)
                    .caughtBy("FILE-72", "listFiles, once the server has recovered,")
                    .alsoBy("FILE-69", "FILE-70", "FILE-71", "FILE-73"),
            remote("MakesFailedCallsAgain", MakesFailedCallsAgain::new)
                    .caughtBy("FILE-73", "the file written after a write had failed"),
            remote("MakesFailedMovesAgainByATimer", MakesFailedMovesAgainByATimer::new)
                    .caughtBy("FILE-73", "the file written to the source after a move had failed"),
            remote("WritesInPlace", WritesInPlace::new).caughtBy("FILE-70", "a file whose write met a server that"),
            uploading("LeaksParts", LeaksParts::new).caughtBy("FILE-74", "what an interrupted write has left behind"));

    private FaultSaboteurs() {}

    private static final class TakesAFaultForAMissingFile extends RemoteFiles {
        TakesAFaultForAMissingFile(FailingServer server) {
            super(server);
        }

        @Override
        public byte[] read(String path) {
            try {
                return super.read(path);
            } catch (FileStoreException e) {
                throw new FileMissingException("read", path, e);
            }
        }
    }

    private static final class TakesAThrottleForAMissingFile extends RemoteFiles {
        TakesAThrottleForAMissingFile(FailingServer server) {
            super(server);
        }

        @Override
        RuntimeException failed(String operation, String path, Failure failure) {
            return operation.equals("read") && failure.fault() == Fault.THROTTLES
                    ? new FileMissingException(operation, path, failure)
                    : super.failed(operation, path, failure);
        }
    }

    private static final class ReadsWhatHasComeSoFar extends RemoteFiles {
        ReadsWhatHasComeSoFar(FailingServer server) {
            super(server);
        }

        @Override
        public byte[] read(String path) {
            try {
                return super.read(path);
            } catch (FileStoreException e) {
                if (e.getCause() instanceof Failure failure && failure.fault() == Fault.CUTS_ANSWERS) {
                    byte[] whole = honest.read(path);
                    return Arrays.copyOf(whole, whole.length / 2);
                }
                throw e;
            }
        }
    }

    private static final class DeletesBeforeItWrites extends RemoteFiles {
        DeletesBeforeItWrites(FailingServer server) {
            super(server);
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            ask("write", path, () -> {
                if (exists(path)) {
                    remove(path);
                }
                return true;
            });
            return super.write(path, data, contentType);
        }
    }

    /** Of a write or a removal, whose answers have nothing in them that one would look at. */
    private static final class TakesAnyAnswerForSuccess extends RemoteFiles {
        TakesAnyAnswerForSuccess(FailingServer server) {
            super(server);
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            try {
                return super.write(path, data, contentType);
            } catch (FileStoreException e) {
                return unlessAnswered(path, e);
            }
        }

        @Override
        public void move(String source, String target) {
            copy(source, target);
            try {
                removeOnServer(source);
            } catch (FileStoreException e) {
                unlessAnswered(source, e);
            }
        }

        private static String unlessAnswered(String path, FileStoreException e) {
            if (e.getCause() instanceof Failure failure && failure.fault() == Fault.ANSWERS_GARBAGE) {
                return path;
            }
            throw e;
        }
    }

    private static final class LosesTheFileInAHalfWayMove extends RemoteFiles {
        LosesTheFileInAHalfWayMove(FailingServer server) {
            super(server);
        }

        @Override
        public void move(String source, String target) {
            byte[] content = ask("move", source, () -> honest.read(source));
            String type = contentType(source);
            removeOnServer(source);
            ask("move", source, () -> honest.write(target, content, type));
        }
    }

    private static final class MakesFailedMovesAgainByATimer extends RemoteFiles {
        private static final long MILLIS_LATER = 300;

        MakesFailedMovesAgainByATimer(FailingServer server) {
            super(server);
        }

        @Override
        public void move(String source, String target) {
            try {
                super.move(source, target);
            } catch (FileMissingException e) {
                throw e;
            } catch (FileStoreException e) {
                CompletableFuture.delayedExecutor(MILLIS_LATER, TimeUnit.MILLISECONDS)
                        .execute(() -> {
                            if (exists(source)) {
                                honest.move(source, target);
                            }
                        });
                throw e;
            }
        }
    }

    /** Half of a file first, if it is long, then the whole of it. */
    private static final class WritesInPlace extends RemoteFiles {
        private static final int LONG = 100_000;

        WritesInPlace(FailingServer server) {
            super(server);
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            if (data.length >= LONG) {
                super.write(path, Arrays.copyOf(data, data.length / 2), contentType);
                letOthersRun();
            }
            return super.write(path, data, contentType);
        }
    }

    /** Writes by parts, as S3 does it, and forgets to abort. */
    private static final class LeaksParts extends BrokenFiles {
        private static final int PART = 4 << 20;

        private final Set<String> uploads = ConcurrentHashMap.newKeySet();

        @Override
        public List<String> leftovers() {
            return List.copyOf(uploads);
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            uploads.add(path);
            for (int sent = 0; sent < data.length; sent += PART) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new FileStoreException("write", path, "interrupted", new InterruptedException());
                }
                letOthersRun();
            }
            honest.write(path, data, contentType);
            uploads.remove(path);
            return path;
        }
    }

    private static final class KeepsItsBrokenConnection extends RemoteFiles {
        private volatile Failure broken;

        KeepsItsBrokenConnection(FailingServer server) {
            super(server);
        }

        @Override
        public List<String> listFiles(String prefix) {
            if (broken != null) {
                throw failed("listFiles", prefix, broken);
            }
            return super.listFiles(prefix);
        }

        @Override
        RuntimeException failed(String operation, String path, Failure failure) {
            broken = failure;
            return super.failed(operation, path, failure);
        }
    }

    /** Some calls later, when they have better luck. */
    private static final class MakesFailedCallsAgain extends RemoteFiles {
        private static final int CALLS_LATER = 4;

        private final ConcurrentLinkedQueue<Runnable> failed = new ConcurrentLinkedQueue<>();
        private final AtomicInteger reads = new AtomicInteger();

        MakesFailedCallsAgain(FailingServer server) {
            super(server);
        }

        @Override
        public byte[] read(String path) {
            byte[] content = super.read(path);
            if (reads.incrementAndGet() % CALLS_LATER == 0) {
                for (Runnable call = failed.poll(); call != null; call = failed.poll()) {
                    call.run();
                }
            }
            return content;
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            try {
                return super.write(path, data, contentType);
            } catch (FileStoreException e) {
                failed.add(() -> honest.write(path, data, contentType));
                throw e;
            }
        }
    }
}
