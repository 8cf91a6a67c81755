package io.bluestar.testkit.contracts.history;

import java.util.Arrays;

/**
 * A state that the store may be in, and how far the open calls have come, all by their numbers. Each call that is open has a
 * slot.
 */
final class Configuration {
    private final int state;
    private final int[] progress;
    private final int hash;

    private Configuration(int state, int[] progress) {
        this.state = state;
        this.progress = progress;
        this.hash = 31 * Arrays.hashCode(progress) + state;
    }

    /** Before any call. */
    static Configuration initial(int state) {
        return new Configuration(state, new int[0]);
    }

    int state() {
        return state;
    }

    /** How far the call in a slot has come; 0 if it has not begun. */
    int progress(int slot) {
        return slot < progress.length ? progress[slot] : 0;
    }

    /** After a step of the call in a slot. */
    Configuration with(int slot, int progressAfter, int stateAfter) {
        return new Configuration(stateAfter, progressWith(slot, progressAfter));
    }

    /** Without the call in a slot, which others may have from now on. */
    Configuration without(int slot) {
        return new Configuration(state, progressWith(slot, 0));
    }

    /** Never with a 0 at its end, so that what is equal is equally long. */
    private int[] progressWith(int slot, int value) {
        int length = value == 0 && slot == progress.length - 1
                ? lengthBefore(slot)
                : Math.max(progress.length, value == 0 ? 0 : slot + 1);
        int[] changed = Arrays.copyOf(progress, length);
        if (slot < length) {
            changed[slot] = value;
        }
        return changed;
    }

    private int lengthBefore(int slot) {
        int length = slot;
        while (length > 0 && progress[length - 1] == 0) {
            length--;
        }
        return length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Configuration that
                && state == that.state
                && hash == that.hash
                && Arrays.equals(progress, that.progress);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
