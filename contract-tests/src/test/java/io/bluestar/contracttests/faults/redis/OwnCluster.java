package io.bluestar.contracttests.faults.redis;

import static io.bluestar.contracttests.faults.wire.Recovery.await;
import static java.util.stream.Collectors.joining;

import io.bluestar.persistence.settings.RedisSettings;
import io.lettuce.core.MigrateArgs;
import io.lettuce.core.cluster.SlotHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A Redis Cluster of three primaries, each with a third of the slots and behind a wire of its own. */
final class OwnCluster implements AutoCloseable {
    private static final int PRIMARIES = 3;
    private static final int CLUSTER_BUS = 10_000;

    private final Path folder;
    private final String nodeTimeout;
    private final List<OwnRedis> nodes = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();

    private OwnCluster(Path folder, String nodeTimeout) {
        this.folder = folder;
        this.nodeTimeout = nodeTimeout;
    }

    /**
     * Started, and up.
     *
     * @param folder where nodes keep what they must know when they are started again
     * @param nodeTimeout after how many milliseconds of silence a node counts as gone
     */
    static OwnCluster start(Path folder, String nodeTimeout) {
        OwnCluster cluster = new OwnCluster(folder, nodeTimeout);
        for (int node = 0; node < PRIMARIES; node++) {
            cluster.addNode();
        }
        for (int node = 0; node < PRIMARIES; node++) {
            int from = SlotHash.SLOT_COUNT * node / PRIMARIES;
            int to = SlotHash.SLOT_COUNT * (node + 1) / PRIMARIES;
            cluster.nodes
                    .get(node)
                    .command(admin ->
                            admin.clusterAddSlots(IntStream.range(from, to).toArray()));
        }
        cluster.awaitUp();
        return cluster;
    }

    /** A node without slots, known to the others. */
    private OwnRedis addNode() {
        int port = OwnRedis.freePort();
        Wire wire = new Wire(port);
        OwnRedis node = OwnRedis.on(
                port,
                "--cluster-enabled",
                "yes",
                "--cluster-node-timeout",
                nodeTimeout,
                "--cluster-require-full-coverage",
                "no",
                "--cluster-announce-ip",
                "127.0.0.1",
                "--cluster-announce-port",
                Integer.toString(wire.port()),
                "--cluster-announce-bus-port",
                Integer.toString(port + CLUSTER_BUS),
                "--appendonly",
                "yes",
                "--appendfsync",
                "always",
                "--dir",
                folderOf(port).toString());
        // Past the wire, which a test may have cut.
        nodes.forEach(other -> node.command(admin -> admin.clusterMeet("127.0.0.1", other.port())));
        nodes.add(node);
        wires.add(wire);
        return node;
    }

    private Path folderOf(int port) {
        try {
            return Files.createDirectory(folder.resolve("node-" + port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every node has heard that every slot has a node. */
    void awaitUp() {
        String all = "cluster_known_nodes:" + nodes.size();
        await(
                "the Cluster being up",
                () -> nodes.stream()
                        .map(node -> node.command(admin -> admin.clusterInfo()))
                        .allMatch(info -> info.contains("cluster_state:ok")
                                && info.contains("cluster_slots_ok:" + SlotHash.SLOT_COUNT)
                                && info.contains(all)));
    }

    /** A replica of one of the nodes; it has what that node has. */
    OwnRedis addReplicaOf(OwnRedis primary) {
        OwnRedis replica = addNode();
        String id = primary.command(admin -> admin.clusterMyId());
        await(
                "the replica knowing its primary",
                () -> replica.command(admin -> admin.clusterNodes()).contains(id));
        replica.command(admin -> admin.clusterReplicate(id));
        await(
                "the replica having the data",
                () -> replica.command(admin -> admin.info("replication")).contains("master_link_status:up"));
        awaitUp();
        return replica;
    }

    List<OwnRedis> nodes() {
        return nodes;
    }

    OwnRedis nodeOf(String key) {
        return nodes.get(SlotHash.getSlot(key.getBytes(StandardCharsets.UTF_8)) * PRIMARIES / SlotHash.SLOT_COUNT);
    }

    Wire wireOf(String key) {
        return wires.get(nodes.indexOf(nodeOf(key)));
    }

    /** Moves a slot with all its keys, as redis-cli does. */
    void move(int slot, OwnRedis from, OwnRedis to) {
        String source = from.command(admin -> admin.clusterMyId());
        String target = to.command(admin -> admin.clusterMyId());
        to.command(admin -> admin.clusterSetSlotImporting(slot, source));
        from.command(admin -> admin.clusterSetSlotMigrating(slot, target));
        from.command(admin -> {
            // Keys that come meanwhile are stored at the target at once.
            for (List<String> keys = admin.clusterGetKeysInSlot(slot, 10);
                    !keys.isEmpty();
                    keys = admin.clusterGetKeysInSlot(slot, 10)) {
                admin.migrate("127.0.0.1", to.port(), 0, 10_000, MigrateArgs.Builder.keys(keys));
            }
            return null;
        });
        to.command(admin -> admin.clusterSetSlotNode(slot, target));
        from.command(admin -> admin.clusterSetSlotNode(slot, target));
    }

    /** Its first three nodes, as one names them to a cache. */
    RedisSettings settings() {
        String hosts = wires.stream()
                .limit(PRIMARIES)
                .map(wire -> "127.0.0.1:" + wire.port())
                .collect(joining(","));
        return new RedisSettings(URI.create("redis://" + hosts), true);
    }

    @Override
    public void close() {
        wires.forEach(Wire::close);
        nodes.forEach(OwnRedis::close);
    }
}
