package io.bluestar.testkit.contracts.history;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Where the open calls of a history are kept: few slots, used again once a call has ended. */
final class Slots {
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final Map<Integer, Integer> operations = new HashMap<>();
    private final BitSet used = new BitSet();

    void add(int operation) {
        int slot = used.nextClearBit(0);
        used.set(slot);
        slots.put(operation, slot);
        operations.put(slot, operation);
    }

    void remove(int operation) {
        int slot = slots.remove(operation);
        operations.remove(slot);
        used.clear(slot);
    }

    int slotOf(int operation) {
        return slots.get(operation);
    }

    int operationIn(int slot) {
        return operations.get(slot);
    }

    int[] inUse() {
        return used.stream().toArray();
    }
}
