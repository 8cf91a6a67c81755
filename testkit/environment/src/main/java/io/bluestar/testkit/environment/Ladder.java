package io.bluestar.testkit.environment;

import io.bluestar.persistence.seed.DataSet;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** Chooses the environment and finds its servers: external, containers, embedded, memory. */
final class Ladder {
    /** The variable that chooses the environment where a test does not. */
    static final String VARIABLE = "BLUESTAR_TESTKIT_ENVIRONMENT";

    private final Map<String, String> variables;
    private final Map<Environment, Rung> rungs = new EnumMap<>(Environment.class);

    Ladder(Map<String, String> variables) {
        this.variables = variables;
    }

    /** The ladder of this JVM: its servers start once. */
    static Ladder shared() {
        return Shared.LADDER;
    }

    /**
     * The environment that is meant: never {@link Environment#AUTOMATIC}.
     *
     * @throws EnvironmentException if the variable names none
     */
    Environment choose(Environment asked) {
        if (asked != Environment.AUTOMATIC) {
            return asked;
        }
        String chosen = variables.getOrDefault(VARIABLE, "");
        if (chosen.isEmpty()) {
            return new ExternalServers(variables).given() ? Environment.EXTERNAL : Environment.EMBEDDED;
        }
        return Arrays.stream(Environment.values())
                .filter(environment -> environment != Environment.AUTOMATIC)
                .filter(environment -> environment.toString().equalsIgnoreCase(chosen))
                .findFirst()
                .orElseThrow(() -> new EnvironmentException(
                        VARIABLE + " is \"" + chosen + "\", not external, containers, embedded or memory"));
    }

    /** A space of one's own in an environment, which {@link #choose} has chosen. */
    Space space(Environment chosen, DataSet dataSet) {
        if (chosen == Environment.MEMORY) {
            return new MemorySpace(dataSet);
        }
        Rung rung = rung(chosen);
        return new ServerSpace(rung.servers(), rung.clients(), dataSet);
    }

    private synchronized Rung rung(Environment chosen) {
        return rungs.computeIfAbsent(chosen, environment -> Rung.on(find(environment)));
    }

    private Servers find(Environment chosen) {
        return switch (chosen) {
            case EXTERNAL -> new ExternalServers(variables);
            case EMBEDDED -> new EmbeddedServers();
            default ->
                provided(chosen)
                        .orElseThrow(() -> new EnvironmentException("the environment "
                                + chosen
                                + " needs the test dependency io.bluestar:bluestar-testkit-containers (and Docker); or set "
                                + VARIABLE + " to embedded (servers without Docker) or memory (no servers)"));
        };
    }

    private static Optional<Servers> provided(Environment chosen) {
        return ServiceLoader.load(Servers.class, Ladder.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.environment() == chosen)
                .findFirst();
    }

    /** Servers with the clients that all their spaces share. */
    private record Rung(Servers servers, Clients clients) {
        static Rung on(Servers servers) {
            return new Rung(servers, new Clients(servers));
        }
    }

    private static final class Shared {
        static final Ladder LADDER = new Ladder(System.getenv());
    }
}
