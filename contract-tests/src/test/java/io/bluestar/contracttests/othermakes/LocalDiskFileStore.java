package io.bluestar.contracttests.othermakes;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.persistence.domain.OpenState;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * Files on the local disk, in a flat namespace: a path is one name. Each holds its content type (a byte with its length
 * comes first) and its content, so that one rename publishes or moves both.
 */
final class LocalDiskFileStore implements FileStore {
    private final OpenState open = new OpenState("local disk");
    private final Disk disk;

    /** @param root a folder that the store has for itself, made if need be */
    LocalDiskFileStore(Path root) {
        this.disk = new Disk(root);
    }

    @Override
    public byte[] read(String path) {
        FilePaths.check("path", path);
        open.check();
        try (DataInputStream file = file(path)) {
            file.skipNBytes(file.readUnsignedByte());
            return file.readAllBytes();
        } catch (IOException e) {
            throw disk.failure("read", path, e);
        }
    }

    /** The content type of a file, which the protocol keeps but has no way to read. */
    String contentType(String path) throws IOException {
        try (DataInputStream file = file(path)) {
            return new String(file.readNBytes(file.readUnsignedByte()), US_ASCII);
        }
    }

    private DataInputStream file(String path) throws IOException {
        return new DataInputStream(Files.newInputStream(place(path)));
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        FilePaths.checkWrite(path, data, contentType);
        open.check();
        byte[] type = contentType.getBytes(US_ASCII);
        try {
            Path received = disk.received(new byte[] {(byte) type.length}, type, data);
            try {
                Disk.rename(received, place(path));
            } finally {
                Files.deleteIfExists(received);
            }
            return path;
        } catch (IOException e) {
            throw Disk.refusal("write", path, e);
        }
    }

    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        open.check();
        Path from = place(source);
        try {
            Files.readAttributes(from, BasicFileAttributes.class);
            if (!source.equals(target)) {
                Disk.rename(from, place(target));
            }
        } catch (IOException e) {
            throw disk.failure("move", source, e);
        }
    }

    @Override
    public List<String> listFiles(String prefix) {
        FilePaths.checkPrefix(prefix);
        open.check();
        try {
            return disk.paths(prefix);
        } catch (IOException e) {
            throw Disk.refusal("listFiles", prefix, e);
        }
    }

    @Override
    public void close() {
        open.close();
    }

    private Path place(String path) {
        return DiskNames.in(disk.files(), path);
    }
}
