package io.bluestar.testkit.contracts.rules;

import static java.util.Comparator.comparing;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.model.Model;
import io.bluestar.testkit.contracts.model.Step;
import io.bluestar.testkit.contracts.rules.RulesCall.Answer;
import io.bluestar.testkit.contracts.trial.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a rules store promises: the rows stored so far, the latest of each key, and what each read finds in them.
 *
 * @param cachesRules whether a calculation rule may be answered as it was earlier in the sequence
 */
record RulesModel(boolean cachesRules) implements Model<List<RulesCall.Put>, RulesCall> {
    private static final Comparator<RuleDocument> BY_SORT_KEY =
            comparing((RuleDocument row) -> row.getText("SK"), Utf8.BYTE_ORDER);

    @Override
    public List<RulesCall.Put> initial() {
        return List.of();
    }

    @Override
    public List<Step<List<RulesCall.Put>>> steps(List<RulesCall.Put> stored, RulesCall call, Object progress) {
        if (call instanceof RulesCall.Put put) {
            List<RulesCall.Put> more = new ArrayList<>(stored);
            more.add(put);
            return List.of(Step.last(List.copyOf(more)));
        }
        RulesCall.Read read = (RulesCall.Read) call;
        return agrees(stored, read) || agreedOnce(stored, read) ? List.of(Step.last(stored)) : List.of();
    }

    private static boolean agrees(List<RulesCall.Put> stored, RulesCall.Read read) {
        Answer expected = answer(stored, read);
        if (expected instanceof Answer.Unreadable row) {
            return read.answer() instanceof Answer.Unreadable seen
                    && seen.message().contains(row.message());
        }
        return expected.equals(read.answer());
    }

    /** Whether a calculation rule is answered as it was; that there was none is never remembered. */
    private boolean agreedOnce(List<RulesCall.Put> stored, RulesCall.Read read) {
        return cachesRules
                && read.read() == RuleRead.CALCULATION_RULE
                && read.answer() instanceof Answer.One
                && IntStream.range(0, stored.size()).anyMatch(end -> agrees(stored.subList(0, end), read));
    }

    private static Answer answer(List<RulesCall.Put> stored, RulesCall.Read read) {
        Table table = read.read().table();
        RowKey key = read.read().key(read.arguments());
        return switch (read.read()) {
            case CLIENT_CONFIG, ACH_CONFIG, VENDOR_SCHEMA, IRS_LIMITS ->
                new Answer.One(row(stored, table, key).orElse(RuleDocument.empty()));
            case CALCULATION_RULE ->
                row(stored, table, key)
                        .or(() -> row(stored, table, new RowKey("CLIENT#GLOBAL", key.sortKey())))
                        .<Answer>map(Answer.One::new)
                        .orElseGet(Answer.NotFound::new);
            case VALIDATION_RULES -> new Answer.Many(partition(stored, table, key.partitionKey(), "RULE#"));
            case PLAN_HOLDS -> new Answer.Many(partition(stored, table, key.partitionKey(), "HOLD#"));
            case PIPELINE_STEPS -> inOrder(partition(stored, table, key.partitionKey(), "STEP#"));
        };
    }

    private static Optional<RuleDocument> row(List<RulesCall.Put> stored, Table table, RowKey key) {
        return latest(stored).values().stream()
                .filter(put -> put.table() == table && Rows.keyOf(put.row()).equals(key))
                .map(RulesCall.Put::row)
                .findFirst();
    }

    private static List<RuleDocument> partition(
            List<RulesCall.Put> stored, Table table, String partitionKey, String prefix) {
        return latest(stored).values().stream()
                .filter(put -> put.table() == table)
                .map(RulesCall.Put::row)
                .filter(row -> row.getText("PK").equals(partitionKey)
                        && row.getText("SK").startsWith(prefix))
                .sorted(BY_SORT_KEY)
                .toList();
    }

    private static Answer inOrder(List<RuleDocument> steps) {
        Optional<RuleDocument> unreadable =
                steps.stream().filter(step -> orderOf(step).isEmpty()).findFirst();
        return unreadable.isPresent()
                ? new Answer.Unreadable(unreadable.get().getText("SK"))
                : new Answer.Many(steps.stream()
                        .sorted(comparing(step -> orderOf(step).orElseThrow()))
                        .toList());
    }

    private static Optional<BigDecimal> orderOf(RuleDocument step) {
        Object order = step.has("stepOrder") ? step.get("stepOrder") : null;
        return order == null
                ? Optional.of(BigDecimal.ZERO)
                : order instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    private static Map<String, RulesCall.Put> latest(List<RulesCall.Put> stored) {
        Map<String, RulesCall.Put> latest = new LinkedHashMap<>();
        stored.forEach(put -> latest.put(put.table() + " " + Rows.keyOf(put.row()), put));
        return latest;
    }

    @Override
    public String expectation(List<RulesCall.Put> stored, RulesCall call) {
        if (!(call instanceof RulesCall.Read read)) {
            return "nothing";
        }
        Answer answer = answer(stored, read);
        if (answer instanceof Answer.One one) {
            return Shown.of(one.document());
        }
        if (answer instanceof Answer.Many many) {
            return Shown.of(many.documents());
        }
        return answer instanceof Answer.Unreadable row
                ? "RulesStoreException naming the row " + row.message() + ", whose stepOrder is no number"
                : "RuleNotFoundException";
    }

    @Override
    public boolean readsOnly(RulesCall call) {
        return call instanceof RulesCall.Read;
    }

    @Override
    public boolean mayExplain(RulesCall change, RulesCall answer) {
        RuleDocument row = ((RulesCall.Put) change).row();
        if (!(answer instanceof RulesCall.Read read)) {
            return false;
        }
        if (read.answer() instanceof Answer.One one) {
            return one.document().equals(row);
        }
        return read.answer() instanceof Answer.Many many && many.documents().contains(row);
    }
}
