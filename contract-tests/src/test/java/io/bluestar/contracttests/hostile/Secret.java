package io.bluestar.contracttests.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Secrets that no text holds by chance, and what of them must not be seen anywhere. */
enum Secret {
    REDIS_PASSWORD("Rq7zTm9pLw2sXc"),
    REDIS_PASSWORD_TO_ENCODE("Hb4:y/Jw@8#k?Vd"),
    SENTINEL_PASSWORD("Nf6gKu1eYo3hBa"),
    ENDPOINT_PASSWORD("Gd8vCi5nQj0rMt"),
    AWS_SECRET_KEY("Sx5wPb2oZk7uEy/Lf"),
    AWS_SESSION_TOKEN("Uj3cHn6aVq9dTg+Io"),
    LOCALSTACK_TOKEN("ls-Wm4yFs8xRk1e");

    /** As much of a secret may not be seen either: the rest can be guessed, and a cut text is a leak as well. */
    private static final int PREFIX = 6;

    private final String text;

    Secret(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** As it stands in a URI. */
    String encoded() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What shows it. */
    Stream<String> traces() {
        return Stream.of(
                        text.substring(0, PREFIX),
                        encoded().substring(0, PREFIX),
                        text.substring(text.length() - PREFIX))
                .distinct();
    }
}
