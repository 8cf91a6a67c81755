package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.trial.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Theme: many threads, and threads that are interrupted. */
interface RulesConcurrencyClauses extends RulesSuite {
    /** Far longer than any of these reads takes: what is not done by then hangs. */
    Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    @Clause("RULES-57")
    default void many_threads_each_read_what_they_asked_for(RulesTrial rules) throws Exception {
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Caller<Boolean>> callers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            Map<RuleRead, List<String>> arguments = new EnumMap<>(RuleRead.class);
            Map<RuleRead, RuleDocument> rows = new EnumMap<>(RuleRead.class);
            for (RuleRead read : RuleRead.values()) {
                arguments.put(read, rules.arguments(read));
                rows.put(read, rules.arrange(read, arguments.get(read), "thread", thread));
            }
            callers.add(Caller.start("reader " + thread, () -> {
                start.await();
                for (int round = 0; round < 10; round++) {
                    for (RuleRead read : RuleRead.values()) {
                        rules.expect(
                                        read.method() + " while " + (threads - 1) + " other threads read other rows",
                                        read.find(rules, arguments.get(read)))
                                .is(List.of(rows.get(read)));
                    }
                }
                return true;
            }));
        }
        for (Caller<Boolean> caller : callers) {
            expectAnswer(rules, "a thread that reads beside others", caller);
        }
    }

    @Test
    @Clause("RULES-58")
    default void a_row_is_read_whole_while_it_is_replaced(RulesTrial rules) throws Exception {
        List<String> arguments = rules.arguments(RuleRead.CLIENT_CONFIG);
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "field" + i).toList();
        arrangeVersion(rules, arguments, names, 0);
        AtomicBoolean done = new AtomicBoolean();
        List<Caller<Integer>> readers = new ArrayList<>();
        for (int reader = 0; reader < 2; reader++) {
            readers.add(Caller.start("reader " + reader, () -> {
                int reads = 0;
                do {
                    RuleDocument seen = rules.getClientConfig(arguments.get(0), arguments.get(1));
                    rules.expect("a row that is being replaced", seen)
                            .to(
                                    "be one version, whole",
                                    row -> row.has("field0")
                                            && names.stream()
                                                    .allMatch(name -> row.has(name)
                                                            && row.get(name).equals(row.get("field0"))));
                    reads++;
                } while (!done.get());
                return reads;
            }));
        }
        try {
            for (int version = 1; version <= 50; version++) {
                arrangeVersion(rules, arguments, names, version);
            }
        } finally {
            done.set(true);
        }
        for (Caller<Integer> reader : readers) {
            expectAnswer(rules, "a thread that reads a row while it is replaced", reader);
        }
    }

    private static void arrangeVersion(RulesTrial rules, List<String> arguments, List<String> names, int version) {
        Object[] fields =
                names.stream().flatMap(name -> Stream.of(name, version)).toArray();
        rules.arrange(RuleRead.CLIENT_CONFIG, arguments, fields);
    }

    private static <T> void expectAnswer(RulesTrial rules, String what, Caller<T> caller) throws Exception {
        Caller.Outcome<T> outcome = caller.await(PATIENCE)
                .orElseThrow(() -> rules.failure(
                        what + " to be done", "it was not done after " + PATIENCE.toSeconds() + " s", null));
        if (outcome.thrown().isPresent()) {
            Throwable thrown = outcome.thrown().get();
            if (thrown instanceof AssertionError failure) {
                throw failure;
            }
            throw rules.failure(what + " to get its answers", outcome.toString(), thrown);
        }
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
