package io.bluestar.contracttests.faults.redis;

import static io.bluestar.contracttests.faults.redis.CacheInTrouble.shown;
import static io.bluestar.contracttests.faults.wire.Recovery.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.persistence.settings.RedisSettings;
import io.lettuce.core.protocol.CommandType;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The Redis cache over TLS, and as a user who may not do everything, on real servers. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RedisTlsAndAclTest {
    private static final FaultMatrix MATRIX = new FaultMatrix("Redis cache: TLS and ACL");

    @TempDir
    static Path folder;

    private static Certificate trusted;
    private static Certificate ofAnotherHost;
    private static Certificate untrusted;
    private static AutoCloseable trust;

    @BeforeAll
    static void certify() throws Exception {
        trusted = Certificate.of(folder.resolve("trusted"), "ip:127.0.0.1");
        ofAnotherHost = Certificate.of(folder.resolve("of-another-host"), "dns:redis.example");
        untrusted = Certificate.of(folder.resolve("untrusted"), "ip:127.0.0.1");
        trust = Certificate.trust(folder.resolve("trusted.p12"), trusted, ofAnotherHost);
    }

    @AfterAll
    static void check() throws Exception {
        trust.close();
        MATRIX.check();
    }

    private static RedisSettings uri(String scheme, String user, int port, String query) {
        return RedisSettings.of(URI.create(scheme + "://" + user + "127.0.0.1:" + port + query));
    }

    @Test
    void a_server_whose_certificate_is_trusted_is_used_over_tls_by_user_and_password() {
        try (OwnRedis redis = trusted.serve(OwnRedis.freePort())) {
            redis.says(CommandType.ACL, "SETUSER", "service", "on", ">right-Passw0rd", "~*", "+@all");
            RedisSettings settings = uri("rediss", "service:right-Passw0rd@", redis.port(), "");
            try (CacheInTrouble cache = CacheInTrouble.filled(MATRIX, settings, "trusted")) {
                cache.recovers();
                assertThat(redis.<String>command(admin -> admin.clientList())).contains("user=service");
            }
        }
    }

    @Test
    void a_certificate_that_nobody_trusted_has_signed_is_refused() {
        refused("the server's certificate is not trusted", untrusted, "trustStore", "certification path");
    }

    @Test
    void a_certificate_of_another_host_is_refused() {
        refused(
                "the server's certificate is that of another host",
                ofAnotherHost,
                "names this host",
                "127.0.0.1 found");
    }

    private static void refused(String fault, Certificate certificate, String... words) {
        int port = OwnRedis.freePort();
        try (CacheInTrouble cache = new CacheInTrouble(MATRIX, uri("rediss", ":sent-Passw0rd@", port, ""), "refused")) {
            try (OwnRedis impostor = certificate.serve(port)) {
                // The first use of TLS in a JVM may take longer than the cache waits.
                await(
                        "the certificate being looked at",
                        () -> catchThrowable(() -> cache.cache().get("key"))
                                .getMessage()
                                .contains("certificate"));
                cache.fails(fault, words);
                assertThat(shown(catchThrowable(() -> cache.cache().get("key"))))
                        .doesNotContain("sent-Passw0rd");
                assertThat(impostor.<String>command(admin -> admin.info("commandstats")))
                        .as("a password is not sent to a server that is not trusted")
                        .doesNotContain("cmdstat_auth");
            }
            try (OwnRedis right = trusted.serve(port)) {
                right.says(CommandType.CONFIG, "SET", "requirepass", "sent-Passw0rd");
                cache.fill();
                cache.recovers();
            }
        }
    }

    @Test
    void the_host_of_a_certificate_need_not_be_looked_at() {
        try (OwnRedis redis = ofAnotherHost.serve(OwnRedis.freePort());
                CacheInTrouble cache =
                        CacheInTrouble.filled(MATRIX, uri("rediss", "", redis.port(), "?verifyPeer=CA"), "any host")) {
            cache.recovers();
        }
        try (OwnRedis impostor = untrusted.serve(OwnRedis.freePort());
                CacheInTrouble cache =
                        new CacheInTrouble(MATRIX, uri("rediss", "", impostor.port(), "?verifyPeer=CA"), "any host")) {
            await(
                    "the certificate being looked at",
                    () -> catchThrowable(() -> cache.cache().get("key"))
                            .getMessage()
                            .contains("certification path"));
        }
    }

    @Test
    void tls_to_a_server_without_fails_in_time() {
        int port = OwnRedis.freePort();
        try (CacheInTrouble cache = new CacheInTrouble(MATRIX, uri("rediss", "", port, ""), "tls to plain")) {
            try (OwnRedis plain = OwnRedis.on(port)) {
                cache.fails("`rediss://` to a server without TLS", "127.0.0.1:" + plain.port(), "TLS (rediss://)");
            }
            try (OwnRedis right = trusted.serve(port)) {
                assertThat(right.port()).isEqualTo(port);
                cache.fill();
                cache.recovers();
            }
        }
    }

    @Test
    void a_server_with_tls_fails_calls_without_in_time() {
        int port = OwnRedis.freePort();
        try (CacheInTrouble cache = new CacheInTrouble(MATRIX, uri("redis", "", port, ""), "plain to tls")) {
            try (OwnRedis secure = trusted.serve(port)) {
                cache.fails("`redis://` to a server with TLS", "127.0.0.1:" + secure.port(), "TLS (rediss://)");
            }
            try (OwnRedis right = OwnRedis.on(port)) {
                assertThat(right.port()).isEqualTo(port);
                cache.fill();
                cache.recovers();
            }
        }
    }

    @Test
    void a_user_may_do_what_its_permissions_say() {
        String fault = "the user may read only (ACL)";
        try (OwnRedis redis = OwnRedis.with()) {
            redis.says(CommandType.ACL, "SETUSER", "reader", "on", ">right-Passw0rd", "~*", "+@all");
            RedisSettings settings = uri("redis", "reader:right-Passw0rd@", redis.port(), "");
            try (CacheInTrouble cache = CacheInTrouble.filled(MATRIX, settings, "read only")) {
                redis.says(CommandType.ACL, "SETUSER", "reader", "-@all", "+get");
                cache.getAnswers(fault);
                cache.setexFails(fault, "NOPERM", "allow it GET, SET, DEL");
                cache.deleteFails(fault, "NOPERM", "allow it GET, SET, DEL");
                redis.says(CommandType.ACL, "SETUSER", "reader", "+set", "+del", "resetkeys", "~other:*");
                cache.fails("the user may not use the key (ACL)", "NOPERM", "and the keys");
                redis.says(CommandType.ACL, "SETUSER", "reader", "~*");
                cache.recovers();
            }
        }
    }
}
