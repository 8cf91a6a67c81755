package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.RulesSaboteur.reader;
import static io.bluestar.testkit.contracts.saboteurs.rules.RulesSaboteur.server;
import static io.bluestar.testkit.contracts.saboteurs.rules.RulesSaboteur.store;
import static io.bluestar.testkit.contracts.saboteurs.rules.RulesSaboteur.tables;
import static io.bluestar.testkit.contracts.saboteurs.rules.RulesSaboteur.unchecked;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The gallery: at least one fault for each clause of the rules store. */
final class RulesSaboteurs {
    private RulesSaboteurs() {}

    static final List<RulesSaboteur> ALL = List.of(
            // Keys
            keys(
                    "SwapsConfigAndAch",
                    "the client config",
                    key -> switch (key.sortKey()) {
                        case "CONFIG" -> new RowKey(key.partitionKey(), "ACH");
                        case "ACH" -> new RowKey(key.partitionKey(), "CONFIG");
                        default -> key;
                    },
                    "RULES-01",
                    "RULES-02"),
            keys("ForgetsTheVendor", "the vendor schema", key -> partition(key, "VENDOR#", "CLIENT#"), "RULES-03"),
            keys("ReadsLimitsUnderIrs", "the limits of", key -> partition(key, "YEAR#", "IRS#"), "RULES-04"),
            keys(
                    "ReadsCalculationsUnderPlan",
                    "neither the plan nor GLOBAL has such a rule",
                    key -> key.sortKey().startsWith("CALC#") ? partition(key, "CLIENT#", "PLAN#") : key,
                    "RULES-05",
                    "RULES-15"),
            keys(
                    "ReadsStepsUnderPlan",
                    "the steps",
                    key -> key.sortKey().equals("STEP#") ? partition(key, "CLIENT#", "PLAN#") : key,
                    "RULES-06"),
            keys(
                    "ReadsRulesUnderRules",
                    "the validation rules",
                    key -> partition(key, "CATEGORY#", "RULES#"),
                    "RULES-07"),
            keys("ReadsHoldsUnderClient", "the holds", key -> partition(key, "PLAN#", "CLIENT#"), "RULES-08"),
            keys("PadsYears", "the limits of the year 1 ", RulesSaboteurs::paddedYear, "RULES-52"),
            // Answers
            rows("DropsKeys", "the PK and SK", RulesSaboteurs::withoutKeys, "RULES-09"),
            store("AnswersNullForAMissingRow", "seen:     null", NullForMissing::new, "RULES-10"),
            store("AnswersNullForAMissingList", "seen:     null", NullForMissing::new, "RULES-11"),
            reader("LooksInEveryTable", "tables other than", EveryTable::new, "RULES-12"),
            reader("ReadsAStaleReplica", "right after version 1 was stored", Stale::new, "RULES-13"),
            tables("MergesRows", "replaced by one with other fields", Merging::new, "RULES-14"),
            // Fallback
            reader("PrefersGlobal", "the rule of a plan that has its own", LastFirst::new, "RULES-15"),
            reader("NeverFallsBack", "neither the plan nor GLOBAL has such a rule", OwnOnly::new, "RULES-16"),
            store(
                    "AnswersAnEmptyRule",
                    "neither the plan nor GLOBAL has a rule",
                    EmptyRule::new,
                    "RULES-17",
                    "RULES-18"),
            store("AsksForGlobalTwice", "duplicate", GlobalTwice::new, "RULES-18"),
            store("FallsBackEverywhere", "where only GLOBAL has such a row", FallsBackEverywhere::new, "RULES-19"),
            // Order
            steps("OrdersStepsAsText", "ascending stepOrder", Comparator.comparing(RulesSaboteurs::text), "RULES-20"),
            steps(
                    "OrdersStepsAsDouble",
                    "ascending stepOrder",
                    Comparator.comparingDouble(step -> order(step).doubleValue()),
                    "RULES-20"),
            steps(
                    "PutsStepsWithoutOrderLast",
                    "a missing or null stepOrder is 0",
                    Comparator.comparing(step -> step.findNumber("stepOrder").orElse(new BigDecimal("1E100"))),
                    "RULES-21"),
            store("HidesUnreadableSteps", "where a stepOrder is", HidesUnreadableSteps::new, "RULES-22"),
            reader(
                    "AnswersInInsertionOrder",
                    "in UTF-8 byte order",
                    InsertionOrder::new,
                    "RULES-23",
                    "RULES-24",
                    "RULES-25"),
            lists(
                    "OrdersByUtf16",
                    "in UTF-8 byte order",
                    list -> list.stream()
                            .sorted(Comparator.comparing(row -> row.getText("SK")))
                            .toList(),
                    "RULES-23",
                    "RULES-24",
                    "RULES-25"),
            // Isolation
            reader(
                    "MixesHoldsWithOtherRows",
                    "a partition that holds other rows too",
                    rules -> new PrefixedBy(rules, prefix -> ""),
                    "RULES-26",
                    "RULES-27",
                    "RULES-28"),
            reader(
                    "ForgetsTheNumberSignOfThePrefix",
                    "a partition that holds other rows too",
                    rules -> new PrefixedBy(rules, prefix -> prefix.substring(0, prefix.length() - 1)),
                    "RULES-26",
                    "RULES-27",
                    "RULES-28"),
            lists("ReadsTheFirstPageOnly", "a partition of 1.3 MB", RulesSaboteurs::firstPage, "RULES-29"),
            reader("TrimsIds", "", rules -> new Alike(rules, String::strip), "RULES-30"),
            reader("FoldsCase", "", rules -> new Alike(rules, key -> key.toLowerCase(Locale.ROOT)), "RULES-30"),
            reader(
                    "NormalizesIds",
                    "",
                    rules -> new Alike(rules, key -> Normalizer.normalize(key, Normalizer.Form.NFC)),
                    "RULES-30"),
            store("RefusesUnderscoresInPlans", "planId has '_'", NoUnderscores::new, "RULES-31", "RULES-51"),
            unchecked(
                    "whose key is that of plan A_B with C",
                    CarelessRules.Check.UNDERSCORE,
                    "RULES-32",
                    "RULES-33",
                    "RULES-48"),
            unchecked("whose cache key is that of plan A", CarelessRules.Check.COLON, "RULES-34", "RULES-49"),
            // Documents
            values("PassesNumbersThroughDouble", "with all their digits", BrokenValues::throughDouble, "RULES-35"),
            values("WritesDeepDocumentsAsText", "documents of 32 levels", RulesSaboteurs::shallow, "RULES-36"),
            values(
                    "DropsNulls",
                    "empty values, null and booleans",
                    value -> value == null ? BrokenValues.DROPPED : value,
                    "RULES-37"),
            values(
                    "TakesEmptyTextForNull",
                    "empty values, null and booleans",
                    v -> "".equals(v) ? null : v,
                    "RULES-37"),
            values(
                    "NormalizesText",
                    "texts and names",
                    value -> value instanceof String text ? Normalizer.normalize(text, Normalizer.Form.NFC) : value,
                    "RULES-38"),
            values(
                    "EndsTextAtU0000",
                    "texts and names",
                    value -> value instanceof String text ? text.split("\u0000", -1)[0] : value,
                    "RULES-38"),
            values("CutsWideDocuments", "documents of 1,000 fields", RulesSaboteurs::narrow, "RULES-39"),
            store("HandsOutMutableLists", "add on the list of", MutableLists::new, "RULES-40"),
            store("HandsOutLiveViews", "after rows were replaced and added", LiveViews::new, "RULES-41"),
            // Domain
            unchecked("with a null planId", CarelessRules.Check.NULL, "RULES-42", "RULES-53"),
            unchecked("that is a space", CarelessRules.Check.BLANK, "RULES-43"),
            unchecked("has 256 bytes in 128 characters", CarelessRules.Check.LENGTH, "RULES-44"),
            unchecked("'#'", CarelessRules.Check.HASH, "RULES-45"),
            unchecked("that holds U+0000", CarelessRules.Check.CONTROL, "RULES-46"),
            unchecked("low surrogate", CarelessRules.Check.SURROGATE, "RULES-47"),
            unchecked("with the year 0", CarelessRules.Check.YEAR, "RULES-50"),
            store("ChecksClosedFirst", "after close to throw", ClosedFirst::new, "RULES-53"),
            // Lifecycle
            store("FailsToCloseTwice", "closed already", ClosesOnce::new, "RULES-54"),
            store("AnswersAfterClose", "after close to throw IllegalStateException", NeverCloses::new, "RULES-55"),
            closesItsServer(),
            // Threads
            store("SharesABufferBetweenThreads", "while other threads read other rows", SharedBuffer::new, "RULES-57"),
            tables("WritesRowsInHalves", "a row that is being replaced to be one version", Tearing::new, "RULES-58"),
            store("ClearsTheInterruptFlag", "leave the flag set", ClearsFlag::new, "RULES-59"),
            // Failing servers
            server(
                    "AnswersEmptyWithoutAServer",
                    "and no answer",
                    () -> RulesHarness.honest(new SharedRules()),
                    "RULES-60"),
            server(
                    "LetsForeignExceptionsEscape",
                    "UncheckedIOException",
                    failing(new SilentServer() {
                        @Override
                        RuntimeException late(String operation, String key) {
                            return new UncheckedIOException(new IOException("connection refused"));
                        }
                    }),
                    "RULES-60"),
            server(
                    "SaysNothingOfTheFailure",
                    "hold Some-planId",
                    failing(new SilentServer() {
                        @Override
                        RuntimeException late(String operation, String key) {
                            return new RulesStoreException(operation, "?", "it failed", null);
                        }
                    }),
                    "RULES-61"),
            server(
                    "SwallowsTheCause",
                    "be the failure underneath",
                    failing(new SilentServer() {
                        @Override
                        RuntimeException late(String operation, String key) {
                            return new RulesStoreException(operation, key, "it failed", null);
                        }
                    }),
                    "RULES-61"),
            server(
                    "WaitsForEver",
                    "to end within failureBound()",
                    failing(new SilentServer() {
                        @Override
                        Duration patience() {
                            return Duration.ofDays(1);
                        }
                    }),
                    "RULES-62"),
            server(
                    "TellsASecret",
                    "no secret of the harness",
                    failing(new SilentServer() {
                        @Override
                        RuntimeException late(String operation, String key) {
                            return new RulesStoreException(
                                    operation, key, "it failed", new IOException("user app, password " + SECRET));
                        }
                    }),
                    "RULES-63"),
            server(
                    "ForgetsTheInterruptFlag",
                    "set the interrupt flag again",
                    failing(new SilentServer() {
                        @Override
                        RuntimeException interrupted(String operation, String key, InterruptedException e) {
                            return new RulesStoreException(operation, key, "the thread was interrupted", e);
                        }
                    }),
                    "RULES-64"),
            server(
                    "AsksTheServerBeforeItChecks",
                    "on a server that does not answer",
                    () -> new CarelessRules(new SilentServer(), EnumSet.allOf(CarelessRules.Check.class)),
                    "RULES-65"),
            server(
                    "CannotCloseWithoutAServer",
                    "whose server does not answer",
                    failing(new SilentServer() {
                        @Override
                        public void close() {
                            throw new RulesStoreException("close", "the connection", "it did not answer", null);
                        }
                    }),
                    "RULES-66"));

