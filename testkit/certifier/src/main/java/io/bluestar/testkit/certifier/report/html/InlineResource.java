package io.bluestar.testkit.certifier.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/**
 * A file beside this class that stands within the page.
 *
 * @param text what it says
 */
record InlineResource(String text) {
    InlineResource {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("</style") || lower.contains("</script") || lower.contains("<!--")) {
            throw new IllegalArgumentException("a style sheet or script that would end its own element");
        }
    }

    /** The file of a name; line ends are those of the page, whatever the checkout made of them. */
    static InlineResource of(String name) {
        try (InputStream file = InlineResource.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing from the jar of the certifier");
            }
            return new InlineResource(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the jar of the certifier", e);
        }
    }

    /** The source expression by which a Content-Security-Policy allows it, and nothing else, see W3C CSP 3, 2.3.1. */
    String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
