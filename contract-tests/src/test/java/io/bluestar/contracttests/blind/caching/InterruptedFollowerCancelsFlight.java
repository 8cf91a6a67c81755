package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.RuleDocument;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A follower who is interrupted cancels the future that it waited for. It is everybody's: the other followers fail with
 * {@code CancellationException}, though nobody interrupted them and the table answers.
 *
 * <p>Violates "The followers of a joined miss share the leader's failure, not its interruption", let alone that of another
 * follower.
 */
final class InterruptedFollowerCancelsFlight extends JoiningRules {
    InterruptedFollowerCancelsFlight(Parts parts) {
        super(parts);
    }

    @Override
    void left(CompletableFuture<Optional<RuleDocument>> running) {
        running.cancel(true);
    }
}
