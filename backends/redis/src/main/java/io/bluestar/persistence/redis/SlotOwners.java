package io.bluestar.persistence.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.cluster.SlotHash;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Which node answers for which slot, as far as is known. What is outdated costs a redirection and nothing else. */
final class SlotOwners {
    private final AtomicReferenceArray<NodeAddress> owners = new AtomicReferenceArray<>(SlotHash.SLOT_COUNT);

    static int slotOf(String key) {
        return SlotHash.getSlot(key.getBytes(UTF_8));
    }

    static boolean isSlot(long number) {
        return number >= 0 && number < SlotHash.SLOT_COUNT;
    }

    Optional<NodeAddress> of(int slot) {
        return Optional.ofNullable(owners.get(slot));
    }

    Set<NodeAddress> all() {
        Set<NodeAddress> all = new HashSet<>();
        for (int slot = 0; slot < SlotHash.SLOT_COUNT; slot++) {
            of(slot).ifPresent(all::add);
        }
        return all;
    }

    /** Of the slots of a node that says it does not serve them, nobody knows the owner. */
    void forget(NodeAddress owner) {
        for (int slot = 0; slot < SlotHash.SLOT_COUNT; slot++) {
            NodeAddress present = owners.get(slot);
            if (owner.equals(present)) {
                owners.compareAndSet(slot, present, null);
            }
        }
    }

    void set(int slot, NodeAddress owner) {
        owners.set(slot, owner);
    }

    /**
     * Takes over an answer to {@code CLUSTER SLOTS}, but for the slots of nodes that are at hand: these say themselves when they
     * no longer have one, whereas the node that answered may not have heard of it yet.
     *
     * @param ranges lists of the first slot, the last and the primary, whose host and port come first
     * @param writer the node that answered
     * @param atHand the nodes that there is a connection to
     * @return whether it named a node for any slot
     */
    boolean replace(List<Object> ranges, NodeAddress writer, Set<NodeAddress> atHand) {
        NodeAddress[] named = new NodeAddress[SlotHash.SLOT_COUNT];
        boolean any = false;
        for (Object range : ranges) {
            if (range instanceof List<?> parts
                    && parts.size() > 2
                    && parts.get(0) instanceof Long first
                    && parts.get(1) instanceof Long last
                    && isSlot(first)
                    && isSlot(last)) {
                Optional<NodeAddress> primary = primary(parts.get(2), writer);
                for (long slot = first; slot <= last && primary.isPresent(); slot++) {
                    named[(int) slot] = primary.get();
                    any = true;
                }
            }
        }
        for (int slot = 0; any && slot < named.length; slot++) {
            NodeAddress present = owners.get(slot);
            if (present == null || !atHand.contains(present)) {
                owners.set(slot, named[slot]);
            }
        }
        return any;
    }

    private static Optional<NodeAddress> primary(Object node, NodeAddress writer) {
        if (node instanceof List<?> parts && parts.size() > 1 && parts.get(1) instanceof Long port) {
            String host = parts.get(0) instanceof byte[] bytes ? new String(bytes, UTF_8) : null;
            return NodeAddress.of(host, port, writer);
        }
        return Optional.empty();
    }
}
