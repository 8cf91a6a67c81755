package io.bluestar.contracttests.blind.caching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes what is not ASCII in a key as percent escapes. Programs that build the key as agreed do not find the entries of
 * such plans, nor does this decorator find theirs.
 *
 * <p>Violates "{@code calc_rule{tableSuffix}:{planId}:{calcType}}"; "'Exact': no … decoding".
 */
final class KeyEscapesNonAscii extends DelegatingRules {
    private static final int FIRST_BEYOND_ASCII = 0x80;

    KeyEscapesNonAscii(Parts parts) {
        super(parts);
    }

    @Override
    Optional<String> cached(String key) {
        return super.cached(escaped(key));
    }

    @Override
    void store(String key, Duration ttl, String json) {
        super.store(escaped(key), ttl, json);
    }

    @Override
    void repair(String key) {
        super.repair(escaped(key));
    }

    private static String escaped(String key) {
        return key.codePoints()
                .mapToObj(Character::toString)
                .map(c -> c.codePointAt(0) < FIRST_BEYOND_ASCII ? c : URLEncoder.encode(c, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
