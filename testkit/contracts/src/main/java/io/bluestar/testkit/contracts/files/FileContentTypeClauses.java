package io.bluestar.testkit.contracts.files;

import static io.bluestar.persistence.FileStore.DEFAULT_CONTENT_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.domain.ContentTypes;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.trial.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Theme: content types. */
@Theme(
        title = "Content types",
        text = "Which content types are accepted, and that they stay with their files. The protocol "
                + "cannot read them, so the harness does.")
interface FileContentTypeClauses extends FileSuite {
    /** Content types inside the domain, odd ones among them. */
    List<String> VALID = List.of(
            "text/plain",
            "text/plain;charset=utf-8",
            "text/csv; charset=utf-8",
            "TEXT/Plain; CharSet=\"UTF-8\"",
            "application/vnd.acme.rules+json; version=2; q=0.5",
            "multipart/form-data; boundary=\"a b;c\\\"d,e\"",
            "x-!#$%&'*+.^_`|~/y; z=!#$%&'*+.^_`|~",
            "a/b; c=\"\"",
            "a/b ;  c=d",
            "a/b;",
            "a/b; name=\"" + "n".repeat(ContentTypes.LONGEST - "a/b; name=\"\"".length()) + "\"");

    @Test
    @Clause("FILE-36")
    default void a_content_type_is_kept_verbatim(FileTrial files) {
        for (String contentType : VALID) {
            files.write("file", new byte[] {1}, contentType);
            files.expect("the content type of a file written with it", files.contentType("file"))
                    .is(contentType);
        }
    }

    @Test
    @Clause("FILE-37")
    default void a_file_without_content_type_is_an_octet_stream(FileTrial files) {
        for (String path : List.of("file", "data.json", "page.html")) {
            files.write(path, "{}".getBytes(UTF_8));
            files.expect("the content type of a file written without one", files.contentType(path))
                    .is(DEFAULT_CONTENT_TYPE);
        }
    }

    @Test
    @Clause("FILE-38")
    default void overwriting_replaces_the_content_type(FileTrial files) {
        files.write("file", new byte[] {1}, "text/csv; charset=utf-8");
        files.write("file", new byte[] {1}, "application/json");
        files.expect("the content type after overwriting with another", files.contentType("file"))
                .is("application/json");
        files.write("file", new byte[] {1});
        files.expect("the content type after overwriting without one", files.contentType("file"))
                .is(DEFAULT_CONTENT_TYPE);
    }

    @Test
    @Clause("FILE-39")
    default void a_move_takes_the_content_type_along(FileTrial files) {
        for (String contentType : VALID) {
            files.write("source", new byte[] {1}, contentType);
            files.write("target", new byte[] {2}, "image/png");
            files.move("source", "target");
            files.expect("the content type at a target that existed with another", files.contentType("target"))
                    .is(contentType);
            files.move("target", "new target");
            files.expect("the content type at a new target", files.contentType("new target"))
                    .is(contentType);
        }
    }

    @Test
    @Clause("FILE-40")
    default void a_move_onto_itself_keeps_the_content_type(FileTrial files) {
        files.write("file", new byte[] {1}, "text/csv; charset=utf-8");
        files.move("file", "file");
        files.expect("the content type after a move onto itself", files.contentType("file"))
                .is("text/csv; charset=utf-8");
    }

    @Test
    @Clause("FILE-41")
    default void every_media_type_is_accepted(FileTrial files) {
        for (String contentType : VALID) {
            files.write("file", contentType.getBytes(UTF_8), contentType);
            files.expectText("the file written with an odd content type", "file", contentType);
        }
    }

    @Test
    @Clause("FILE-42")
    default void what_is_no_media_type_is_refused(FileTrial files) {
        files.write("file", new byte[] {1}, "text/csv");
        for (String contentType : List.of(
                "",
                " ",
                "text",
                "text/",
                "/plain",
                "text/plain/x",
                "text /plain",
                "text/ plain",
                "text/pl ain",
                " text/plain",
                "text/plain ",
                "text/plain, text/html",
                "text/plain charset=utf-8",
                "text/plain; charset",
                "text/plain; charset=",
                "text/plain; =utf-8",
                "text/plain; charset = utf-8",
                "text/plain; charset=\"utf-8",
                "text/plain; charset=ut f",
                "text/plain\n",
                "text/plain\r\nX-Injected: 1",
                "text/plain; a=\"\u0000\"",
                "text/plain; a=\"\u007F\"",
                "t\u00E9xt/plain",
                "text/plain; name=\"\u00E9\"",
                "text/\uD83D\uDE00",
                "text/\uD83D",
                "text/plain; a=\"\uDE00\"",
                "a/" + "b".repeat(ContentTypes.LONGEST - 1))) {
            for (String path : List.of("file", "new file")) {
                files.expectThrown(
                                IllegalArgumentException.class,
                                "write with the content type \"" + contentType + "\"",
                                () -> files.write(path, new byte[] {2}, contentType))
                        .naming("contentType");
            }
        }
        files.expectBytes("the file after writes with refused content types", files.read("file"), new byte[] {1});
        if (files.can(Capability.CONTENT_TYPE)) {
            files.expect("the content type after writes with refused ones", files.contentType("file"))
                    .is("text/csv");
        }
        files.expectMissing("a file written with refused content types only", "new file");
    }

    @Test
    @Clause("FILE-67")
    default void content_and_content_type_are_written_as_one(FileTrial files) throws Throwable {
        Map<String, String> versions = Map.of("one", "text/plain", "two", "text/csv", "three", "application/json");
        for (int round = 1; round <= 40; round++) {
            String path = "file-" + round;
            Together threads = Together.in(files);
            versions.forEach((text, type) -> threads.task("writer of " + text, () -> {
                files.write(path, text.getBytes(UTF_8), type);
                files.write(path, text.getBytes(UTF_8), type);
            }));
            threads.run();
            String text = files.readText(path).orElse("nothing");
            files.expect(
                            "the content type beside the content " + text + ", which several wrote",
                            files.contentType(path))
                    .is(versions.get(text));
        }
    }
}
