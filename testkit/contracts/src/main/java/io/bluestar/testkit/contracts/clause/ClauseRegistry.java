package io.bluestar.testkit.contracts.clause;

import io.bluestar.testkit.contracts.Protocol;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** All clauses of all contracts. */
public final class ClauseRegistry {
    /** The version of the contracts: a new or stricter MUST comes only with a new major version. */
    public static final int CONTRACT_VERSION = 1;

    private static final Map<String, ClauseSpec> BY_ID = index();

    private ClauseRegistry() {}

    /** Every clause, protocol by protocol, in the order of the specification. */
    public static List<ClauseSpec> all() {
        return List.copyOf(BY_ID.values());
    }

    /**
     * The clause of an id.
     *
     * @throws NoSuchElementException if there is none
     */
    public static ClauseSpec get(String id) {
        ClauseSpec clause = BY_ID.get(id);
        if (clause == null) {
            throw new NoSuchElementException("there is no clause " + id);
        }
        return clause;
    }

    /** SHA-256 over ids, levels, texts and needs: two runs with the same digest checked the same promises. */
    public static String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (ClauseSpec clause : BY_ID.values()) {
                String line = String.join(
                        "\t",
                        clause.id(),
                        clause.level().name(),
                        clause.text(),
                        clause.needs().map(Capability::name).orElse(""),
                        clause.profile().name());
                sha256.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Map<String, ClauseSpec> index() {
        Map<String, ClauseSpec> byId = new LinkedHashMap<>();
        Arrays.stream(Protocol.values())
                .flatMap(protocol -> protocol.clauses().stream())
                .forEach(clause -> {
                    if (byId.put(clause.id(), clause) != null) {
                        throw new IllegalStateException("clause " + clause.id() + " is defined twice");
                    }
                });
        return byId;
    }
}
