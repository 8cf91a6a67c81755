package io.bluestar.persistence.s3;

import static io.bluestar.persistence.s3.ScriptedS3.copied;
import static io.bluestar.persistence.s3.ScriptedS3.deleted;
import static io.bluestar.persistence.s3.ScriptedS3.file;
import static io.bluestar.persistence.s3.ScriptedS3.html;
import static io.bluestar.persistence.s3.ScriptedS3.refusal;
import static io.bluestar.persistence.s3.ScriptedS3.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The steps of a move, and what is left at source and target when one of them fails. */
@Timeout(60)
class S3MoveTest {
    private ScriptedS3 server;
    private S3FileStore files;

    @BeforeEach
    void open() {
        server = new ScriptedS3().on("HEAD", file("", "\"one\""));
        files = S3FileStore.open(server.settings(), S3Options.defaults().withSocketTimeout(Duration.ofMillis(300)));
    }

    @AfterEach
    void close() {
        files.close();
        server.close();
    }

    @Test
    void theVersionThatWasSeenIsCopiedAndRemoved() {
        server.on("PUT", copied()).on("DELETE", deleted());

        files.move("from/ä+b", "to");

        assertThat(server.methods()).containsExactly("HEAD", "PUT", "DELETE");
        assertThat(server.requests("PUT").get(0)).satisfies(copy -> {
            assertThat(copy.uri()).isEqualTo("/files/to");
            assertThat(copy.header("x-amz-copy-source")).isEqualTo("files/from/%C3%A4%2Bb");
            assertThat(copy.header("x-amz-copy-source-if-match")).isEqualTo("\"one\"");
        });
        assertThat(server.requests("DELETE").get(0)).satisfies(delete -> {
            assertThat(delete.uri()).isEqualTo("/files/from/%C3%A4%2Bb");
            assertThat(delete.header("If-Match")).isEqualTo("\"one\"");
        });
    }

    @Test
    void aMoveOntoItselfOnlyLooks() {
        files.move("a", "a");

        assertThat(server.methods()).containsExactly("HEAD");
    }

    @Test
    void aMissingSourceIsAMissingFile() {
        server.on("HEAD", status(404, ""), status(200, ""));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isInstanceOfSatisfying(
                        FileMissingException.class, e -> assertThat(e.path()).isEqualTo("a"));
        assertThat(server.methods()).containsOnly("HEAD");
    }

    @Test
    void aMissingFileInABucketThatMayNotBeLookedAtIsAMissingFile() {
        server.on("HEAD", status(404, ""), status(403, ""));

        assertThatThrownBy(() -> files.move("a", "a")).isInstanceOf(FileMissingException.class);
    }

    @Test
    void aMissingBucketIsNoMissingFile() {
        server.on("HEAD", status(404, ""));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("there is no bucket \"files\"");
    }

    @Test
    void aSourceThatVanishesBeforeItIsCopiedIsAMissingFile() {
        server.on("PUT", refusal(404, "NoSuchKey"));

        assertThatThrownBy(() -> files.move("a", "b")).isInstanceOf(FileMissingException.class);
        assertThat(server.methods()).doesNotContain("DELETE");
    }

    @Test
    void aSourceThatChangesBeforeItIsCopiedIsLookedAtAgain() {
        server.on("HEAD", file("", "\"one\""), file("", "\"two\""))
                .on("PUT", refusal(412, "PreconditionFailed"), copied())
                .on("DELETE", deleted());

        files.move("a", "b");

        assertThat(server.requests("PUT"))
                .extracting(copy -> copy.header("x-amz-copy-source-if-match"))
                .containsExactly("\"one\"", "\"two\"");
        assertThat(server.requests("DELETE"))
                .extracting(delete -> delete.header("If-Match"))
                .containsExactly("\"two\"");
    }

    @Test
    void aSourceThatChangesForEverIsGivenUpUntouched() {
        server.on("PUT", refusal(412, "PreconditionFailed"));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("written anew", "the source is untouched");
        assertThat(server.requests("PUT")).hasSize(25);
        assertThat(server.methods()).doesNotContain("DELETE");
    }

    @Test
    void anErrorUnderASuccessfulStatusIsNoCopy() {
        server.on("PUT", status(200, ScriptedS3.error("InternalError", "said the script")));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("InternalError", "the source is untouched");
        assertThat(server.methods()).doesNotContain("DELETE");
    }

    @Test
    void anEmptySuccessIsNoCopy() {
        server.on("PUT", status(200, ""));

        assertThatThrownBy(() -> files.move("a", "b")).isExactlyInstanceOf(FileStoreException.class);
        assertThat(server.methods()).doesNotContain("DELETE");
    }

    @Test
    void aCaptiveProxysPageIsNoCopy() {
        server.on("PUT", html());

        assertThatThrownBy(() -> files.move("a", "b")).isExactlyInstanceOf(FileStoreException.class);
        assertThat(server.methods()).doesNotContain("DELETE");
    }

    @Test
    void aCaptiveProxysPageIsNoRemoval() {
        server.on("PUT", copied()).on("DELETE", html());

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("check what is behind the endpoint", "may still be at the source");
    }

    @Test
    void anEmptySuccessIsNoRemoval() {
        server.on("PUT", copied()).on("DELETE", status(200, ""));

        assertThatThrownBy(() -> files.move("a", "b")).isExactlyInstanceOf(FileStoreException.class);
    }

    @Test
    void aCopyWithoutAnAnswerLeavesTheSource() {
        server.on("PUT", server.hang());

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("did not answer in time", "the source is untouched");
        assertThat(server.methods()).doesNotContain("DELETE");
    }

    @Test
    void newerContentStaysAtTheSource() {
        server.on("PUT", copied()).on("DELETE", refusal(412, "PreconditionFailed"));

        files.move("a", "b");

        assertThat(server.requests("DELETE")).hasSize(1);
    }

    @Test
    void aSourceThatIsAlreadyGoneEndsTheMove() {
        server.on("PUT", copied()).on("DELETE", refusal(404, "NoSuchKey"));

        files.move("a", "b");

        assertThat(server.requests("DELETE")).hasSize(1);
    }

    @Test
    void aServerWithoutConditionalDeletesRemovesUnconditionally() {
        server.on("PUT", copied()).on("DELETE", refusal(501, "NotImplemented"), deleted());

        files.move("a", "b");

        assertThat(server.requests("DELETE"))
                .extracting(delete -> delete.header("If-Match"))
                .containsExactly("\"one\"", null);
    }

    @Test
    void aConflictOnRemovalIsTriedAgain() {
        server.on("PUT", copied()).on("DELETE", refusal(409, "ConditionalRequestConflict"), deleted());

        files.move("a", "b");

        assertThat(server.requests("DELETE")).hasSize(2);
    }

    @Test
    void aFailedRemovalSaysWhereTheFileIs() {
        server.on("PUT", copied()).on("DELETE", refusal(500, "InternalError"));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("move of \"a\"", "500 InternalError", "whole at \"b\"", "move it again");
    }
}
