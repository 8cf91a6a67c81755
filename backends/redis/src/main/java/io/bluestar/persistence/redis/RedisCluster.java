package io.bluestar.persistence.redis;

import static java.util.stream.Collectors.toCollection;

import io.bluestar.persistence.CacheException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The nodes of a Redis Cluster, each with a connection of its own, so that one that is gone fails the calls for its keys
 * and no others.
 *
 * <p>Lettuce's own connection to a Cluster is not used: it sends what had no answer again when a node's connection closes,
 * and one that may not do so rejects commands for nodes that it is not connected to yet.
 *
 * <p>A command is sent again only where a node redirects it, having not carried it out.
 */
final class RedisCluster implements Destination {
    private static final int MOST_REDIRECTIONS = 5;
    private static final int MOST_ASKED = 5;

    private final Set<NodeAddress> seeds;
    private final Function<NodeAddress, RedisNode> toNode;
    private final RedisCacheOptions options;
    private final RedisFailures failures;
    private final SlotOwners owners = new SlotOwners();
    private final Map<NodeAddress, RedisNode> nodes = new ConcurrentHashMap<>();
    private volatile boolean known;
    /** The node that said last that it does not serve a slot of its own. */
    private volatile NodeAddress down;

    // Guarded by this.
    private CompletableFuture<Void> learning = CompletableFuture.completedFuture(null);
    private Throwable lastFailure;
    private boolean closed;

    /**
     * @param seeds the nodes that are asked first for all others
     * @param toNode makes a node; connects to nothing
     * @param failures of the Cluster as a whole
     */
    RedisCluster(
            Set<NodeAddress> seeds,
            Function<NodeAddress, RedisNode> toNode,
            RedisCacheOptions options,
            RedisFailures failures) {
        this.seeds = seeds;
        this.toNode = toNode;
        this.options = options;
        this.failures = failures;
    }

    @Override
    public <T> T send(RedisCall<T> call) {
        Deadline deadline = Deadline.of(options);
        awaitOwners(call, deadline);
        NodeAddress to = owners.of(SlotOwners.slotOf(call.key())).orElseGet(this::anyNode);
        boolean asking = false;
        for (int redirections = 0; ; redirections++) {
            Redirection redirection;
            try {
                return node(to).send(call, asking, deadline);
            } catch (ErrorReply e) {
                redirection = follow(Redirection.in(e.reply(), to), to, e);
                if (redirections == MOST_REDIRECTIONS) {
                    throw failures.redirectedTooOften(call, MOST_REDIRECTIONS, e.failure());
                }
            } catch (CacheException e) {
                // Another node may have taken over: who calls next shall know.
                var unused = learn();
                throw e;
            }
            to = redirection.target();
            asking = !redirection.moved();
        }
    }

    private Redirection follow(Optional<Redirection> redirection, NodeAddress from, ErrorReply reply) {
        if (redirection.isEmpty()) {
            if (reply.reply().startsWith("CLUSTERDOWN")) {
                // It may have left the Cluster, and be at hand for ever: others are to be believed, and asked.
                owners.forget(from);
                down = from;
                var unused = learn();
            }
            throw reply.failure();
        }
        if (redirection.get().moved()) {
            owners.set(redirection.get().slot(), redirection.get().target());
        }
        return redirection.get();
    }

    private void awaitOwners(RedisCall<?> call, Deadline deadline) {
        if (known) {
            return;
        }
        try {
            learn().get(deadline.orSooner(options.connectTimeout()).toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(call, e);
        } catch (TimeoutException e) {
            throw failures.noConnectionWithin(call, options.connectTimeout(), e);
        } catch (ExecutionException e) {
            throw failures.notConnected(call, e);
        }
    }

    /**
     * Asks nodes who answers for which slot, unless they are being asked. As with a {@link SharedConnection}, after a failure
     * only the one who tries again waits.
     */
    private synchronized CompletableFuture<Void> learn() {
        if (!learning.isDone()) {
            return lastFailure == null ? learning : CompletableFuture.failedFuture(lastFailure);
        }
        lastFailure = learning.handle((none, failure) -> failure).join();
        if (closed) {
            return learning;
        }
        List<NodeAddress> candidates = candidates();
        CompletableFuture<Void> first = new CompletableFuture<>();
        learning = first;
        AtomicInteger left = new AtomicInteger(candidates.size());
        for (NodeAddress candidate : candidates) {
            var unused = node(candidate)
                    .slots()
                    .thenAccept(ranges -> learned(ranges, candidate, first))
                    .whenComplete((none, failure) -> {
                        if (failure != null && left.decrementAndGet() == 0) {
                            first.completeExceptionally(failure);
                        }
                    });
        }
        return first;
    }

    private void learned(List<Object> ranges, NodeAddress from, CompletableFuture<Void> first) {
        if (first.isDone()) {
            return;
        }
        if (!owners.replace(ranges, from, atHand())) {
            throw new IllegalStateException(
                    "the node at " + from.host() + ":" + from.port() + " knows of no node that has slots");
        }
        known = true;
        down = null;
        first.complete(null);
        forgetLost();
    }

    private Set<NodeAddress> atHand() {
        return nodes.entrySet().stream()
                .filter(node -> node.getValue().isConnected())
                .map(Map.Entry::getKey)
                .collect(toCollection(HashSet::new));
    }

    /**
     * A few of the nodes that are known, at random: should all of them be gone, others are asked the next time. Nodes that would
     * have to be connected to are asked only where there is no other: that is up to the calls for their keys, which would be
     * told of the last failure while they are tried here.
     */
    private List<NodeAddress> candidates() {
        Set<NodeAddress> all = atHand();
        all.remove(down);
        if (all.isEmpty()) {
            all.addAll(seeds);
            all.addAll(owners.all());
        }
        List<NodeAddress> some = new ArrayList<>(all);
        Collections.shuffle(some);
        return some.subList(0, Math.min(MOST_ASKED, some.size()));
    }

    private RedisNode node(NodeAddress address) {
        RedisNode node = nodes.computeIfAbsent(address, toNode);
        if (isClosed()) {
            var unused = node.close();
        }
        return node;
    }

    /** Of a slot that nobody answers for, any node knows best what is wrong. */
    private NodeAddress anyNode() {
        return candidates().get(0);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Nodes that have left the Cluster and whose connection was lost. */
    private void forgetLost() {
        Set<NodeAddress> present = owners.all();
        nodes.forEach((address, node) -> {
            if (!present.contains(address) && !seeds.contains(address) && !node.isConnectedOrConnecting()) {
                nodes.remove(address, node);
                var unused = node.close();
            }
        });
    }

    @Override
    public CompletableFuture<Void> close() {
        synchronized (this) {
            closed = true;
        }
        return CompletableFuture.allOf(
                nodes.values().stream().map(RedisNode::close).toArray(CompletableFuture[]::new));
    }
}
