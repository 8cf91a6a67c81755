package io.bluestar.persistence.redis;

import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import java.util.ArrayList;
import java.util.List;

/**
 * The passwords of a server, and how they are kept out of what is shown: a server that does not know a command repeats
 * its arguments, and AUTH's are passwords.
 */
final class Secrets {
    private static final String ECHO = ", with args beginning with";
    private static final String HIDDEN = "***";

    private final List<String> passwords = new ArrayList<>();

    private Secrets() {}

    static Secrets of(RedisURI uri) {
        Secrets secrets = new Secrets();
        secrets.add(uri);
        uri.getSentinels().forEach(secrets::add);
        return secrets;
    }

    private void add(RedisURI uri) {
        // Passwords of a URI are there at once; those of a provider that has to fetch them are not waited for.
        RedisCredentials credentials =
                uri.getCredentialsProvider().resolveCredentials().toFuture().getNow(null);
        if (credentials != null && credentials.hasPassword() && credentials.getPassword().length > 0) {
            passwords.add(new String(credentials.getPassword()));
        }
    }

    /** The text without passwords and without arguments that a server repeated. */
    String hideIn(String text) {
        if (text == null) {
            return "";
        }
        int echo = text.indexOf(ECHO);
        String shown = echo < 0 ? text : text.substring(0, echo);
        for (String password : passwords) {
            shown = shown.replace(password, HIDDEN);
        }
        return shown;
    }

    /** The failure as it is if it may be shown, else one that tells the same without the secret. */
    Throwable hideIn(Throwable failure) {
        return mayShow(failure) ? failure : withoutSecrets(failure);
    }

    private boolean mayShow(Throwable failure) {
        if (failure == null) {
            return true;
        }
        String message = failure.getMessage();
        if (message != null && !hideIn(message).equals(message)) {
            return false;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!mayShow(suppressed)) {
                return false;
            }
        }
        return mayShow(failure.getCause());
    }

    private Throwable withoutSecrets(Throwable failure) {
        if (failure == null) {
            return null;
        }
        RuntimeException shown = new RuntimeException(hideIn(failure.toString()), withoutSecrets(failure.getCause()));
        shown.setStackTrace(failure.getStackTrace());
        return shown;
    }
}
