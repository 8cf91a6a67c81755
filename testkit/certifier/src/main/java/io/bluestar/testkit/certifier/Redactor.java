package io.bluestar.testkit.certifier;

import static io.bluestar.persistence.domain.Quoting.quote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Takes a harness's secrets out of everything that is reported: as they are, quoted, and as part of a URL. */
final class Redactor {
    private static final String HIDDEN = "***";

    private final List<String> secrets;

    Redactor(Set<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isEmpty())
                .flatMap(secret -> {
                    String quoted = quote(secret);
                    return Stream.of(
                            secret,
                            quoted.substring(1, quoted.length() - 1),
                            URLEncoder.encode(secret, StandardCharsets.UTF_8));
                })
                .distinct()
                // A secret may contain another one.
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, HIDDEN);
        }
        return redacted;
    }
}
