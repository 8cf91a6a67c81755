package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.testkit.contracts.rules.RulesCall.Answer;
import io.bluestar.testkit.contracts.samples.JavaLiteral;
import io.bluestar.testkit.contracts.sequence.Action;
import io.bluestar.testkit.contracts.sequence.Refusal;
import io.bluestar.testkit.contracts.sequence.RefusedAction;
import io.bluestar.testkit.contracts.trial.Shown;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What may happen in a random sequence on a rules store. */
sealed interface RulesAction extends Action<RulesTrial, RulesCall> {

    /**
     * A read and its arguments.
     *
     * @param names the arguments, of which each ends with what is given here and begins with what is the trial's own;
     *     {@code GLOBAL} stands for itself; a year is the trial's own whatever is given; {@value #AFTER_GLOBAL} before a
     *     name lets the id sort after GLOBAL
     * @param fill null, or a character that fills each argument up to the longest id there may be
     */
    record Question(RuleRead read, List<String> names, String fill) {
        static final String AFTER_GLOBAL = "z>";

        List<String> arguments(RulesTrial rules) {
            return names.stream().map(name -> argument(rules, name)).toList();
        }

        private String argument(RulesTrial rules, String name) {
            if (read == RuleRead.IRS_LIMITS) {
                return String.valueOf(rules.sequenceYear());
            }
            if (name.equals("GLOBAL")) {
                return name;
            }
            return name.startsWith(AFTER_GLOBAL)
                    ? "z" + rules.own(name.substring(AFTER_GLOBAL.length()), null)
                    : rules.own(name, fill);
        }

        String java(RulesTrial rules) {
            return "rules." + read.method() + "("
                    + arguments(rules).stream()
                            .map(argument -> read == RuleRead.IRS_LIMITS ? argument : JavaLiteral.of(argument))
                            .collect(Collectors.joining(", "))
                    + ")";
        }
    }

    /**
     * A row is stored where a read finds it, or beside.
     *
     * @param sortKey what stands in place of the sort key that the read looks for; null for that itself
     */
    record Put(Question where, String sortKey, Map<String, Object> fields) implements RulesAction {
        private RuleDocument row(RulesTrial rules) {
            RowKey key = where.read().key(where.arguments(rules));
            RuleDocument.Builder row = RuleDocument.builder()
                    .put("PK", key.partitionKey())
                    .put("SK", sortKey == null ? key.sortKey() : sortKey);
            fields.forEach(row::put);
            return row.build();
        }

        @Override
        public String java(RulesTrial rules) {
            return "harness.arrange(Table." + where.read().table().name() + ", RuleDocument.parse("
                    + JavaLiteral.of(row(rules).toJson()) + "))";
        }

        @Override
        public Observation<RulesCall> perform(RulesTrial rules) {
            RuleDocument row = row(rules);
            rules.arrangeInSequence(where.read().table(), row);
            return Observation.silent(new RulesCall.Put(where.read().table(), row));
        }
    }

    /** A read. */
    record Read(Question question) implements RulesAction {
        @Override
        public String java(RulesTrial rules) {
            return question.java(rules);
        }

        @Override
        @SuppressWarnings("unchecked") // Each read that returns a list returns one of documents.
        public Observation<RulesCall> perform(RulesTrial rules) {
            if (question.read() == RuleRead.IRS_LIMITS && !rules.hasSequenceLimits()) {
                return Observation.nothing("the tables may hold a row of an earlier run");
            }
            List<String> arguments = question.arguments(rules);
            try {
                Object answer = question.read().call(rules, arguments);
                return answer instanceof RuleDocument document
                        ? seen(arguments, new Answer.One(document), Shown.of(document))
                        : ofList(arguments, (List<RuleDocument>) answer);
            } catch (RuleNotFoundException e) {
                return seen(arguments, new Answer.NotFound(), "RuleNotFoundException")
                        .threw(RuleNotFoundException.class);
            } catch (RulesStoreException e) {
                return seen(arguments, new Answer.Unreadable(e.getMessage()), Shown.of(e))
                        .threw(RulesStoreException.class);
            }
        }

        private Observation<RulesCall> seen(List<String> arguments, Answer answer, String shown) {
            return Observation.of(new RulesCall.Read(question.read(), arguments, answer), shown);
        }

        private Observation<RulesCall> ofList(List<String> arguments, List<RuleDocument> rows) {
            return Observation.ofList(
                    new RulesCall.Read(question.read(), arguments, new Answer.Many(List.copyOf(rows))),
                    Shown.of(rows),
                    rows);
        }
    }

    /** A read of which one argument is wrong. */
    record RefusedRead(RuleRead read, List<String> arguments, Refusal refusal)
            implements RulesAction, RefusedAction<RulesTrial, RulesCall> {
        @Override
        public String java(RulesTrial rules) {
            return "rules." + read.method() + "("
                    + arguments.stream().map(JavaLiteral::of).collect(Collectors.joining(", ")) + ")";
        }

        @Override
        public Observation<RulesCall> perform(RulesTrial rules) throws Throwable {
            return refusal.of(() -> read.call(rules, arguments));
        }
    }
}
