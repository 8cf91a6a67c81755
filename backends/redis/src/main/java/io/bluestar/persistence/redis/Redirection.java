package io.bluestar.persistence.redis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A node's word that another one answers for a slot.
 *
 * @param moved whether it does so from now on, or only for keys that are on their way
 * @param slot the slot
 * @param target the other node
 * @see <a href="https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/#redirection-and-resharding">
 *     Redirection and resharding</a>
 */
record Redirection(boolean moved, int slot, NodeAddress target) {
    private static final Pattern FORM = Pattern.compile("(MOVED|ASK) (\\d{1,5}) (\\S+)");

    /**
     * The redirection that an error reply is, if it is one.
     *
     * @param from the node that sent it
     */
    static Optional<Redirection> in(String reply, NodeAddress from) {
        Matcher redirection = FORM.matcher(reply);
        if (!redirection.matches()) {
            return Optional.empty();
        }
        int slot = Integer.parseInt(redirection.group(2));
        return SlotOwners.isSlot(slot)
                ? NodeAddress.parse(redirection.group(3), from)
                        .map(target -> new Redirection(redirection.group(1).equals("MOVED"), slot, target))
                : Optional.empty();
    }
}
