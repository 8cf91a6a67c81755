package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.store;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.values;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.text.Normalizer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores that change what a document holds, or let their callers change it. */
final class DocumentSaboteurs {
    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            values("PassesNumbersThroughDouble", BrokenValues::throughDouble)
                    .caughtBy("RULES-35", "with all their digits")
                    .alsoBy("RULES-20", "RULES-67"),
            values("WritesDeepDocumentsAsText", DocumentSaboteurs::shallow)
                    .caughtBy("RULES-36", "documents of 32 levels"),
            values("DropsNulls", value -> value == null ? BrokenValues.DROPPED : value)
                    .caughtBy("RULES-37", "empty values, null and booleans")
                    .alsoBy("RULES-21", "RULES-67"),
            values("TakesEmptyTextForNull", value -> "".equals(value) ? null : value)
                    .caughtBy("RULES-37", "empty values, null and booleans")
                    .alsoBy("RULES-22", "RULES-67"),
            values(
                            "NormalizesText",
                            value -> value instanceof String text
                                    ? Normalizer.normalize(text, Normalizer.Form.NFC)
                                    : value)
                    .caughtBy("RULES-38", "texts and names")
                    .alsoBy("RULES-30", "RULES-67"),
            values("EndsTextAtU0000", value -> value instanceof String text ? text.split("\u0000", -1)[0] : value)
                    .caughtBy("RULES-38", "texts and names")
                    .alsoBy("RULES-67"),
            values("CutsWideDocuments", DocumentSaboteurs::narrow).caughtBy("RULES-39", "documents of 1,000 fields"),
            store("HandsOutMutableLists", MutableLists::new).caughtBy("RULES-40", "add on the list of"),
            store("HandsOutLiveViews", LiveViews::new)
                    .caughtBy("RULES-41", "after rows were replaced and added")
                    .alsoBy("RULES-67")
                    .perhapsBy("RULES-69"));

    private DocumentSaboteurs() {}

    private static Object shallow(Object value) {
        return value instanceof RuleDocument document && document.toJson().length() > 300 && document.has("level")
                ? document.toJson()
                : value;
    }

    private static Object narrow(Object value) {
        if (value instanceof RuleDocument document && document.names().size() > 500) {
            Map<String, Object> fields = new LinkedHashMap<>();
            document.asMap().entrySet().stream()
                    .limit(500)
                    .forEach(field -> fields.put(field.getKey(), field.getValue()));
            return fields;
        }
        return value;
    }

    private static final class MutableLists extends DelegatingRules {
        MutableLists(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            return new ArrayList<>(super.getPlanHolds(planId));
        }
    }

    private static final class LiveViews extends DelegatingRules {
        LiveViews(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            super.getPlanHolds(planId);
            return new AbstractList<>() {
                @Override
                public RuleDocument get(int index) {
                    return honest.getPlanHolds(planId).get(index);
                }

                @Override
                public int size() {
                    return honest.getPlanHolds(planId).size();
                }
            };
        }
    }
}
