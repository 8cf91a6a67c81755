package io.bluestar.testkit.contracts.clause;

import java.util.Objects;
import java.util.Optional;

/**
 * One clause of a contract.
 *
 * @param id such as {@code CACHE-12}; never used again for another promise
 * @param level how binding it is
 * @param text one or two sentences that a user can rely on
 * @param why why it matters
 * @param source where it comes from: a page of AWS or Redis, an RFC, or a decision of this project
 * @param check what the author of a backend should look at when it fails
 * @param needs the capability without which it does not hold
 * @param profile the ability of the harness that its test needs
 * @param since the major version of the contract since which it stands
 */
public record ClauseSpec(
        String id,
        Level level,
        String text,
        String why,
        String source,
        String check,
        Optional<Capability> needs,
        Profile profile,
        int since) {
    /** Where a clause comes from that no vendor's page gives. */
    public static final String OUR_DECISION = "a decision of this project";

    public ClauseSpec {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        notBlank(id, "text", text);
        notBlank(id, "why", why);
        notBlank(id, "source", source);
        notBlank(id, "check", check);
        Objects.requireNonNull(needs, "needs");
        Objects.requireNonNull(profile, "profile");
    }

    private static void notBlank(String id, String part, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("clause " + id + " has no " + part);
        }
    }

    /** Begins a clause that binds every backend. */
    public static Builder must(String id, String text) {
        return new Builder(id, Level.MUST, text);
    }

    /** Begins a clause that a backend may break for a reason. */
    public static Builder should(String id, String text) {
        return new Builder(id, Level.SHOULD, text);
    }

    /** Begins a clause that gives a backend a freedom. */
    public static Builder may(String id, String text) {
        return new Builder(id, Level.MAY, text);
    }

    /** Gathers the parts of a clause. */
    public static final class Builder {
        private final String id;
        private final Level level;
        private final String text;
        private String why;
        private String source = OUR_DECISION;
        private String check;
        private Capability needs;
        private Profile profile = Profile.CORE;

        private Builder(String id, Level level, String text) {
            this.id = id;
            this.level = level;
            this.text = text;
        }

        /** Why it matters to a user. */
        public Builder why(String reason) {
            this.why = reason;
            return this;
        }

        /** Where it comes from; {@link ClauseSpec#OUR_DECISION} unless said otherwise. */
        public Builder source(String page) {
            this.source = page;
            return this;
        }

        /** What to look at when it fails. */
        public Builder check(String hint) {
            this.check = hint;
            return this;
        }

        /** The capability that it needs. */
        public Builder needs(Capability capability) {
            this.needs = capability;
            return this;
        }

        /** The ability of the harness that its test needs. */
        public Builder profile(Profile ability) {
            this.profile = ability;
            return this;
        }

        /** The clause, standing since a major version of the contract. */
        public ClauseSpec since(int version) {
            return new ClauseSpec(id, level, text, why, source, check, Optional.ofNullable(needs), profile, version);
        }
    }
}
