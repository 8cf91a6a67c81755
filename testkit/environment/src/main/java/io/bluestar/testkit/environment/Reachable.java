package io.bluestar.testkit.environment;

import io.bluestar.persistence.settings.Redacted;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whether somebody answers at the endpoints that were given: asked once for each, and not for long. */
final class Reachable {
    private static final int CONNECT_MILLIS = (int) Duration.ofSeconds(2).toMillis();

    /** A server in a container on a busy machine takes its time for the first answer. */
    private static final int ANSWER_MILLIS = (int) Duration.ofSeconds(10).toMillis();

    private static final List<String> PROXIES = List.of("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy");

    private final Map<String, String> variables;
    private final Set<URI> answered = ConcurrentHashMap.newKeySet();

    Reachable(Map<String, String> variables) {
        this.variables = variables;
    }

    /**
     * Asks for any answer of HTTP.
     *
     * @param variable the one that names the endpoint
     * @throws EnvironmentException if there is none
     */
    void check(String variable, URI endpoint) {
        if (answered.contains(endpoint) || goesThroughProxy(endpoint)) {
            return;
        }
        try {
            HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            connection.getResponseCode();
            connection.disconnect();
            answered.add(endpoint);
        } catch (IOException | IllegalArgumentException e) {
            throw new EnvironmentException(
                    variable + " is " + Redacted.uri(endpoint) + ", and no server answers there ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + "): start it, correct or unset "
                            + variable
                            + ", or choose another environment by " + Ladder.VARIABLE,
                    e);
        }
    }

    /** Then only the SDK knows the way. */
    private boolean goesThroughProxy(URI endpoint) {
        return !Clients.isThisMachine(endpoint)
                && (System.getProperty("http.proxyHost") != null
                        || System.getProperty("https.proxyHost") != null
                        || PROXIES.stream()
                                .anyMatch(name ->
                                        !variables.getOrDefault(name, "").isBlank()));
    }
}
