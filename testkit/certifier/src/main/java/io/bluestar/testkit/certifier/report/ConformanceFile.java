package io.bluestar.testkit.certifier.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.bluestar.testkit.certifier.report.text.Harmless;
import io.bluestar.testkit.certifier.report.text.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads conformance.json back and says whether it is as it was written. The digest in it tells accidents: an edit, half a
 * download, a number that another program has rounded. It is no signature: who changes the file on purpose can make the
 * digest anew. That a report is true shows only by running again, or by a signature of somebody who is trusted.
 */
public final class ConformanceFile {
    private static final String DIGEST = "digest";
    private static final String ALGORITHM = "sha256:";

    private ConformanceFile() {}

    /** What a look at the file found. */
    public enum Finding {
        /** Nothing has changed since it was written. */
        UNCHANGED,
        /** The digest is that of another content. */
        CHANGED,
        /** There is no digest that could be compared. */
        NO_DIGEST,
        /** It has no {@code schemaVersion}, or one that this kit does not know. */
        OTHER_SCHEMA,
        /** It is not one JSON object in UTF-8. */
        NOT_JSON
    }

    /**
     * What a look at the file found.
     *
     * @param finding what it is
     * @param message that for a person, and what to do
     */
    public record Verification(Finding finding, String message) {
        public Verification {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(message, "message");
        }

        /** Whether the content is the one that was written. */
        public boolean isUnchanged() {
            return finding == Finding.UNCHANGED;
        }
    }

    /**
     * Compares a file with its digest.
     *
     * @throws IOException if it cannot be read
     */
    public static Verification verify(Path file) throws IOException {
        return verify(file, Files.readAllBytes(file));
    }

    /**
     * Compares what a file holds with its digest.
     *
     * @param file where they come from, for messages
     * @throws IOException never, as long as bytes in memory can be read
     */
    public static Verification verify(Path file, byte[] bytes) throws IOException {
        // As it was given: of several reports it is the folders that tell which is which.
        String name = Harmless.line(file.toString());
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return verify(name, CanonicalJson.parse(text));
        } catch (CharacterCodingException e) {
            return new Verification(Finding.NOT_JSON, name + " is not UTF-8, so that it is no conformance.json");
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            return new Verification(
                    Finding.NOT_JSON,
                    name + " is not a whole JSON object: " + Harmless.line(e.getOriginalMessage()) + where
                            + "; get the file anew from where it was written");
        }
    }

    private static Verification verify(String name, CanonicalJson report) {
        String schema = report.number("schemaVersion");
        String kit = report.text("kitVersion");
        if (schema == null || kit == null) {
            return new Verification(
                    Finding.OTHER_SCHEMA,
                    name + " has no " + (schema == null ? "schemaVersion" : "kitVersion")
                            + ", so that it is no conformance.json");
        }
        if (!schema.equals(String.valueOf(ConformanceJson.SCHEMA_VERSION))) {
            return new Verification(
                    Finding.OTHER_SCHEMA,
                    name + " has schemaVersion " + schema + "; this kit knows " + ConformanceJson.SCHEMA_VERSION
                            + ": verify it with the version of the kit that wrote it, "
                            + Harmless.line(kit));
        }
        String written = report.text(DIGEST);
        if (written == null) {
            return new Verification(
                    Finding.NO_DIGEST,
                    name + " has no digest: an older kit wrote it, or it was taken out; certify again to have one");
        }
        if (!written.startsWith(ALGORITHM)) {
            return new Verification(
                    Finding.NO_DIGEST,
                    name + " has the digest " + Harmless.line(written)
                            + "; this kit compares only those that begin with " + ALGORITHM);
        }
        String digest = digest(report);
        if (!digest.equals(written)) {
            return new Verification(
                    Finding.CHANGED,
                    name + " was changed after it was written: its digest is " + Harmless.line(written)
                            + ", that of its content " + digest + "; get it anew, or certify again");
        }
        return new Verification(
                Finding.UNCHANGED,
                name + " is unchanged: " + Words.verdict(report.isTrue("certified")) + ", kit "
                        + Harmless.line(kit) + ", contract "
                        + report.number("contractVersion") + ", seed " + report.number("seed") + ", " + digest
                        + ". This tells accidents, not forgery: only a run of one's own, or a signature, does");
    }

    /** The digest over all of a report but the digest itself. */
    static String digest(CanonicalJson report) {
        return ALGORITHM + report.without(DIGEST).digest();
    }
}
