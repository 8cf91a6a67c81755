package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.Caller;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Theme: the server does not answer. */
@Theme(
        title = "Failing servers",
        text = "What callers see, and how soon, when the server does not answer. It is never an empty " + "answer.")
interface RulesFailureClauses extends RulesSuite {
    /** How long to look for a call that waits before it is interrupted in any case. */
    Duration UNTIL_IT_WAITS = Duration.ofMillis(300);

    /** All eight reads at the same time, and what each threw. */
    private static Map<RuleRead, Caller.Outcome<Object>> outcomes(RulesTrial rules) throws InterruptedException {
        Map<RuleRead, Caller<Object>> callers = new EnumMap<>(RuleRead.class);
        for (RuleRead read : RuleRead.values()) {
            callers.put(read, Caller.start(read.method(), () -> read.call(rules, read.arguments())));
        }
        Duration bound = rules.harness().failureBound();
        long end = System.nanoTime() + bound.toNanos();
        Map<RuleRead, Caller.Outcome<Object>> outcomes = new EnumMap<>(RuleRead.class);
        for (RuleRead read : RuleRead.values()) {
            Optional<Caller.Outcome<Object>> outcome =
                    callers.get(read).await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            outcomes.put(read, outcome.orElseThrow(() -> tooLate(rules, read.method())));
        }
        return outcomes;
    }

    private static AssertionError tooLate(RulesTrial rules, String call) {
        Duration bound = rules.harness().failureBound();
        return rules.failure(
                call + " on a server that does not answer to end within failureBound() of the harness, "
                        + bound.toMillis() + " ms",
                "it was still running then",
                null);
    }

    private static RulesStoreException failure(RulesTrial rules, RuleRead read, Caller.Outcome<Object> outcome) {
        rules.expect(read.method() + " on a server that does not answer", outcome)
                .to(
                        "throw a RulesStoreException, not RuleNotFoundException, and no answer",
                        seen -> seen.thrown()
                                .filter(thrown -> thrown instanceof RulesStoreException
                                        && !(thrown instanceof RuleNotFoundException))
                                .isPresent());
        return (RulesStoreException) outcome.thrown().orElseThrow();
    }

    @Test
    @Clause("RULES-60")
    default void a_server_that_does_not_answer_is_an_exception_of_the_protocol(RulesTrial rules) throws Exception {
        outcomes(rules).forEach((read, outcome) -> failure(rules, read, outcome));
    }

    @Test
    @Clause("RULES-61")
    default void a_failure_says_what_failed_on_what_and_why(RulesTrial rules) throws Exception {
        outcomes(rules).forEach((read, outcome) -> {
            RulesStoreException failure = failure(rules, read, outcome);
            rules.expect("operation() of the failure of " + read.method(), failure.operation())
                    .is(read.method());
            for (String argument : read.arguments()) {
                rules.expect("key() of the failure of " + read.method(), failure.key())
                        .to("hold " + argument, seen -> seen != null && seen.contains(argument));
                rules.expect("the failure of " + read.method(), failure)
                        .to(
                                "name the operation and " + argument + " in its message",
                                seen -> seen.getMessage() != null
                                        && seen.getMessage().contains(read.method())
                                        && seen.getMessage().contains(argument));
            }
            rules.expect("getCause() of the failure of " + read.method(), failure.getCause())
                    .to("be the failure underneath", cause -> cause != null);
        });
    }

    @Test
    @Clause("RULES-62")
    default void a_failing_call_ends_within_the_bound(RulesTrial rules) throws Exception {
        rules.expect("the reads that ended within the bound", outcomes(rules).size())
                .is(RuleRead.values().length);
    }

    @Test
    @Clause("RULES-63")
    default void no_secret_is_in_a_failure(RulesTrial rules) throws Exception {
        outcomes(rules).forEach((read, outcome) -> {
            StringWriter everything = new StringWriter();
            failure(rules, read, outcome).printStackTrace(new PrintWriter(everything, true));
            if (rules.secrets().areToldBy(everything.toString())) {
                // Not shown: a report is the last place where a secret should stand.
                throw rules.failure(
                        "no secret of the harness, nor a password in a URI, in the failure of " + read.method()
                                + " or its causes",
                        "one is there; look at it with printStackTrace()",
                        null);
            }
        });
    }

    @Test
    @Clause("RULES-64")
    default void an_interrupted_call_says_so_and_sets_the_flag_again(RulesTrial rules) throws Exception {
        for (RuleRead read : List.of(RuleRead.PLAN_HOLDS, RuleRead.CALCULATION_RULE)) {
            Caller<Object> caller =
                    Caller.start("interrupted " + read.method(), () -> read.call(rules, read.arguments()));
            caller.awaitWaiting(UNTIL_IT_WAITS);
            caller.interrupt();
            expectFlag(rules, read, caller, "interrupted while the server does not answer");
        }
    }

    @Test
    @Clause("RULES-64")
    default void a_call_interrupted_before_keeps_the_flag_too(RulesTrial rules) throws Exception {
        for (RuleRead read : List.of(RuleRead.PLAN_HOLDS, RuleRead.CALCULATION_RULE)) {
            Caller<Object> caller = Caller.start("interrupted " + read.method(), () -> {
                Thread.currentThread().interrupt();
                return read.call(rules, read.arguments());
            });
            Caller.Outcome<Object> outcome = caller.await(rules.harness().failureBound())
                    .orElseThrow(() -> tooLate(rules, read.method() + " with the interrupt flag set"));
            failure(rules, read, outcome);
            rules.expect(read.method() + " called with the interrupt flag set", outcome)
                    .to("leave the flag set", Caller.Outcome::flag);
        }
    }

    private static void expectFlag(RulesTrial rules, RuleRead read, Caller<Object> caller, String how)
            throws InterruptedException {
        Caller.Outcome<Object> outcome = caller.await(rules.harness().failureBound())
                .orElseThrow(() -> tooLate(rules, read.method() + ", " + how + ","));
        failure(rules, read, outcome);
        rules.expect(read.method() + ", " + how, outcome)
                .to("set the interrupt flag again", seen -> !seen.interrupted() || seen.flag());
    }

    @Test
    @Clause("RULES-65")
    default void wrong_arguments_need_no_server(RulesTrial rules) {
        for (RuleRead read : RuleRead.ofTexts()) {
            rules.expectThrown(
                            NullPointerException.class,
                            read.method() + " with null on a server that does not answer",
                            () -> read.call(rules, read.argumentsWith(0, null)))
                    .naming(read.parameters().get(0));
            rules.expectThrown(
                            IllegalArgumentException.class,
                            read.method() + " with '#' on a server that does not answer",
                            () -> read.call(rules, read.argumentsWith(0, "#")))
                    .naming(read.parameters().get(0));
        }
        rules.expectThrown(
                IllegalArgumentException.class,
                "getIrsLimits with the year 0 on a server that does not answer",
                () -> rules.getIrsLimits(0));
    }

    @Test
    @Clause("RULES-66")
    default void a_store_closes_without_its_server(RulesTrial rules) throws Exception {
        Caller<Boolean> caller = Caller.start("close", () -> {
            rules.close();
            rules.close();
            return true;
        });
        Caller.Outcome<Boolean> outcome =
                caller.await(rules.harness().failureBound()).orElseThrow(() -> tooLate(rules, "close()"));
        rules.expect("close() of a store whose server does not answer", outcome)
                .to("return", seen -> seen.thrown().isEmpty());
        rules.expectThrown(
                IllegalStateException.class,
                "getPlanHolds after close of a store whose server does not answer",
                () -> rules.getPlanHolds("Some-plan"));
    }
}
