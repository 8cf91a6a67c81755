package io.bluestar.testkit.contracts.harness;

import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What the kit has to know of every backend. One harness serves one run: it is made once for a test class, used by many
 * threads at the same time, and closed at the end. Servers that it starts live as long as it does.
 */
public interface Harness extends AutoCloseable {
    /** What {@link #environment()} says where no server stands behind the backend. */
    String THIS_JVM = "this JVM";

    /** The name of the backend as reports show it, such as {@code Caffeine cache}. */
    String backend();

    /** What it runs on: server and version, such as {@code redis-server 8.0.2}; {@link #THIS_JVM} if there is none. */
    default String environment() {
        return THIS_JVM;
    }

    /** Whether no server stands behind the backend, so that the random suites can try more in the same time. */
    default boolean inThisJvm() {
        return environment().equals(THIS_JVM);
    }

    /**
     * What the backend can do; capabilities that one of them implies need not be named. What is not declared has to be
     * refused in the documented way.
     */
    default Set<Capability> capabilities() {
        return Set.of();
    }

    /** Whether the backend can do something: by what is declared, and what that implies. */
    default boolean can(Capability capability) {
        return Capability.withImplied(capabilities()).contains(capability);
    }

    /** The clauses that the backend is known to break, with reasons that expire. */
    default List<KnownDeviation> knownDeviations() {
        return List.of();
    }

    /** The profiles that this harness claims; derived from what it supplies, so there is no need to override it. */
    default Set<Profile> profiles() {
        return Set.of(Profile.CORE);
    }

    /**
     * The longest time that one call may take while the server does not answer, retries included. Failing calls that take
     * longer break the clauses on failing servers.
     */
    default Duration failureBound() {
        return Duration.ofSeconds(15);
    }

    /**
     * Passwords and keys with which the backend was opened: the kit looks for them in messages, as they are and URL-encoded,
     * and puts stars in their place in reports. Declaring them makes the clauses on secrets stricter: without, only a
     * password in a URI ({@code scheme://user:password@host}) is found.
     */
    default Set<String> secrets() {
        return Set.of();
    }

    /** Releases what the harness opened; stores it handed out are closed by the kit before. */
    @Override
    default void close() {}
}
