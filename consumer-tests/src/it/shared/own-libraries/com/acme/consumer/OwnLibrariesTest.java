package com.acme.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.json.PackageVersion;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.wiring.Persistence;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.junit.BlueStarTest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.Version;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The project's own libraries, in its own versions, beside the stores on servers that are made of others. */
@BlueStarTest(environment = Environment.EMBEDDED)
class OwnLibrariesTest {
    @Test
    void its_jetty_serves_beside_the_stores(Persistence persistence) throws Exception {
        assertEquals(System.getProperty("acme.jetty"), Server.getVersion());
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        server.start();
        try {
            persistence.files().write("before.txt", new byte[] {1});
            int status = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(server.getURI()).build(), BodyHandlers.discarding())
                    .statusCode();
            assertEquals(404, status, "a Jetty without a handler has nothing to serve");
            assertEquals(1, persistence.files().read("before.txt").length);
        } finally {
            server.stop();
        }
    }

    @Test
    void its_jackson_maps_a_rule(RulesStore rules) throws Exception {
        String version = System.getProperty("acme.jackson");
        assertEquals(version, new ObjectMapper().version().toString());
        assertEquals(version, PackageVersion.VERSION.toString());
        Map<?, ?> rule = new ObjectMapper()
                .readValue(rules.getCalculationRule("NEWCLIENT", "match").toJson(), Map.class);
        assertEquals("CLIENT#GLOBAL", rule.get("PK"));
    }

    @Test
    void its_netty_is_the_one_that_redis_is_reached_with(Persistence persistence) {
        persistence.cache().delete("nothing");
        assertEquals("HTTP/1.1", HttpVersion.HTTP_1_1.toString());
        Set<String> versions = Version.identify().values().stream()
                .map(Version::artifactVersion)
                .collect(Collectors.toSet());
        assertEquals(Set.of(System.getProperty("acme.netty")), versions);
    }

    @Test
    void its_slf4j_logs_through_its_own_binding() {
        String version = System.getProperty("acme.slf4j");
        assertEquals(version, LoggerFactory.class.getPackage().getImplementationVersion());
        Logger logger = LoggerFactory.getLogger("io.bluestar.persistence");
        String binding = version.startsWith("1.") ? "org.slf4j.impl.SimpleLogger" : "org.slf4j.simple.SimpleLogger";
        assertEquals(binding, logger.getClass().getName());
    }
}
