package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.testkit.contracts.caching.CachingAction.Rule;
import io.bluestar.testkit.contracts.caching.ScriptedCache.Operation;
import io.bluestar.testkit.contracts.samples.RandomDocuments;
import io.bluestar.testkit.contracts.samples.Weighted;
import io.bluestar.testkit.contracts.sequence.ActionLists;
import io.bluestar.testkit.contracts.trial.Drawn;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random sequences around a caching decorator. Each is about four rules at the most, so that events meet on them: rules of
 * GLOBAL, of two environments, of plans and types that join to the same text.
 */
final class CachingSequences implements ArbitrarySupplier<List<Drawn<CachingAction>>> {
    private static final int RULES = 4;

    /** An action on one of the rules of a sequence. */
    private interface Template {
        CachingAction on(List<Rule> rules);
    }

    @Override
    public Arbitrary<List<Drawn<CachingAction>>> get() {
        return Combinators.combine(rules().list().ofSize(RULES), ActionLists.of(templates()))
                .as((rules, templates) -> templates.stream()
                        .map(drawn -> drawn.map(template -> template.on(rules)))
                        .toList());
    }

    private static Arbitrary<Rule> rules() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(5, Tables.PRODUCTION), Tuple.of(1, Tables.TEST)),
                        Arbitraries.frequency(
                                Tuple.of(4, "a"), Tuple.of(2, "ab"), Tuple.of(3, KeyScheme.GLOBAL), Tuple.of(1, "A")),
                        Arbitraries.frequency(Tuple.of(6, "c"), Tuple.of(3, "bc"), Tuple.of(1, "b:c")))
                .as(Rule::new);
    }

    private static Arbitrary<Template> templates() {
        return Weighted.of(
                Tuple.of(10, onOne(CachingAction.Read::new)),
                Tuple.of(
                        5,
                        Combinators.combine(oneOfTheRules(), RandomDocuments.fields())
                                .as((one, fields) -> rules -> new CachingAction.Store(rules.get(one), fields))),
                Tuple.of(1, onOne(CachingAction.Withdraw::new)),
                Tuple.of(1, onOne(CachingAction.Remove::new)),
                Tuple.of(
                        2,
                        Combinators.combine(oneOfTheRules(), Arbitraries.of(SpoiledEntries.ALL))
                                .as((one, entry) ->
                                        rules -> new CachingAction.Spoil(rules.get(one), entry.apply(rules.get(one))))),
                Tuple.of(4, ofAll(times().map(CachingAction.Wait::new))),
                Tuple.of(2, ofAll(Arbitraries.of(Operation.values()).map(CachingAction.Fail::new))),
                Tuple.of(3, ofAll(Arbitraries.of(Operation.values()).map(CachingAction.Recover::new))));
    }

    /** An entry is there for 300 s, or a second less. */
    private static Arbitrary<Duration> times() {
        return Arbitraries.frequency(
                Tuple.of(1, Duration.ofMillis(1)),
                Tuple.of(4, Duration.ofSeconds(150)),
                Tuple.of(1, Duration.ofMillis(298_999)),
                Tuple.of(1, Duration.ofMillis(299_999)),
                Tuple.of(2, Duration.ofSeconds(300)),
                Tuple.of(1, Duration.ofSeconds(301)));
    }

    /** The first of them most often. */
    private static Arbitrary<Integer> oneOfTheRules() {
        return Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(2, 1), Tuple.of(1, 2), Tuple.of(1, 3));
    }

    private static Arbitrary<Template> onOne(Function<Rule, CachingAction> action) {
        return oneOfTheRules().map(one -> rules -> action.apply(rules.get(one)));
    }

    private static Arbitrary<Template> ofAll(Arbitrary<? extends CachingAction> actions) {
        return actions.map(action -> rules -> action);
    }
}
