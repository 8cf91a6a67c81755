package io.bluestar.testkit.certifier.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a report to its file. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * Writes a text to a file, as UTF-8, replacing it; its folder is made if need be.
     *
     * @throws IOException if that cannot be done; the file is then what it was before, or absent
     */
    public static void replace(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path beside = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
        try {
            Files.writeString(beside, text);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
