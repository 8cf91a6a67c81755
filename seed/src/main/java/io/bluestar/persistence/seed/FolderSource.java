package io.bluestar.persistence.seed;

import static io.bluestar.persistence.domain.Quoting.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A data set in a folder. */
final class FolderSource implements DataSetSource {
    private final Path folder;

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public String describe(String file) {
        String path = folder.resolve(file).toString();
        return path.chars().anyMatch(Character::isISOControl) ? quote(path) : path;
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        // Not by opening it: a pipe into which nobody writes would be waited for, and a device has no end.
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new DataSetException(describe(file) + " is no regular file", null);
        }
        if (attributes.size() > LARGEST_FILE) {
            throw tooLarge(file);
        }
        try (InputStream content = Files.newInputStream(path)) {
            return Optional.of(bytes(file, content));
        }
    }

    @Override
    public List<String> jsonFiles() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
