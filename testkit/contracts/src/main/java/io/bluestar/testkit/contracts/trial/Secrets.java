package io.bluestar.testkit.contracts.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no message may tell: the secrets that a harness declares, and the user info of any URI. */
public final class Secrets {
    /** The password in {@code scheme://user:password@host}, unless stars stand for it. */
    private static final Pattern PASSWORD_IN_URI = Pattern.compile("(://[^/\\s:@]*:)(?!\\*+@)[^/\\s@]+(?=@)");

    private final Set<String> declared;

    private Secrets(Set<String> declared) {
        this.declared = declared;
    }

    /** The secrets that a harness declares; there may be none. */
    public static Secrets of(Set<String> declared) {
        return new Secrets(declared);
    }

    /** Whether a text tells one: a declared one as it is or URL-encoded, or any password in a URI. */
    public boolean areToldBy(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return PASSWORD_IN_URI.matcher(text).find()
                || declared.stream()
                        .filter(secret -> !secret.isEmpty())
                        .anyMatch(secret -> text.contains(secret)
                                || encoded(secret).anyMatch(form -> lower.contains(form.toLowerCase(Locale.ROOT))));
    }

    /** The text with stars for the declared secrets and for the passwords in URIs. */
    String hiddenIn(String text) {
        String safe = text;
        for (String secret : declared) {
            if (!secret.isEmpty()) {
                safe = safe.replace(secret, "***");
                for (String form : encoded(secret).toList()) {
                    safe = Pattern.compile(form, Pattern.LITERAL | Pattern.CASE_INSENSITIVE)
                            .matcher(safe)
                            .replaceAll("***");
                }
            }
        }
        return PASSWORD_IN_URI.matcher(safe).replaceAll("$1***");
    }

    /** The URL-encoded forms that differ from the secret: a space is a plus in queries, %20 elsewhere. */
    private static Stream<String> encoded(String secret) {
        String form = URLEncoder.encode(secret, UTF_8);
        return Stream.of(form, form.replace("+", "%20")).filter(text -> !text.equals(secret));
    }
}
