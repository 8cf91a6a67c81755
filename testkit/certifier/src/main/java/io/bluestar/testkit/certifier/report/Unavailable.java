package io.bluestar.testkit.certifier.report;

import java.util.Objects;

/**
 * A backend whose harness could not be used, so that nothing is known of it.
 *
 * @param name what was to be certified
 * @param reason what is wrong and what to do
 */
public record Unavailable(String name, String reason) {
    public Unavailable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
    }
}
