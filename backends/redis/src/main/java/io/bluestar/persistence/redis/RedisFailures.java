package io.bluestar.persistence.redis;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.UnreadableEntryException;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisCommandTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLException;

/** What went wrong, told to the person who must act: which server, what happened, what to do; no secrets. */
final class RedisFailures {
    /** The reply to a {@code GET} of what is no text. */
    private static final String NO_TEXT = "WRONGTYPE";

    /**
     * What to do about the error replies that need more than a look at their text, by the code that begins them.
     *
     * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors">RESP: simple errors</a>
     */
    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry(NO_TEXT, "the key holds no text: another program uses it for something else"),
            Map.entry("OOM", "it is out of memory: raise its maxmemory or let it evict (maxmemory-policy)"),
            Map.entry("NOAUTH", "it asks for a password: put it into BLUESTAR_REDIS_URI"),
            Map.entry("WRONGPASS", "it refuses the user or password: correct those of BLUESTAR_REDIS_URI"),
            Map.entry("NOPERM", "its user may not do this: allow it GET, SET, DEL and the keys (ACL)"),
            Map.entry("DENIED", "it is in protected mode: set a password or allow this host"),
            Map.entry("LOADING", "it is still loading its data: try again later"),
            Map.entry("READONLY", "it is a replica: connect to the primary"),
            Map.entry("MASTERDOWN", "it is a replica that has lost its primary"),
            Map.entry("MISCONF", "it cannot save its data and refuses writes: see its log"),
            Map.entry("BUSY", "it is running a script and answers nothing else"),
            Map.entry("MOVED", "it is a node of a Redis Cluster: set BLUESTAR_REDIS_CLUSTER=true"),
            Map.entry("ASK", "it is a node of a Redis Cluster: set BLUESTAR_REDIS_CLUSTER=true"),
            Map.entry("CLUSTERDOWN", "its Redis Cluster is down, or no node answers for the key"));

    /** Its code says nothing. */
    private static final String NO_CLUSTER = "cluster support disabled";

    private static final String RUNS_THERE =
            "check that it runs there and can be reached, with TLS (rediss://) or without (redis://)";

    private final String server;
    private final Secrets secrets;

    /** @param server its host and port, or what stands for them */
    RedisFailures(String server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    CacheException noConnectionWithin(RedisCall<?> call, Duration waited, Throwable cause) {
        return failure(
                call,
                "no connection to Redis at " + server + " within " + waited.toMillis() + " ms; " + RUNS_THERE,
                cause);
    }

    CacheException notConnected(RedisCall<?> call, Throwable failure) {
        Throwable cause = unwrapped(failure);
        String reply = errorReply(cause);
        if (reply != null) {
            return failure(call, refusal(reply), cause);
        }
        return failure(
                call,
                "cannot connect to Redis at " + server + ": " + innermostMessage(cause) + "; " + whatToCheck(cause),
                cause);
    }

    private static String whatToCheck(Throwable failure) {
        if (has(CertificateException.class, failure) || has(CertPathBuilderException.class, failure)) {
            return "check that its certificate names this host and is signed by an authority that this JVM trusts"
                    + " (system property javax.net.ssl.trustStore)";
        }
        return has(SSLException.class, failure)
                ? "check that it speaks TLS there, as the URI (rediss://) says"
                : RUNS_THERE;
    }

    private static boolean has(Class<? extends Throwable> type, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    CacheException redirectedTooOften(RedisCall<?> call, int times, CacheException last) {
        return failure(
                call,
                "the nodes of the Redis Cluster at " + server + " redirected it more than " + times
                        + " times: they do not agree on who answers for the key; try again when they do",
                last);
    }

    CacheException noAnswerWithin(RedisCall<?> call, Duration waited, Throwable cause) {
        return failure(
                call,
                "no answer from Redis at " + server + " within " + waited.toMillis() + " ms" + call.unknownOutcome()
                        + "; check the server, or raise the timeout (BLUESTAR_REDIS_TIMEOUT, or RedisCacheOptions)",
                cause);
    }

    CacheException interrupted(RedisCall<?> call, InterruptedException cause) {
        return failure(
                call, "the caller was interrupted while waiting for Redis at " + server + call.unknownOutcome(), cause);
    }

    CacheException interruptedBefore(RedisCall<?> call) {
        return failure(call, "the caller is interrupted; nothing was sent to Redis at " + server, null);
    }

    CacheException failed(RedisCall<?> call, Throwable failure, Duration timeout) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof RedisCommandTimeoutException) {
            return noAnswerWithin(call, timeout, cause);
        }
        String reply = errorReply(cause);
        if (reply != null) {
            return code(reply).equals(NO_TEXT) && !call.writes()
                    ? unreadable(call, refusal(reply), cause)
                    : failure(call, refusal(reply), cause);
        }
        return failure(
                call,
                "the connection to Redis at " + server + " failed: " + innermostMessage(cause) + call.unknownOutcome(),
                cause);
    }

    UnreadableEntryException notText(RedisCall<?> call, Throwable cause) {
        return unreadable(
                call,
                "Redis at " + server + " has a value there that is no UTF-8: another program uses the key for something"
                        + " else",
                cause);
    }

    private String refusal(String reply) {
        String shown = secrets.hideIn(reply);
        String advice = shown.contains(NO_CLUSTER) ? "unset BLUESTAR_REDIS_CLUSTER" : ADVICE.get(code(shown));
        return "Redis at " + server + " answered " + quote(shown) + (advice == null ? "" : ": " + advice);
    }

    /** The first word of an error reply; a protected server's is preceded by a minus sign. */
    private static String code(String reply) {
        String word = reply.startsWith("-") ? reply.substring(1) : reply;
        int end = word.indexOf(' ');
        return end < 0 ? word : word.substring(0, end);
    }

    /** The error reply of the server that lies under a failure, or null; where there is one, the connection works. */
    static String errorReply(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RedisCommandExecutionException) {
                return cause.getMessage();
            }
        }
        return null;
    }

    private String innermostMessage(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
        return secrets.hideIn(message);
    }

    private static Throwable unwrapped(Throwable failure) {
        boolean wrapper = failure instanceof ExecutionException || failure instanceof CompletionException;
        return wrapper && failure.getCause() != null ? unwrapped(failure.getCause()) : failure;
    }

    private UnreadableEntryException unreadable(RedisCall<?> call, String detail, Throwable cause) {
        return new UnreadableEntryException(call.key(), detail, secrets.hideIn(cause));
    }

    private CacheException failure(RedisCall<?> call, String detail, Throwable cause) {
        return new CacheException(call.operation(), call.key(), detail, secrets.hideIn(cause));
    }
}
