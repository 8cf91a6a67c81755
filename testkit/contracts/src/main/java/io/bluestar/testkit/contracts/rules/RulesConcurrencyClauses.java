package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.Caller;
import io.bluestar.testkit.contracts.trial.Together;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Theme: many threads, and threads that are interrupted. */
@Theme(
        title = "Many threads",
        text = "What threads that share a store can rely on, and what holds for a thread that was " + "interrupted.")
interface RulesConcurrencyClauses extends RulesSuite {
    /** Far longer than any of these reads takes: what is not done by then hangs. */
    Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    @Clause("RULES-57")
    default void many_threads_each_read_what_they_asked_for(RulesTrial rules) throws Throwable {
        Together readers = Together.in(rules);
        for (int thread = 0; thread < 8; thread++) {
            Map<RuleRead, List<String>> arguments = new EnumMap<>(RuleRead.class);
            Map<RuleRead, RuleDocument> rows = new EnumMap<>(RuleRead.class);
            for (RuleRead read : RuleRead.values()) {
                arguments.put(read, rules.arguments(read));
                rows.put(read, rules.arrange(read, arguments.get(read), "thread", thread));
            }
            readers.task("reader " + thread, () -> {
                for (int round = 0; round < 10 && !readers.hasFailed(); round++) {
                    for (RuleRead read : RuleRead.values()) {
                        rules.expect(
                                        read.method() + " while other threads read other rows",
                                        read.find(rules, arguments.get(read)))
                                .is(List.of(rows.get(read)));
                    }
                }
            });
        }
        readers.run();
    }

    @Test
    @Clause("RULES-58")
    default void a_row_is_read_whole_while_it_is_replaced(RulesTrial rules) throws Throwable {
        List<String> arguments = rules.arguments(RuleRead.CLIENT_CONFIG);
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "field" + i).toList();
        arrangeVersion(rules, arguments, names, 0);
        AtomicBoolean done = new AtomicBoolean();
        Together together = Together.in(rules);
        together.task("writer", () -> {
            try {
                for (int version = 1; version <= 50 && !together.hasFailed(); version++) {
                    arrangeVersion(rules, arguments, names, version);
                }
            } finally {
                done.set(true);
            }
        });
        for (int reader = 0; reader < 2; reader++) {
            together.task("reader " + reader, () -> {
                do {
                    rules.expect(
                                    "a row that is being replaced",
                                    rules.getClientConfig(arguments.get(0), arguments.get(1)))
                            .to("be one version, whole", row -> isWhole(row, names));
                } while (!done.get() && !together.hasFailed());
            });
        }
        together.run();
    }

    private static boolean isWhole(RuleDocument row, List<String> names) {
        return names.stream().allMatch(row::has)
                && names.stream().map(row::get).distinct().count() == 1;
    }

    private static void arrangeVersion(RulesTrial rules, List<String> arguments, List<String> names, int version) {
        Object[] fields =
                names.stream().flatMap(name -> Stream.of(name, version)).toArray();
        rules.arrange(RuleRead.CLIENT_CONFIG, arguments, fields);
    }

    @Test
    @Clause("RULES-59")
    default void a_call_with_the_interrupt_flag_set_answers_or_says_so_and_keeps_the_flag(RulesTrial rules)
            throws Exception {
        for (RuleRead read : RuleRead.values()) {
            List<String> arguments = rules.arguments(read);
            RuleDocument row = rules.arrange(read, arguments);
            Caller<List<RuleDocument>> caller = Caller.start("interrupted " + read.method(), () -> {
                Thread.currentThread().interrupt();
                return read.find(rules, arguments);
            });
            Caller.Outcome<List<RuleDocument>> outcome = caller.await(PATIENCE)
                    .orElseThrow(() -> rules.failure(
                            read.method() + " with the interrupt flag set to return or throw",
                            "it was not done after " + PATIENCE.toSeconds() + " s",
                            null));
            rules.expect(read.method() + " with the interrupt flag set", outcome)
                    .to(
                            "answer, or throw a RulesStoreException",
                            seen -> seen.thrown()
                                    .map(thrown -> thrown instanceof RulesStoreException)
                                    .orElseGet(() -> List.of(row).equals(seen.answer())));
            rules.expect(read.method() + " with the interrupt flag set", outcome)
                    .to("leave the flag set", Caller.Outcome::flag);
        }
        for (RuleRead read : RuleRead.values()) {
            List<String> arguments = rules.arguments(read);
            RuleDocument row = rules.arrange(read, arguments);
            rules.expect(read.method() + " after an interrupted call of another thread", read.find(rules, arguments))
                    .is(List.of(row));
        }
    }
}
