package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.persistence.domain.OpenState;
import java.util.List;

/** Refuses wrong arguments and calls after close as it should, so that what it hands on fails for its own fault only. */
final class CheckedFiles implements TypedFiles {
    private final TypedFiles broken;
    private final OpenState open = new OpenState("broken file store");

    CheckedFiles(TypedFiles broken) {
        this.broken = broken;
    }

    @Override
    public String contentType(String path) {
        return broken.contentType(path);
    }

    @Override
    public List<String> leftovers() {
        return broken.leftovers();
    }

    @Override
    public byte[] read(String path) {
        FilePaths.check("path", path);
        open.check();
        return broken.read(path);
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        FilePaths.checkWrite(path, data, contentType);
        open.check();
        return broken.write(path, data, contentType);
    }

    @Override
    public String write(String path, byte[] data) {
        FilePaths.checkWrite(path, data, DEFAULT_CONTENT_TYPE);
        open.check();
        return broken.write(path, data);
    }

    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        open.check();
        broken.move(source, target);
    }

    @Override
    public List<String> listFiles(String prefix) {
        FilePaths.checkPrefix(prefix);
        open.check();
        return broken.listFiles(prefix);
    }

    @Override
    public void close() {
        if (open.close()) {
            broken.close();
        }
    }
}
