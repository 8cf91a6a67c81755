package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.lists;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.reader;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.rows;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.store;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.tables;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that answer with nothing where something is, with something where nothing is, or with what was there before. */
final class AnswerSaboteurs {
    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            rows("TakesKeysAloneForNothing", AnswerSaboteurs::nothingIfKeysAlone)
                    .caughtBy("RULES-09", "the PK and SK")
                    .alsoBy("RULES-21", "RULES-40", "RULES-56", "RULES-59", "RULES-67", "RULES-69"),
            store("AnswersNullForAMissingRow", NullForAMissingRow::new)
                    .caughtBy("RULES-10", "the limits of a year without any to be {}\nnull")
                    .alsoBy("RULES-12", "RULES-13"),
            store("AnswersNullForAMissingList", NullForAMissingList::new)
                    .caughtBy("RULES-11", "the steps of an unknown plan to be []\nnull")
                    .alsoBy(
                            "RULES-12",
                            "RULES-13",
                            "RULES-19",
                            "RULES-30",
                            "RULES-32",
                            "RULES-40",
                            "RULES-51",
                            "RULES-67"),
            reader("LooksInEveryTable", EveryTable::new).caughtBy("RULES-12", "tables other than"),
            reader("ReadsAStaleReplica", Stale::new)
                    .caughtBy("RULES-13", "right after version 1 was stored")
                    .alsoBy("RULES-30", "RULES-67"),
            tables("MergesRows", Merging::new)
                    .caughtBy("RULES-14", "replaced by one with other fields")
                    .alsoBy("RULES-67"),
            lists("LosesRowsOfLongKeys", AnswerSaboteurs::withoutLongKeys)
                    .caughtBy("RULES-72", "with a sort key of 1,024 bytes"));

    private AnswerSaboteurs() {}

    private static List<RuleDocument> withoutLongKeys(List<RuleDocument> rows) {
        return rows.stream()
                .filter(row -> Utf8.length(row.getText("SK")) < 1_024)
                .toList();
    }

    private static RuleDocument nothingIfKeysAlone(RuleDocument row) {
        return row.names().size() == 2 ? RuleDocument.empty() : row;
    }

    private static final class NullForAMissingRow extends DelegatingRules {
        NullForAMissingRow(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getIrsLimits(int year) {
            RuleDocument limits = super.getIrsLimits(year);
            return limits.isEmpty() ? null : limits;
        }
    }

    private static final class NullForAMissingList extends DelegatingRules {
        NullForAMissingList(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
            List<RuleDocument> steps = super.getPipelineSteps(planId, payFreq);
            return steps.isEmpty() ? null : steps;
        }
    }

    private static final class EveryTable extends SharedRules.Reader {
        EveryTable(SharedRules rules) {
            super(rules);
        }

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            return super.firstOf(operation, table, keys)
                    .or(() -> Arrays.stream(Table.values())
                            .flatMap(other -> super.firstOf(operation, other, keys).stream())
                            .findFirst());
        }
    }

    private static final class Stale extends SharedRules.Reader {
        private final Map<List<RowKey>, Optional<RuleDocument>> seen = new ConcurrentHashMap<>();

        Stale(SharedRules rules) {
            super(rules);
        }

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            return seen.computeIfAbsent(keys, key -> super.firstOf(operation, table, keys));
        }
    }

    private static final class Merging extends SharedRules {
        @Override
        void put(Table table, RuleDocument row) {
            Map<String, Object> fields = new LinkedHashMap<>(
                    get(table, Rows.keyOf(row)).map(RuleDocument::asMap).orElse(Map.of()));
            fields.putAll(row.asMap());
            super.put(table, RuleDocument.of(fields));
        }
    }
}
