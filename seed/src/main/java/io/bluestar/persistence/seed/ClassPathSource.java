package io.bluestar.persistence.seed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A data set in a package of the class path, which cannot be listed: files of unknown names go unseen. */
final class ClassPathSource implements DataSetSource {
    private final ClassLoader loader;
    private final String folder;

    ClassPathSource(ClassLoader loader, String folder) {
        this.loader = loader;
        this.folder = folder.endsWith("/") ? folder : folder + "/";
    }

    @Override
    public String describe(String file) {
        return "classpath:" + folder + file;
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        try (InputStream content = loader.getResourceAsStream(folder + file)) {
            return content == null ? Optional.empty() : Optional.of(bytes(file, content));
        }
    }

    @Override
    public List<String> jsonFiles() {
        return List.of();
    }
}
