package io.bluestar.testkit.contracts.rules;

import static io.bluestar.testkit.contracts.rules.RuleRows.row;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.samples.SizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Theme: each read finds its row, and says so when there is none. Keys are spelled out here, as other programs do. */
@Theme(
        title = "The eight reads",
        text = "Each read finds its row or its rows by the keys that programs in other languages write, "
                + "and says so when there are none.")
interface RulesReadClauses extends RulesSuite {

    @Test
    @Clause("RULES-01")
    default void a_client_config_is_found(RulesTrial rules) {
        String plan = rules.id("ACME");
        RuleDocument config = row("CLIENT#" + plan + "_BiWeeklyFri", "CONFIG", "custodian", "Fidelity", "deadline", 16);
        rules.arrange(Table.AGENT_CONFIG, config);
        rules.expect("the client config", rules.getClientConfig(plan, "BiWeeklyFri"))
                .is(config);
    }

    @Test
    @Clause("RULES-02")
    default void an_ach_config_is_found(RulesTrial rules) {
        String plan = rules.id("ACME");
        RuleDocument config = row("CLIENT#" + plan + "_BiWeeklyFri", "ACH", "ach_method", "NACHA", "bank_id", "BK001");
        rules.arrange(Table.AGENT_CONFIG, config);
        rules.expect("the ACH config", rules.getAchConfig(plan, "BiWeeklyFri")).is(config);
    }

    @Test
    @Clause("RULES-03")
    default void a_vendor_schema_is_found(RulesTrial rules) {
        String vendor = rules.id("ADP");
        RuleDocument schema = row("VENDOR#" + vendor + "_ACME_Weekly", "SCHEMA", "columns", List.of("ssn", "comp"));
        rules.arrange(Table.VALIDATION_RULES, schema);
        rules.expect("the vendor schema", rules.getVendorSchema(vendor, "ACME", "Weekly"))
                .is(schema);
    }

    @Test
    @Clause("RULES-04")
    default void the_limits_of_a_year_are_found(RulesTrial rules) {
        int year = rules.year();
        RuleDocument limits = row("YEAR#" + year, "LIMITS", "max_401k", 23_000, "catch_up", 7_500);
        rules.arrange(Table.IRS_LIMITS, limits);
        rules.expect("the limits of " + year, rules.getIrsLimits(year)).is(limits);
    }

    @Test
    @Clause("RULES-05")
    default void the_calculation_rule_of_a_plan_is_found(RulesTrial rules) {
        String plan = rules.id("ACME");
        RuleDocument rule = row("CLIENT#" + plan, "CALC#match", "formula", "ee_pct * comp", "max_pct", 6);
        rules.arrange(Table.CALCULATION_RULES, rule);
        rules.expect("the calculation rule", rules.getCalculationRule(plan, "match"))
                .is(rule);
    }

    @Test
    @Clause("RULES-06")
    default void the_steps_of_a_pipeline_are_found(RulesTrial rules) {
        String plan = rules.id("ACME");
        String partition = "CLIENT#" + plan + "_Weekly";
        RuleDocument ingest = row(partition, "STEP#0100", "stepOrder", 100, "subroutineName", "FILE_INGEST");
        RuleDocument check = row(partition, "STEP#0200", "stepOrder", 200, "subroutineName", "FILE_VALIDATION");
        rules.arrange(Table.PROCESSING_PIPELINE, List.of(ingest, check));
        rules.expect("the steps", rules.getPipelineSteps(plan, "Weekly")).is(List.of(ingest, check));
    }

    @Test
    @Clause("RULES-07")
    default void the_validation_rules_of_a_category_are_found(RulesTrial rules) {
        String category = rules.id("SSN");
        RuleDocument pattern = row("CATEGORY#" + category, "RULE#001", "field", "ssn", "pattern", "^\\d{9}$");
        RuleDocument notBlank = row("CATEGORY#" + category, "RULE#002", "field", "ssn", "check", "not_blank");
        rules.arrange(Table.VALIDATION_RULES, List.of(pattern, notBlank));
        rules.expect("the validation rules", rules.getValidationRules(category)).is(List.of(pattern, notBlank));
    }

    @Test
    @Clause("RULES-08")
    default void the_holds_on_a_plan_are_found(RulesTrial rules) {
        String plan = rules.id("ACME");
        RuleDocument data = row("PLAN#" + plan, "HOLD#001", "reason", "Missing data");
        RuleDocument review = row("PLAN#" + plan, "HOLD#002", "reason", "Under review");
        rules.arrange(Table.BATCH_STATE, List.of(data, review));
        rules.expect("the holds", rules.getPlanHolds(plan)).is(List.of(data, review));
    }

