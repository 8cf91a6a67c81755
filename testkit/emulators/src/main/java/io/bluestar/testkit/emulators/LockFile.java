package io.bluestar.testkit.emulators;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A list of files and what each must be: lines of a sha-256, two spaces and a name, as {@code sha256sum} writes them. */
final class LockFile {
    private LockFile() {}

    /**
     * Reads a lock file of this package.
     *
     * @return checksum by name, in the file's order
     */
    static Map<String, String> read(String resource) {
        Map<String, String> checksums = new LinkedHashMap<>();
        try (InputStream content = LockFile.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int gap = line.indexOf("  ");
                    checksums.put(line.substring(gap + 2), line.substring(0, gap));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return checksums;
    }
}
