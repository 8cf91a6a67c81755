package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer.Failure;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The client of a server that fails, honest about it: a move is a copy, then a removal. To be broken by its subclasses. */
class RemoteFiles extends BrokenFiles {
    private final FailingServer server;

    RemoteFiles(FailingServer server) {
        this.server = server;
    }

    @Override
    public byte[] read(String path) {
        return ask("read", path, () -> existing(path)).orElseThrow(() -> new FileMissingException("read", path));
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        return ask("write", path, () -> honest.write(path, data, contentType));
    }

    @Override
    public void move(String source, String target) {
        if (source.equals(target)) {
            read(source);
            return;
        }
        copy(source, target);
        removeOnServer(source);
    }

    final void copy(String source, String target) {
        Optional<String> copied = ask(
                "move",
                source,
                () -> existing(source).map(content -> honest.write(target, content, contentType(source))));
        if (copied.isEmpty()) {
            throw new FileMissingException("move", source);
        }
    }

    final void removeOnServer(String path) {
        ask("move", path, () -> {
            if (exists(path)) {
                remove(path);
            }
            return true;
        });
    }

    private Optional<byte[]> existing(String path) {
        return exists(path) ? Optional.of(honest.read(path)) : Optional.empty();
    }

    @Override
    public List<String> listFiles(String prefix) {
        return ask("listFiles", prefix, () -> super.listFiles(prefix));
    }

    final <R> R ask(String operation, String path, Supplier<R> request) {
        try {
            return server.ask(request);
        } catch (Failure e) {
            throw failed(operation, path, e);
        }
    }

    /** What to throw. */
    RuntimeException failed(String operation, String path, Failure failure) {
        return new FileStoreException(operation, path, "no answer from the server", failure);
    }
}
