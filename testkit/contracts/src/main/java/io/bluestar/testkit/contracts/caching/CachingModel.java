package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.testkit.contracts.caching.ScriptedCache.Operation;
import io.bluestar.testkit.contracts.model.Model;
import io.bluestar.testkit.contracts.model.Step;
import io.bluestar.testkit.contracts.trial.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caching decorator promises of one environment: a read is answered as the table answers now or, out of an entry
 * that can be read and that nobody has touched since, as it has answered at some time in the last 300 s. What was cached
 * is answered without the table, unless the cache has failed in the last minute: it may be left alone then.
 */
final class CachingModel implements Model<CachingModel.State, CachingCall> {
    private static final long FRESHNESS = Duration.ofSeconds(300).toNanos();

    /** An entry may be written with a ttl that is shorter by a second. */
    private static final long CERTAIN = Duration.ofSeconds(299).toNanos();

    private static final long RECOVERY = CachingTrial.RECOVERY.toNanos();

    /**
     * What was done so far.
     *
     * @param changes to the table, in their order
     * @param touched how many changes there had been when the entry of a rule was last removed or spoiled
     * @param cached when a rule was cached whose entry nobody has touched since
     * @param failed when there was a read last while the cache failed something
     */
    record State(
            List<CachingCall.Changed> changes,
            Map<RowKey, Integer> touched,
            Map<RowKey, Long> cached,
            Optional<Long> failed) {

        State after(CachingCall.Changed change) {
            List<CachingCall.Changed> more = new ArrayList<>(changes);
            more.add(change);
            return new State(List.copyOf(more), touched, cached, failed);
        }

        State after(CachingCall.Touched entry) {
            Map<RowKey, Integer> more = new HashMap<>(touched);
            more.put(entry.rule(), changes.size());
            return new State(changes, Map.copyOf(more), cachedAt(entry.rule(), Optional.empty()), failed);
        }

        State after(CachingCall.Read read) {
            if (!read.failing().isEmpty()) {
                return new State(changes, touched, cachedAt(read.rule(), Optional.empty()), Optional.of(read.at()));
            }
            if (read.tableReads() == 0 || read.answer().isEmpty()) {
                return this;
            }
            Optional<Long> now = isUsed(read) ? Optional.of(read.at()) : Optional.empty();
            return new State(changes, touched, cachedAt(read.rule(), now), failed);
        }

        private Map<RowKey, Long> cachedAt(RowKey rule, Optional<Long> time) {
            Map<RowKey, Long> more = new HashMap<>(cached);
            time.ifPresentOrElse(at -> more.put(rule, at), () -> more.remove(rule));
            return Map.copyOf(more);
        }

        /** Every answer that a read may give. */
        Set<Optional<RuleDocument>> answers(CachingCall.Read read) {
            Set<Optional<RuleDocument>> answers = new LinkedHashSet<>();
            answers.add(answer(changes.size(), read.rule()));
            if (!read.failing().contains(Operation.GET)) {
                for (int end = changes.size() - 1; mayBeCached(end, read); end--) {
                    answer(end, read.rule()).ifPresent(once -> answers.add(Optional.of(once)));
                }
            }
            return answers;
        }

        /** Whether what the table answered until a change may have been cached and still be there. */
        private boolean mayBeCached(int change, CachingCall.Read read) {
            return change >= touched.getOrDefault(read.rule(), 0)
                    && read.at() - changes.get(change).at() < FRESHNESS;
        }

        /** What the table answered after so many changes. */
        private Optional<RuleDocument> answer(int end, RowKey rule) {
            return row(end, rule).or(() -> row(end, new RowKey("CLIENT#" + KeyScheme.GLOBAL, rule.sortKey())));
        }

        private Optional<RuleDocument> row(int end, RowKey row) {
            for (int i = end - 1; i >= 0; i--) {
                if (changes.get(i).row().equals(row)) {
                    return changes.get(i).rule();
                }
            }
            return Optional.empty();
        }

        /** Whether the cache works, and is not left alone any more for having failed. */
        private boolean isUsed(CachingCall.Read read) {
            return read.failing().isEmpty()
                    && failed.filter(at -> read.at() - at < RECOVERY).isEmpty();
        }

        /** Whether a read has to find what was cached. */
        boolean isCached(CachingCall.Read read) {
            return isUsed(read) && cached.containsKey(read.rule()) && read.at() - cached.get(read.rule()) < CERTAIN;
        }
    }

    @Override
    public State initial() {
        return new State(List.of(), Map.of(), Map.of(), Optional.empty());
    }

    @Override
    public List<Step<State>> steps(State state, CachingCall call, Object progress) {
        if (call instanceof CachingCall.Changed change) {
            return List.of(Step.last(state.after(change)));
        }
        if (call instanceof CachingCall.Touched entry) {
            return List.of(Step.last(state.after(entry)));
        }
        CachingCall.Read read = (CachingCall.Read) call;
        boolean agrees =
                state.answers(read).contains(read.answer()) && (read.tableReads() == 0 || !state.isCached(read));
        return agrees ? List.of(Step.last(state.after(read))) : List.of();
    }

    @Override
    public String expectation(State state, CachingCall call) {
        if (!(call instanceof CachingCall.Read read)) {
            return "nothing";
        }
        String answers = state.answers(read).stream()
                .map(answer -> answer.map(Shown::of).orElse("RuleNotFoundException"))
                .collect(Collectors.joining(", or as the table did in the last 300 s: "));
        return "as the table does now: " + answers
                + (state.isCached(read) ? "; it is cached, so with no read of the table" : "");
    }

    @Override
    public boolean readsOnly(CachingCall call) {
        return false;
    }

    @Override
    public boolean mayExplain(CachingCall change, CachingCall answer) {
        return true;
    }
}
