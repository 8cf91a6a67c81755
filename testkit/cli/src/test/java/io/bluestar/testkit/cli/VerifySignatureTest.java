package io.bluestar.testkit.cli;

import static io.bluestar.testkit.cli.Shell.bluestar;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.ConformanceJson;
import io.bluestar.testkit.certifier.report.ConformanceReader;
import io.bluestar.testkit.certifier.report.signature.ReportSignature;
import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifySignatureTest {
    @TempDir
    Path folder;

    private Path report;
    private Path key;
    private SshSigner author;

    @BeforeEach
    void certifyAndSign() throws Exception {
        bluestar(
                "certify",
                "--harness",
                MemoryCacheHarness.class.getName(),
                "--clause",
                "CACHE-01",
                "--format",
                "json",
                "--report-dir",
                folder.toString());
        report = folder.resolve("conformance.json");
        author = new SshSigner();
        key = folder.resolve("author.pub");
        Files.writeString(key, author.publicKey());
        sign(author);
    }

    private void sign(SshSigner signer) throws Exception {
        Files.writeString(
                folder.resolve("conformance.json.sig"),
                signer.sign(ReportSignature.NAMESPACE, Files.readAllBytes(report)));
    }

    @Test
    void the_key_that_is_trusted_signed_it() {
        Shell verify = bluestar("verify-report", "--public-key", key.toString(), report.toString());

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        assertThat(verify.out()).contains("is unchanged").contains("which you trust");
    }

    @Test
    void without_a_key_the_signature_is_looked_at_and_proves_nothing() {
        Shell verify = bluestar("verify-report", report.toString());

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
        assertThat(verify.out()).contains("That proves nothing yet").contains("--public-key");
    }

    @Test
    void somebody_else_signed_it() throws Exception {
        sign(new SshSigner());

        Shell verify = bluestar("verify-report", "--public-key", key.toString(), report.toString());

        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isEqualTo(1);
        assertThat(verify.out()).contains("none of those that --public-key names");
    }

    /** White space is no edit to the digest, and one to the signature; an edit whose digest was made anew is one to it alone. */
    @Test
    void what_was_edited_after_signing_is_noticed_though_its_digest_is_right() throws Exception {
        Files.writeString(report, Files.readString(report) + "\n");
        Shell spaced = bluestar("verify-report", "--public-key", key.toString(), report.toString());
        assertThat(spaced.exitCode()).as(spaced.out() + spaced.err()).isEqualTo(1);
        assertThat(spaced.out()).contains("is unchanged").contains("was changed after it was signed");

        ConformanceJson.write(Reworded.of(ConformanceReader.read(report)), report);
        Shell reworded = bluestar("verify-report", report.toString());
        assertThat(reworded.exitCode()).as(reworded.out() + reworded.err()).isEqualTo(1);
        assertThat(reworded.out()).contains("is unchanged").contains("was changed after it was signed");
    }

    @Test
    void a_signature_that_is_asked_for_has_to_be_there() throws Exception {
        Files.delete(folder.resolve("conformance.json.sig"));

        Shell verify = bluestar("verify-report", "--public-key", key.toString(), report.toString());
        assertThat(verify.exitCode()).as(verify.out() + verify.err()).isEqualTo(1);
        assertThat(verify.out()).contains("There is no signature").contains("asks for one");

        Shell unasked = bluestar("verify-report", report.toString());
        assertThat(unasked.exitCode()).isZero();
        assertThat(unasked.out()).contains("There is no signature");
    }

    @Test
    void a_garbled_signature_is_told_without_what_is_in_it() throws Exception {
        Files.writeString(folder.resolve("conformance.json.sig"), "\u001b[2J no signature");

        Shell verify = bluestar("verify-report", report.toString());

        assertThat(verify.exitCode()).isEqualTo(1);
        assertThat(verify.out()).contains("no signature of ssh-keygen").doesNotContain("\u001b");
    }

    @Test
    void a_key_that_cannot_be_read_is_a_wrong_option() throws Exception {
        Shell missing = bluestar(
                "verify-report", "--public-key", folder.resolve("none.pub").toString(), report.toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("--public-key").contains("none.pub");

        Shell none = bluestar("verify-report", "--public-key", report.toString(), report.toString());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("line 1 is no public key");
    }
}
