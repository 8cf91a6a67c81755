package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.util.List;

/** A file store whose server does not answer. */
class UnreachableFiles implements FileStore {
    private final SilentServer server;
    private final OpenState open = new OpenState("file store without a server");

    UnreachableFiles(SilentServer server) {
        this.server = server;
    }

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

    final RuntimeException failure(String operation, String path) {
        return server.failure(FileStoreException::new, operation, path);
    }

    @Override
    public void close() {
        if (open.close()) {
            server.close(FileStoreException::new);
        }
    }
}
