package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.trial.FailingCall;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                calls.put(read.method(), () -> answers.put(read.method(), read.find(rules, rows.arguments(read))));
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
                                read.find(rules, rows.arguments(read)))
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
        rules.expect("the cause" + from, thrown.getCause()).to("be the failure underneath", cause -> cause != null);
        rules.expect("the exception from " + read.method() + " while the server " + fault.meaning(), thrown)
                .to("be no RuleNotFoundException: nobody knows", e -> !(e instanceof RuleNotFoundException));
    }

    /** A row for each read, and what the read answers by it. */
    record Arranged(Map<RuleRead, List<String>> byRead, Map<RuleRead, RuleDocument> rows) {
        static Arranged stored(RulesTrial rules) {
            Map<RuleRead, List<String>> arguments = new EnumMap<>(RuleRead.class);
            Map<RuleRead, RuleDocument> stored = new EnumMap<>(RuleRead.class);
            for (RuleRead read : RuleRead.values()) {
                arguments.put(read, rules.arguments(read));
                stored.put(read, rules.arrange(read, arguments.get(read), "name", "kept"));
            }
            return new Arranged(arguments, stored);
        }

        List<String> arguments(RuleRead read) {
            return byRead.get(read);
        }

        List<RuleDocument> answer(RuleRead read) {
            return List.of(rows.get(read));
        }
    }
}
