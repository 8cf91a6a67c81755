package io.bluestar.contracttests.faults.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/** Stands between a client and its server, and lets what passes fail as it is told. Everything else arrives unchanged. */
public final class FaultyProxy implements AutoCloseable {
    private static final int FAULTY = 1;
    private static final int HEALTHY = 10;
    private static final int THREADS = 100;
    private static final long STOP_MILLIS = 100;

    /** Below those that systems give to outgoing connections, or one might have ours while we refuse. */
    private static final int LOWEST_PORT = 12_000;

    private static final int HIGHEST_PORT = 30_000;
    private static final int TRIES = 50;

    private final URI server;
    private final Changes changes = new Changes();
    private WireMockServer wire;
    private final int port;

    /** @param server where requests go */
    public FaultyProxy(URI server) {
        this.server = server;
        this.wire = start();
        this.port = wire.port();
    }

    private WireMockServer start() {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT));
            } catch (FatalStartupException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private WireMockServer start(int at) {
        WireMockServer started = new WireMockServer(wireMockConfig()
                .bindAddress("127.0.0.1")
                .port(at)
                .containerThreads(THREADS)
                .jettyStopTimeout(STOP_MILLIS)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                .disableRequestJournal()
                .extensions(changes));
        started.start();
        started.stubFor(any(anyUrl()).atPriority(HEALTHY).willReturn(aResponse().proxiedFrom(server.toString())));
        return started;
    }

    /** Where the client connects to. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * Lets requests fail until {@link #heal()}.
     *
     * @param requests which
     * @param fault how
     * @return how many have failed so
     */
    public IntSupplier fail(MappingBuilder requests, WireFault fault) {
        UUID id = UUID.randomUUID();
        IntSupplier failed = changes.add(id, fault.change());
        requests.withId(id)
                .atPriority(FAULTY)
                .willReturn(fault.reachesServer() ? aResponse().proxiedFrom(server.toString()) : aResponse());
        wire.stubFor(
                fault.passes()
                        ? requests.inScenario(id.toString())
                                .whenScenarioStateIs(Scenario.STARTED)
                                .willSetStateTo("over")
                        : requests);
        return failed;
    }

    /** Refuses connections until {@link #heal()}. */
    public void refuse() {
        wire.stop();
    }

    /** Ends every fault, and the waiting of those requests that have no answer. */
    public void heal() {
        changes.forget();
        if (wire.isRunning()) {
            wire.getStubMappings().stream()
                    .filter(stub -> stub.getPriority() == FAULTY)
                    .forEach(wire::removeStub);
        } else {
            wire = start(port);
        }
    }

    @Override
    public void close() {
        changes.forget();
        wire.stop();
    }
}
