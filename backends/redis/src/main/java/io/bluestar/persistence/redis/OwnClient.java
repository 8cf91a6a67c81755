package io.bluestar.persistence.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.util.concurrent.TimeUnit;

/** A Lettuce client with its threads (all daemons), for the connections of one cache, and their end. */
record OwnClient(RedisClient client, ClientResources resources) {
    static OwnClient create(RedisCacheOptions options) {
        ClientResources resources = DefaultClientResources.builder()
                .ioThreadPoolSize(DefaultClientResources.MIN_IO_THREADS)
                .computationThreadPoolSize(DefaultClientResources.MIN_COMPUTATION_THREADS)
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .build();
        RedisClient client = RedisClient.create(resources);
        client.setOptions(options(options));
        return new OwnClient(client, resources);
    }

    static ClientOptions options(RedisCacheOptions options) {
        ClientOptions.Builder lettuce = ClientOptions.builder()
                // Lettuce's own reconnect sends again what had no answer; SharedConnection opens a new connection
                // instead.
                .autoReconnect(false)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                // Three plain commands need no more, and every server and proxy speaks it.
                .protocolVersion(ProtocolVersion.RESP2)
                // The caller's own wait is the bound.
                .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(options.connectTimeout())
                        .keepAlive(true)
                        .build());
        MaintenanceNotifications.disable(lettuce);
        return lettuce.build();
    }

    /** Ends the client, then the threads on which its connections run. */
    void close() {
        Ending.await("client", client.shutdownAsync(0, Ending.MOST_SECONDS, TimeUnit.SECONDS));
        Ending.await("threads", resources.shutdown(0, Ending.MOST_SECONDS, TimeUnit.SECONDS));
    }
}