    @Test
    @Clause("RULES-09")
    default void documents_hold_their_keys(RulesTrial rules) {
        for (RuleRead read : RuleRead.values()) {
            List<String> arguments = rules.arguments(read);
            RuleDocument row = rules.arrange(read, arguments);
            List<RuleDocument> found = read.find(rules, arguments);
            rules.expect("the PK and SK in the answer of " + read.method(), found)
                    .is(List.of(row));
        }
    }

    @Test
    @Clause("RULES-72")
    default void the_longest_sort_key_is_one(RulesTrial rules) {
        for (RuleRead read : List.of(RuleRead.PIPELINE_STEPS, RuleRead.VALIDATION_RULES, RuleRead.PLAN_HOLDS)) {
            List<String> arguments = rules.arguments(read);
            RowKey key = read.key(arguments);
            String longest = SizedText.of(key.sortKey(), "k", 1_024);
            RuleDocument row = row(new RowKey(key.partitionKey(), longest), "name", "kept");
            rules.arrange(read.table(), row);
            rules.expect("the row of " + read.method() + " with a sort key of 1,024 bytes", read.find(rules, arguments))
                    .is(List.of(row));
        }
    }

    @Test
    @Clause("RULES-10")
    default void a_missing_row_is_an_empty_document(RulesTrial rules) {
        String plan = rules.id("NOBODY");
        RuleDocument none = RuleDocument.empty();
        rules.expect("the config of an unknown plan", rules.getClientConfig(plan, "Weekly"))
                .is(none);
        rules.expect("the ACH config of an unknown plan", rules.getAchConfig(plan, "Weekly"))
                .is(none);
        rules.expect("the schema of an unknown vendor", rules.getVendorSchema(plan, "X", "Y"))
                .is(none);
        rules.expect("the limits of a year without any", rules.getIrsLimits(rules.missingYear()))
                .is(none);
    }

    @Test
    @Clause("RULES-11")
    default void a_missing_partition_is_an_empty_list(RulesTrial rules) {
        String unknown = rules.id("UNKNOWN");
        rules.expect("the steps of an unknown plan", rules.getPipelineSteps(unknown, "Weekly"))
                .is(List.of());
        rules.expect("the rules of an unknown category", rules.getValidationRules(unknown))
                .is(List.of());
        rules.expect("the holds on an unknown plan", rules.getPlanHolds(unknown))
                .is(List.of());
    }

    @Test
    @Clause("RULES-12")
    default void each_read_looks_in_its_own_table_only(RulesTrial rules) {
        for (RuleRead read : RuleRead.values()) {
            List<String> arguments = rules.missingArguments(read);
            RuleDocument elsewhere = row(read.key(arguments), "belongsTo", "another table");
            for (Table table : Table.values()) {
                if (table != read.table()) {
                    rules.arrange(table, elsewhere);
                }
            }
            rules.expect(
                            read.method() + " where only tables other than "
                                    + read.table().baseName() + " have such a row",
                            read.find(rules, arguments))
                    .is(List.of());
        }
    }

    @Test
    @Clause("RULES-13")
    default void what_was_stored_is_read_at_once(RulesTrial rules) {
        for (RuleRead read : RuleRead.values()) {
            List<String> arguments = rules.missingArguments(read);
            rules.expect(read.method() + " before anything was stored", read.find(rules, arguments))
                    .is(List.of());
            // A decorator may answer an older calculation rule for 300 s, never an older "not found".
            int versions = read == RuleRead.CALCULATION_RULE ? 1 : 5;
            for (int version = 1; version <= versions; version++) {
                RuleDocument row = rules.arrange(read, arguments, "version", version);
                rules.expect(
                                read.method() + " right after version " + version + " was stored",
                                read.find(rules, arguments))
                        .is(List.of(row));
            }
        }
    }

    @Test
    @Clause("RULES-14")
    default void a_row_that_was_replaced_is_read_whole(RulesTrial rules) {
        for (RuleRead read : RuleRead.values()) {
            List<String> arguments = rules.arguments(read);
            rules.arrange(read, arguments, "former", true, "shared", List.of(1, 2, 3));
            RuleDocument row = rules.arrange(read, arguments, "shared", List.of(4), "latter", true);
            rules.expect(
                            read.method() + " after its row was replaced by one with other fields",
                            read.find(rules, arguments))
                    .is(List.of(row));
        }
    }
}
