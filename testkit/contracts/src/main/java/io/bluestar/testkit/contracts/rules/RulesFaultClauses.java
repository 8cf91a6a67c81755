package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.trial.FailingCall;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Theme: faults that begin and end. */
@Theme(
        title = "Faults that begin and end",
        text =
                "What a store answers while its server fails under it, in each way that the harness can bring about, and "
                        + "after the server has recovered.")
interface RulesFaultClauses extends RulesSuite {

    @Test
    @Clause("RULES-70")
    default void a_read_during_a_fault_answers_rightly_or_says_what_failed(RulesTrial rules) throws Throwable {
        Arranged rows = Arranged.stored(rules);
        rules.faults().each(fault -> {
            Map<String, Object> answers = new ConcurrentHashMap<>();
            Map<String, ThrowingRunnable> calls = new LinkedHashMap<>();
            for (RuleRead read : RuleRead.values()) {
                calls.put(read.method(), () -> answers.put(read.method(), read.call(rules, rows.arguments(read))));
            }
            Map<String, FailingCall> ended = rules.faults().duringWhatIsNoticed(fault, calls);
            for (RuleRead read : RuleRead.values()) {
                if (ended.get(read.method()).thrown().isPresent()) {
                    expectFailure(rules, fault, read, rows.arguments(read), ended.get(read.method()));
                } else {
                    rules.expect(
                                    "what " + read.method() + " answered while the server " + fault.meaning(),
                                    answers.get(read.method()))
                            .is(rows.answer(read));
                }
            }
        });
    }

    @Test
    @Clause("RULES-71")
    default void the_same_store_answers_once_its_server_has_recovered(RulesTrial rules) throws Throwable {
        Arranged rows = Arranged.stored(rules);
        rules.faults().each(fault -> {
            rules.faults()
                    .during(
                            fault,
                            Map.of(
                                    "getIrsLimits",
                                    () -> RuleRead.IRS_LIMITS.call(rules, rows.arguments(RuleRead.IRS_LIMITS))));
            for (RuleRead read : RuleRead.values()) {
                rules.expect(
                                read.method() + " after the server recovered that " + fault.meaning(),
                                read.call(rules, rows.arguments(read)))
                        .is(rows.answer(read));
            }
        });
    }

    private static void expectFailure(
            RulesTrial rules, Fault fault, RuleRead read, List<String> arguments, FailingCall call) {
        RulesStoreException thrown = call.thrown(RulesStoreException.class);
        String from = " of the exception from " + read.method() + " while the server " + fault.meaning();
        rules.expect("operation()" + from, thrown.operation()).is(read.method());
        for (String argument : arguments) {
            rules.expect("key()" + from, thrown.key())
                    .to("hold " + argument, seen -> seen != null && seen.contains(argument));
        }
        call.expectNoSecret(rules.secrets());
        rules.expect("the cause" + from, thrown.getCause()).to("be the failure underneath", cause -> cause != null);
        rules.expect("the exception from " + read.method() + " while the server " + fault.meaning(), thrown)
                .to("be no RuleNotFoundException: nobody knows", e -> !(e instanceof RuleNotFoundException));
    }

    /** Rows for each read, many where it answers a list, and what it answers by them. */
    record Arranged(Map<RuleRead, List<String>> byRead, Map<RuleRead, Object> answers) {
        private static final Set<RuleRead> LISTS =
                EnumSet.of(RuleRead.VALIDATION_RULES, RuleRead.PIPELINE_STEPS, RuleRead.PLAN_HOLDS);
        private static final int MANY = 30;
        private static final String FILLING = SizedText.of("", "x", 2_000);

        static Arranged stored(RulesTrial rules) {
            Map<RuleRead, List<String>> arguments = new EnumMap<>(RuleRead.class);
            Map<RuleRead, Object> answers = new EnumMap<>(RuleRead.class);
            for (RuleRead read : RuleRead.values()) {
                arguments.put(read, rules.arguments(read));
                answers.put(
                        read,
                        LISTS.contains(read)
                                ? list(rules, read, arguments.get(read))
                                : rules.arrange(read, arguments.get(read), "name", "kept"));
            }
            return new Arranged(arguments, answers);
        }

        private static List<RuleDocument> list(RulesTrial rules, RuleRead read, List<String> arguments) {
            RowKey first = read.key(arguments);
            List<RuleDocument> rows = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                RowKey key = new RowKey(first.partitionKey(), first.sortKey() + "-" + (100 + i));
                rows.add(RuleRows.row(key, "name", "kept", "filling", FILLING));
            }
            rules.arrange(read.table(), rows);
            return rows;
        }

        List<String> arguments(RuleRead read) {
            return byRead.get(read);
        }

        Object answer(RuleRead read) {
            return answers.get(read);
        }
    }
}
