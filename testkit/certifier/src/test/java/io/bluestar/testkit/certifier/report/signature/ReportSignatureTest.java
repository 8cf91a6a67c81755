package io.bluestar.testkit.certifier.report.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.testkit.certifier.report.signature.ReportSignature.Check;
import io.bluestar.testkit.certifier.report.signature.ReportSignature.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signatures are those of OpenSSH 9.2, {@code ssh-keygen -Y sign -n bluestar-conformance}, over {@code signed.json}. */
class ReportSignatureTest {
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----\n";
    private static final String END = "\n-----END SSH SIGNATURE-----\n";

    @TempDir
    Path folder;

    private Path report;
    private byte[] content;

    @BeforeEach
    void writeReport() throws IOException {
        report = folder.resolve("conformance.json");
        content = resource("signed.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "ecdsa384", "ecdsa521", "rsa"})
    void a_trusted_key_of_each_kind_is_recognised(String kind) throws Exception {
        sign(kind + ".sig");

        Check check = check(kind + ".pub");

        assertThat(check.finding()).as(check.message()).isEqualTo(Finding.TRUSTED);
        assertThat(check.isFine()).isTrue();
    }

    @Test
    void the_fingerprint_is_the_one_that_ssh_keygen_shows() throws Exception {
        sign("ed25519.sig");

        assertThat(check("ed25519.pub").message())
                .contains("ssh-ed25519 SHA256:emos9ofzIwlxbYvGXzXREr/pMd9w4/w7njSJgs6lY2s");
    }

    @Test
    void a_signature_over_the_smaller_digest_counts_too() throws Exception {
        sign("sha256.sig");

        assertThat(check("ed25519.pub").finding()).isEqualTo(Finding.TRUSTED);
    }

    @Test
    void without_a_key_that_is_trusted_a_signature_proves_nothing_and_says_so() throws Exception {
        sign("ed25519.sig");

        Check check = ReportSignature.check(report, content, Optional.empty());

        assertThat(check.finding()).isEqualTo(Finding.UNKNOWN_KEY);
        assertThat(check.isFine()).isTrue();
        assertThat(check.message()).contains("proves nothing").contains("--public-key");
    }

    @Test
    void the_key_of_somebody_else_is_wrong() throws Exception {
        sign("ed25519.sig");

        Check check = check("rsa.pub");

        assertThat(check.finding()).isEqualTo(Finding.WRONG);
        assertThat(check.message()).contains("none of those that --public-key names");
    }

    @Test
    void one_of_several_trusted_keys_is_enough() throws Exception {
        sign("rsa.sig");
        Path keys = folder.resolve("authors.keys");
        Files.writeString(
                keys,
                "# the authors\n\n" + text("ed25519.pub") + "  "
                        + text("rsa.pub").strip() + "\r\n",
                StandardCharsets.UTF_8);

        Check check = ReportSignature.check(report, content, Optional.of(TrustedKeys.read(keys)));

        assertThat(check.finding()).isEqualTo(Finding.TRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "ecdsa521", "rsa"})
    void one_changed_byte_of_the_report_is_noticed_with_and_without_a_key(String kind) throws Exception {
        sign(kind + ".sig");
        content[content.length - 1] ^= 1;

        assertThat(check(kind + ".pub").finding()).isEqualTo(Finding.WRONG);
        assertThat(check(kind + ".pub").message()).contains("was changed after it was signed");
        assertThat(ReportSignature.check(report, content, Optional.empty()).finding())
                .isEqualTo(Finding.WRONG);
    }

    @Test
    void a_signature_that_was_made_for_something_else_does_not_count() throws Exception {
        sign("other-namespace.sig");

        Check check = check("ed25519.pub");

        assertThat(check.finding()).isEqualTo(Finding.WRONG);
        assertThat(check.message()).contains("\"file\"").contains("-n bluestar-conformance");
    }

    @Test
    void a_missing_signature_is_fine_unless_one_is_asked_for() throws Exception {
        Check check = ReportSignature.check(report, content, Optional.empty());
        assertThat(check.finding()).isEqualTo(Finding.NONE);
        assertThat(check.isFine()).isTrue();

        Check asked = check("ed25519.pub");
        assertThat(asked.finding()).isEqualTo(Finding.MISSING);
        assertThat(asked.isFine()).isFalse();
        assertThat(asked.message()).contains("conformance.json.sig").contains("missing");
    }

    static Stream<String> garbage() throws IOException {
        byte[] whole = decoded(text("ed25519.sig"));
        byte[] hugeLength = whole.clone();
        Arrays.fill(hugeLength, 10, 14, (byte) 0x7f);
        byte[] negativeLength = whole.clone();
        Arrays.fill(negativeLength, 10, 14, (byte) 0xff);
        byte[] otherVersion = whole.clone();
        otherVersion[9] = 2;
        byte[] otherKeyType = whole.clone();
        otherKeyType[18] = '\u001b';
        return Stream.of(
                "",
                "\u0000\u0001\u0002",
                "-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\n",
                BEGIN.strip(),
                BEGIN + END,
                BEGIN + "!!!!" + END,
                BEGIN + "U1NIU0lH" + END,
                armoured(Arrays.copyOf(whole, whole.length - 1)),
                armoured(Arrays.copyOf(whole, whole.length + 1)),
                armoured(hugeLength),
                armoured(negativeLength),
                armoured(otherVersion),
                armoured(otherKeyType),
                "x".repeat(70_000));
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbage_is_no_signature_whatever_it_is(String garbage) throws Exception {
        Files.writeString(ReportSignature.beside(report), garbage, StandardCharsets.ISO_8859_1);

        for (Optional<TrustedKeys> trusted : List.of(Optional.<TrustedKeys>empty(), Optional.of(keys("ed25519.pub")))) {
            Check check = ReportSignature.check(report, content, trusted);
            assertThat(check.finding()).as(check.message()).isEqualTo(Finding.WRONG);
            assertThat(check.message()).doesNotContain("\u001b").hasSizeLessThan(500);
        }
    }

    /** Whatever byte is another one, it is never taken for good, and nothing escapes. */
    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void no_changed_byte_of_a_signature_is_taken_for_good(String kind) throws Exception {
        byte[] whole = decoded(text(kind + ".sig"));
        Random random = new Random(42);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Files.writeString(ReportSignature.beside(report), armoured(changed));

            assertThat(check(kind + ".pub").finding()).as("byte " + at).isEqualTo(Finding.WRONG);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing but a comment",
                "ssh-ed25519",
                "ssh-ed25519 !!!! name",
                "ssh-ed25519 AAAA name",
                "ssh-dss AAAAB3NzaC1kc3M= name",
                "cert-authority ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAeJkEoEDioKgJMkWFH6760wGhk/rgsvs1mf+DTseYMZ",
                "-----BEGIN PUBLIC KEY-----"
            })
    void a_file_without_public_keys_is_refused(String text) throws IOException {
        Path file = folder.resolve("some.pub");
        Files.writeString(file, text);

        assertThatThrownBy(() -> TrustedKeys.read(file))
                .isInstanceOf(UnreadableSignatureException.class)
                .hasMessageContaining("some.pub");
    }

    @Test
    void a_private_key_is_refused_without_being_shown() throws IOException {
        Path file = folder.resolve("id_ed25519");
        Files.writeString(file, "-----BEGIN OPENSSH PRIVATE KEY-----\nc2VjcmV0\n-----END OPENSSH PRIVATE KEY-----\n");

        assertThatThrownBy(() -> TrustedKeys.read(file))
                .isInstanceOf(UnreadableSignatureException.class)
                .hasMessageContaining("is a private key")
                .hasMessageNotContaining("c2VjcmV0");
    }

    private Check check(String publicKey) throws Exception {
        return ReportSignature.check(report, content, Optional.of(keys(publicKey)));
    }

    private TrustedKeys keys(String resource) throws Exception {
        Path file = folder.resolve(resource);
        Files.write(file, resource(resource));
        return TrustedKeys.read(file);
    }

    private void sign(String resource) throws IOException {
        Files.write(ReportSignature.beside(report), resource(resource));
    }

    private static byte[] decoded(String signature) {
        return Base64.getMimeDecoder()
                .decode(signature.replace(BEGIN.strip(), "").replace(END.strip(), ""));
    }

    private static String armoured(byte[] signature) {
        return BEGIN + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(signature) + END;
    }

    private static String text(String resource) throws IOException {
        return new String(resource(resource), StandardCharsets.US_ASCII);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ReportSignatureTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
