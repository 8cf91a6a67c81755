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
import java.util.Optional;

/** All clauses of all contracts. */
public final class ClauseRegistry {
    /** The version of the contracts: a new or stricter MUST comes only with a new major version. */
    public static final int CONTRACT_VERSION = 2;

    /**
     * The newest version that was released. What it and those before it promise is fixed, see {@link PublishedContract};
     * later versions may still change.
     */
    public static final int RELEASED_VERSION = 1;

    private static final Map<String, ClauseSpec> BY_ID = index();

    private ClauseRegistry() {}

    /**
     * Refuses what is no version of the contracts.
     *
     * @throws IllegalArgumentException if there is no such version
     */
    public static void checkVersion(int contract) {
        if (contract < 1 || contract > CONTRACT_VERSION) {
            throw new IllegalArgumentException(
                    "there is no version " + contract + " of the contracts: 1 to " + CONTRACT_VERSION + " there are");
        }
    }

    /** Every clause, protocol by protocol, in the order of the specification. */
    public static List<ClauseSpec> all() {
        return List.copyOf(BY_ID.values());
    }

    /** Every clause that stands in a version of the contracts. */
    public static List<ClauseSpec> all(int contract) {
        return all().stream().filter(clause -> clause.since() <= contract).toList();
    }

    /**
     * The clause of an id.
     *
     * @throws NoSuchElementException if there is none
     */
    public static ClauseSpec get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("there is no clause " + id));
    }

    /** The clause of an id, if there is one. */
    public static Optional<ClauseSpec> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * SHA-256 over ids, levels, texts and needs: two runs with the same digest checked the same promises.
     *
     * @param contract the version of the contracts; clauses of later ones do not count
     */
    public static String digest(int contract) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (ClauseSpec clause : all(contract)) {
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