    private static Supplier<RulesStore> failing(TableReader reader) {
        return () -> new TableRulesStore(reader, "rules store without a server");
    }

    private static RulesSaboteur keys(String fault, String words, UnaryOperator<RowKey> keys, String... clauses) {
        return reader(fault, words, rules -> BrokenReader.ofKeys(rules, keys), clauses);
    }

    private static RulesSaboteur rows(String fault, String words, UnaryOperator<RuleDocument> rows, String... clauses) {
        return reader(fault, words, rules -> BrokenReader.ofRows(rules, rows), clauses);
    }

    private static RulesSaboteur values(String fault, String words, UnaryOperator<Object> change, String... clauses) {
        return rows(fault, words, BrokenValues.changedBy(change), clauses);
    }

    private static RulesSaboteur lists(
            String fault, String words, UnaryOperator<List<RuleDocument>> lists, String... clauses) {
        return reader(fault, words, rules -> BrokenReader.ofLists(rules, lists), clauses);
    }

    private static RulesSaboteur steps(String fault, String words, Comparator<RuleDocument> order, String... clauses) {
        return store(
                fault,
                words,
                honest -> new DelegatingRules(honest) {
                    @Override
                    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
                        return honest.getPipelineSteps(planId, payFreq).stream()
                                .sorted(Comparator.comparing((RuleDocument step) -> step.getText("SK")))
                                .sorted(order)
                                .toList();
                    }
                },
                clauses);
    }

    private static RowKey partition(RowKey key, String from, String to) {
        return key.partitionKey().startsWith(from)
                ? new RowKey(to + key.partitionKey().substring(from.length()), key.sortKey())
                : key;
    }

    private static RowKey paddedYear(RowKey key) {
        return key.partitionKey().startsWith("YEAR#")
                ? new RowKey(
                        String.format(
                                "YEAR#%04d", Integer.valueOf(key.partitionKey().substring(5))),
                        key.sortKey())
                : key;
    }

    private static RuleDocument withoutKeys(RuleDocument row) {
        Map<String, Object> fields = new LinkedHashMap<>(row.asMap());
        fields.remove("PK");
        fields.remove("SK");
        fields.put("id", 1);
        return RuleDocument.of(fields);
    }

    private static String text(RuleDocument step) {
        return order(step).toPlainString();
    }

    private static BigDecimal order(RuleDocument step) {
        return step.findNumber("stepOrder").orElse(BigDecimal.ZERO);
    }

    private static List<RuleDocument> firstPage(List<RuleDocument> rows) {
        List<RuleDocument> page = new ArrayList<>();
        int size = 0;
        for (RuleDocument row : rows) {
            size += row.toJson().length();
            if (size > 1 << 20) {
                break;
            }
            page.add(row);
        }
        return List.copyOf(page);
    }

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

    private static RulesSaboteur closesItsServer() {
        Map<SharedRules, AtomicBoolean> closed = new ConcurrentHashMap<>();
        return store("ClosesTheServerForAll", "", honest -> honest, "RULES-56")
                .with(rules -> new TableRulesStore(
                        new SharedRules.Reader(rules) {
                            @Override
                            public List<RuleDocument> partition(
                                    String operation, Table table, String partitionKey, String sortKeyPrefix) {
                                if (closed.containsKey(rules)) {
                                    throw new RulesStoreException(operation, partitionKey, "the server is shut", null);
                                }
                                return super.partition(operation, table, partitionKey, sortKeyPrefix);
                            }

                            @Override
                            public void close() {
                                closed.put(rules, new AtomicBoolean());
                            }
                        },
                        "rules store that closes its server"));
    }

    private static final class NullForMissing extends DelegatingRules {
        NullForMissing(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getClientConfig(String planId, String payFreq) {
            RuleDocument config = super.getClientConfig(planId, payFreq);
            return config.isEmpty() ? null : config;
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
                    .or(() -> List.of(Table.values()).stream()
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

    private static final class Tearing extends SharedRules {
        @Override
        void put(Table table, RuleDocument row) {
            Map<String, Object> half = new LinkedHashMap<>();
            row.asMap().entrySet().stream()
                    .limit(2 + row.names().size() / 2)
                    .forEach(field -> half.put(field.getKey(), field.getValue()));
            super.put(table, RuleDocument.of(half));
            if (row.names().size() > 30) {
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            super.put(table, row);
        }
    }

    private static final class LastFirst extends SharedRules.Reader {
        LastFirst(SharedRules rules) {
            super(rules);
        }

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            return super.firstOf(operation, table, List.of(keys.get(keys.size() - 1), keys.get(0)));
        }
    }

    private static final class OwnOnly extends SharedRules.Reader {
        OwnOnly(SharedRules rules) {
            super(rules);
        }

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            return super.firstOf(operation, table, keys.subList(0, 1));
        }
    }

    private static final class EmptyRule extends DelegatingRules {
        EmptyRule(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            try {
                return super.getCalculationRule(planId, calcType);
            } catch (RuleNotFoundException e) {
                return RuleDocument.empty();
            }
        }
    }

    private static final class GlobalTwice extends DelegatingRules {
        GlobalTwice(RulesStore honest) {
            super(honest);
        }

        @Override
        public RuleDocument getCalculationRule(String planId, String calcType) {
            if ("GLOBAL".equals(planId)) {
                throw new RulesStoreException("getCalculationRule", "CLIENT#GLOBAL", "duplicate keys in a batch", null);
            }
            return super.getCalculationRule(planId, calcType);
        }
    }

    private static final class FallsBackEverywhere extends DelegatingRules {
        FallsBackEverywhere(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            List<RuleDocument> holds = super.getPlanHolds(planId);
            return holds.isEmpty() ? super.getPlanHolds("GLOBAL") : holds;
        }
    }

    private static final class HidesUnreadableSteps extends DelegatingRules {
        HidesUnreadableSteps(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
            try {
                return super.getPipelineSteps(planId, payFreq);
            } catch (RulesStoreException e) {
                return List.of();
            }
        }
    }

    private static final class InsertionOrder extends SharedRules.Reader {
        InsertionOrder(SharedRules rules) {
            super(rules);
        }

        @Override
        public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
            return rules.partition(table, partitionKey).stream()
                    .filter(row -> row.getText("SK").startsWith(sortKeyPrefix))
                    .toList();
        }
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
                            .flatMap(key -> rules.all(table).stream()
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

    private static final class ClosedFirst extends DelegatingRules {
        private boolean closed;

        ClosedFirst(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            return super.getPlanHolds(planId);
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }

    private static final class ClosesOnce extends DelegatingRules {
        private boolean closed;

        ClosesOnce(RulesStore honest) {
            super(honest);
        }

        @Override
        public void close() {
            if (closed) {
                throw new IllegalStateException("closed already");
            }
            closed = true;
            super.close();
        }
    }

    private static final class NeverCloses extends DelegatingRules {
        NeverCloses(RulesStore honest) {
            super(honest);
        }

        @Override
        public void close() {}
    }

    private static final class SharedBuffer extends DelegatingRules {
        private volatile String buffer;

        SharedBuffer(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            buffer = planId;
            LockSupport.parkNanos(Duration.ofNanos(200_000).toNanos());
            return super.getPlanHolds(buffer);
        }
    }

    private static final class ClearsFlag extends DelegatingRules {
        ClearsFlag(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            Thread.interrupted();
            return super.getPlanHolds(planId);
        }
    }
}
