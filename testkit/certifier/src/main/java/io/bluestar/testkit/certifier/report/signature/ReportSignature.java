package io.bluestar.testkit.certifier.report.signature;

import io.bluestar.testkit.certifier.report.text.Harmless;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The signature of a report: a file beside it, {@code conformance.json.sig}, over its bytes as they are. It is made with
 * {@code ssh-keygen -Y sign -n bluestar-conformance -f KEY conformance.json}. It proves that the holder of the key stands for
 * the report, if the reader knows whose key it is; and nothing without a key that the reader trusts.
 */
public final class ReportSignature {
    /** What reports are signed as, so that no signature of something else counts for one. */
    public static final String NAMESPACE = "bluestar-conformance";

    private static final String SUFFIX = ".sig";
    private static final int MOST_BYTES = 1 << 16;

    private ReportSignature() {}

    /** What a look for a signature found. */
    public enum Finding {
        /** One of the trusted keys signed these bytes. */
        TRUSTED,
        /** Some key signed these bytes; whose it is, nobody said. */
        UNKNOWN_KEY,
        /** There is none, and none was asked for. */
        NONE,
        /** There is none, and one was asked for. */
        MISSING,
        /** It is by another key than the trusted ones, over other bytes, for something else, or no signature at all. */
        WRONG
    }

    /**
     * What a look for a signature found.
     *
     * @param finding what it is
     * @param message that for a person, with what it proves
     */
    public record Check(Finding finding, String message) {
        public Check {
            Objects.requireNonNull(finding, "finding");
            Objects.requireNonNull(message, "message");
        }

        /** Whether nothing is wrong with it; of a report without a signature, unless one was asked for, nothing is. */
        public boolean isFine() {
            return finding != Finding.WRONG && finding != Finding.MISSING;
        }
    }

    /** Where the signature of a report is. */
    public static Path beside(Path report) {
        return report.resolveSibling(report.getFileName() + SUFFIX);
    }

    /**
     * Checks the signature beside a report.
     *
     * @param content the bytes of the report
     * @param trusted the keys of which one has to have signed; empty if it may be unsigned
     * @throws IOException if the signature is there and cannot be read
     */
    public static Check check(Path report, byte[] content, Optional<TrustedKeys> trusted) throws IOException {
        Path file = beside(report);
        String name = Harmless.line(file.toString());
        if (Files.notExists(file)) {
            return trusted.isPresent()
                    ? new Check(
                            Finding.MISSING,
                            "There is no signature: " + name + " is missing, and --public-key asks for one")
                    : new Check(Finding.NONE, "There is no signature: no " + name);
        }
        if (Files.size(file) > MOST_BYTES) {
            return wrong(name, "it is too large for one");
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return check(name, SshSignature.parse(text), content, trusted);
        } catch (UnreadableSignatureException e) {
            return wrong(name, e.getMessage());
        }
    }

    private static Check check(String name, SshSignature signature, byte[] content, Optional<TrustedKeys> trusted)
            throws UnreadableSignatureException {
        if (!signature.namespace().equals(NAMESPACE)) {
            return wrong(
                    name,
                    "it was made for \"" + Harmless.line(signature.namespace()) + "\" and not for \"" + NAMESPACE
                            + "\": sign with -n " + NAMESPACE);
        }
        if (trusted.isPresent() && !trusted.get().include(signature.key())) {
            return wrong(
                    name, "it is by the key " + signature.key() + ", which is none of those that --public-key names");
        }
        if (!signature.isOver(content)) {
            return wrong(
                    name,
                    "it is not over these bytes: the report was changed after it was signed, or it is that of"
                            + " another report");
        }
        return trusted.isPresent()
                ? new Check(
                        Finding.TRUSTED,
                        "Signed by the key " + signature.key() + ", which you trust: its holder stands for the report")
                : new Check(
                        Finding.UNKNOWN_KEY,
                        "Signed by the key " + signature.key()
                                + ". That proves nothing yet: anybody can sign with a key of their own; name the key"
                                + " that you trust with --public-key");
    }

    private static Check wrong(String name, String why) {
        return new Check(Finding.WRONG, name + " is no good signature of the report: " + why);
    }
}
