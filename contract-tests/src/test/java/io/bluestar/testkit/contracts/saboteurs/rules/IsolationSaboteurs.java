package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.lists;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.reader;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.store;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.unchecked;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Stores that answer with rows of others, or not with all of those that were asked for. */
final class IsolationSaboteurs {
    private static final int ONE_PAGE = 1 << 20;

    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            reader("MixesHoldsWithOtherRows", rules -> new PrefixedBy(rules, prefix -> ""))
                    .caughtBy("RULES-26", "a partition that holds other rows too")
                    .caughtBy("RULES-27", "a partition that holds other rows too")
                    .caughtBy("RULES-28", "a partition that holds other rows too")
                    .alsoBy("RULES-29", "RULES-67"),
            reader(
                            "ForgetsTheNumberSignOfThePrefix",
                            rules -> new PrefixedBy(rules, prefix -> prefix.substring(0, prefix.length() - 1)))
                    .caughtBy("RULES-26", "a partition that holds other rows too")
                    .caughtBy("RULES-27", "a partition that holds other rows too")
                    .caughtBy("RULES-28", "a partition that holds other rows too")
                    .alsoBy("RULES-67"),
            lists("ReadsTheFirstPageOnly", IsolationSaboteurs::firstPage).caughtBy("RULES-29", "a partition of 1.3 MB"),
            reader("TrimsIds", rules -> new Alike(rules, String::strip))
                    .caughtBy("RULES-30", "with the planId  Acme, which has no row")
                    .perhapsBy("RULES-67"),
            reader("FoldsCase", rules -> new Alike(rules, key -> key.toLowerCase(Locale.ROOT)))
                    .caughtBy("RULES-30", "with the planId ACME, which has no row")
                    .alsoBy("RULES-67"),
            reader("NormalizesIds", rules -> new Alike(rules, key -> Normalizer.normalize(key, Normalizer.Form.NFC)))
                    .caughtBy("RULES-30", "with the planId Caf\u00E9, which has no row"),
            store("RefusesUnderscoresInPlans", NoUnderscores::new)
                    .caughtBy("RULES-31", "planId has '_'")
                    .alsoBy("RULES-51"),
            unchecked(CarelessRules.Check.UNDERSCORE)
                    .caughtBy("RULES-32", "whose key is that of plan A_B with C")
                    .caughtBy("RULES-33", "whose key is that of vendor")
                    .caughtBy("RULES-48", "with a payFreq that begins with '_'")
                    .alsoBy("RULES-67"),
            unchecked(CarelessRules.Check.COLON)
                    .caughtBy("RULES-34", "whose cache key is that of plan A")
                    .caughtBy("RULES-49", "with a planId that begins with ':'")
                    .alsoBy("RULES-67"));

    private IsolationSaboteurs() {}

    private static List<RuleDocument> firstPage(List<RuleDocument> rows) {
        List<RuleDocument> page = new ArrayList<>();
        int size = 0;
        for (RuleDocument row : rows) {
            size += row.toJson().length();
            if (size > ONE_PAGE) {
                break;
            }
            page.add(row);
        }
        return List.copyOf(page);
    }

    private static final class PrefixedBy extends SharedRules.Reader {
        private final UnaryOperator<String> prefix;

        PrefixedBy(SharedRules rules, UnaryOperator<String> prefix) {
            super(rules);
            this.prefix = prefix;
        }

        @Override
        public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
            return super.partition(operation, table, partitionKey, prefix.apply(sortKeyPrefix));
        }
    }

    /** Takes keys for one another that a function makes equal. */
    private static final class Alike extends SharedRules.Reader {
        private final UnaryOperator<String> form;

        Alike(SharedRules rules, UnaryOperator<String> form) {
            super(rules);
            this.form = form;
        }

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            return super.firstOf(operation, table, keys)
                    .or(() -> keys.stream()
                            .flatMap(key -> rules.all(table)
                                    .filter(row -> form(row.getText("PK")).equals(form(key.partitionKey()))
                                            && form(row.getText("SK")).equals(form(key.sortKey()))))
                            .findFirst());
        }

        private String form(String key) {
            int mark = key.indexOf('#');
            return key.substring(0, mark + 1) + form.apply(key.substring(mark + 1));
        }
    }

    private static final class NoUnderscores extends DelegatingRules {
        NoUnderscores(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getClientConfig(String planId, String payFreq) {
            if (planId != null && planId.contains("_")) {
                throw new IllegalArgumentException("planId has '_'");
            }
            return super.getClientConfig(planId, payFreq);
        }
    }
}
