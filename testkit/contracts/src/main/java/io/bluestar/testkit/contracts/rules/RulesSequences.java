package io.bluestar.testkit.contracts.rules;

import io.bluestar.testkit.contracts.rules.RulesAction.Question;
import io.bluestar.testkit.contracts.samples.RandomDocuments;
import io.bluestar.testkit.contracts.samples.RandomTexts;
import io.bluestar.testkit.contracts.samples.Weighted;
import io.bluestar.testkit.contracts.sequence.ActionLists;
import io.bluestar.testkit.contracts.trial.Drawn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random sequences on a rules store: few ids, which are prefixes of each other, and rows beside those that are read. */
final class RulesSequences implements ArbitrarySupplier<List<Drawn<RulesAction>>> {
    private static final List<String> ENDS =
            List.of("1", "2", "10", "0100", "", "1#", "\uFF61", "\uD800\uDC00", "\u00E9", "a", "A", "1 ");
    private static final List<String> BESIDE = List.of(
            "STEP", "STEPS#1", "step#1", "RULE", "RULES#1", "HOLD", "HOLD!1", "BATCH#1", "CONFIG#2", "META", "CALC");

    @Override
    public Arbitrary<List<Drawn<RulesAction>>> get() {
        return ActionLists.of(actions());
    }

    private static Arbitrary<RulesAction> actions() {
        return Weighted.of(
                Tuple.of(
                        8,
                        Combinators.combine(questions(), sortKeys(), fields()).as(RulesSequences::put)),
                Tuple.of(8, questions().map(RulesAction.Read::new)),
                Tuple.of(1, refused()));
    }

    private static Arbitrary<Question> questions() {
        return Weighted.of(
                Tuple.of(2, questions(RuleRead.CALCULATION_RULE)),
                Tuple.of(2, questions(RuleRead.PIPELINE_STEPS)),
                Tuple.of(1, questions(RuleRead.VALIDATION_RULES)),
                Tuple.of(1, questions(RuleRead.PLAN_HOLDS)),
                Tuple.of(1, questions(RuleRead.CLIENT_CONFIG)),
                Tuple.of(1, questions(RuleRead.ACH_CONFIG)),
                Tuple.of(1, questions(RuleRead.VENDOR_SCHEMA)),
                Tuple.of(1, questions(RuleRead.IRS_LIMITS)));
    }

    private static Arbitrary<Question> questions(RuleRead read) {
        return Combinators.combine(ids(read), RandomTexts.fills())
                .as((names, fill) -> new Question(read, names, fill.orElse(null)));
    }

    private static Arbitrary<List<String>> ids(RuleRead read) {
        List<Arbitrary<String>> ids =
                read.parameters().stream().map(name -> id(read, name)).toList();
        return Combinators.combine(ids).as(List::copyOf);
    }

    private static Arbitrary<String> id(RuleRead read, String parameter) {
        Arbitrary<String> odd = RandomTexts.names().filter(id -> isId(parameter, id));
        return read == RuleRead.CALCULATION_RULE && parameter.equals("planId")
                ? Weighted.of(
                        Tuple.of(4, Arbitraries.of("a", Question.AFTER_GLOBAL + "a")),
                        Tuple.of(2, Arbitraries.just("GLOBAL")),
                        Tuple.of(1, odd))
                : Weighted.of(Tuple.of(4, Arbitraries.of("a", "ab")), Tuple.of(1, odd));
    }

    private static boolean isId(String parameter, String id) {
        return id.indexOf('#') < 0
                && (id.indexOf('_') < 0 || !(parameter.equals("payFreq") || parameter.equals("vendorId")))
                && (id.indexOf(':') < 0 || !parameter.equals("planId"));
    }

    /** What sort keys of lists end with; a text that is no end stands for itself, beside the list. */
    private static Arbitrary<String> sortKeys() {
        return Weighted.of(Tuple.of(6, Arbitraries.of(ENDS)), Tuple.of(1, Arbitraries.of(BESIDE)));
    }

    private static Arbitrary<Map<String, Object>> fields() {
        Arbitrary<Object> orders = Weighted.of(
                Tuple.of(8, Arbitraries.of(1, 2, 10, 20).map(Object.class::cast)),
                Tuple.of(4, RandomDocuments.numbers().map(Object.class::cast)),
                Tuple.of(1, Arbitraries.just(null)));
        return Combinators.combine(
                        RandomDocuments.fields(),
                        orders,
                        Arbitraries.frequency(Tuple.of(12, "number"), Tuple.of(4, "none"), Tuple.of(1, "text")))
                .as(RulesSequences::withOrder);
    }

    private static Map<String, Object> withOrder(Map<String, Object> fields, Object order, String kind) {
        Map<String, Object> more = new HashMap<>(fields);
        if (!kind.equals("none")) {
            more.put("stepOrder", kind.equals("text") ? "1" : order);
        }
        return more;
    }

    private static RulesAction put(Question question, String sortKey, Map<String, Object> fields) {
        String prefix =
                switch (question.read()) {
                    case PIPELINE_STEPS -> "STEP#";
                    case VALIDATION_RULES -> "RULE#";
                    case PLAN_HOLDS -> "HOLD#";
                    default -> "";
                };
        boolean beside = BESIDE.contains(sortKey);
        // A single row is the one that is read, unless it is to stand beside it.
        String key = beside ? sortKey : prefix.isEmpty() ? null : prefix + sortKey;
        return new RulesAction.Put(question, key, fields);
    }

    private static Arbitrary<RulesAction> refused() {
        return Arbitraries.of(WrongArguments.ALL)
                .map(wrong -> new RulesAction.RefusedRead(wrong.read(), wrong.arguments(), wrong.refusal()));
    }
}
