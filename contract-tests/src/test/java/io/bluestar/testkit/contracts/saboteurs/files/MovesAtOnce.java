package io.bluestar.testkit.contracts.saboteurs.files;

import java.util.List;

/** An honest store in which everything, a move too, happens at one moment. */
final class MovesAtOnce extends BrokenFiles {
    @Override
    public synchronized byte[] read(String path) {
        return super.read(path);
    }

    @Override
    public synchronized String write(String path, byte[] data, String contentType) {
        return super.write(path, data, contentType);
    }

    @Override
    public synchronized void move(String source, String target) {
        super.move(source, target);
    }

    @Override
    public synchronized List<String> listFiles(String prefix) {
        return super.listFiles(prefix);
    }
}
