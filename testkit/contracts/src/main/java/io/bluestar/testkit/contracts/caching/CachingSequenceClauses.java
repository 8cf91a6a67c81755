package io.bluestar.testkit.contracts.caching;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.model.PerKey;
import io.bluestar.testkit.contracts.sequence.Sequence;
import io.bluestar.testkit.contracts.trial.Drawn;
import io.bluestar.testkit.contracts.trial.Trials;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Theme: whatever befalls table and cache, in any order. */
@Theme(
        title = "Any order of reads, changes and failures",
        text =
                "Random sequences over a table and a cache that change, fail, spoil and recover are held against a small "
                        + "model. A failure shows the fewest steps that go wrong.")
interface CachingSequenceClauses extends CachingSuite {

    @Property
    @Clause("CACHING-28")
    default void any_sequence_of_events_and_reads_answers_as_the_model(
            @ForAll(supplier = CachingSequences.class) List<Drawn<CachingAction>> actions, Trials<CachingTrial> trials)
            throws Throwable {
        trials.each(
                actions,
                (rules, some) -> Sequence.follow(
                        rules,
                        new PerKey<>(new CachingModel(), call -> call.tables().name()),
                        opening(),
                        some));
    }

    private static List<String> opening() {
        return Stream.concat(
                        Stream.of(
                                "TestClock clock = TestClock.manual();",
                                "ScriptedCache cache = new ScriptedCache(clock::nanoTime);"),
                        Stream.of(Tables.values()).flatMap(Tables::opening))
                .toList();
    }
}
