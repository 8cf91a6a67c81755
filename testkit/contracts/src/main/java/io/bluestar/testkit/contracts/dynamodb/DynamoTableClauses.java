package io.bluestar.testkit.contracts.dynamodb;

import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness.MissingTables;
import io.bluestar.testkit.contracts.rules.RuleRead;
import org.junit.jupiter.api.Test;

/** Theme: tables that are not there. */
@Theme(title = "Tables that are not there", text = "What the error says that everyone meets first.")
interface DynamoTableClauses extends DynamoSuite {

    @Test
    @Clause("DYNAMO-09")
    default void a_missing_table_is_an_error_that_says_how_to_make_it(DynamoTrial rules) {
        MissingTables missing = rules.harness().createWithoutTables();
        try (var store = missing.store()) {
            for (RuleRead read : RuleRead.values()) {
                rules.expectThrown(
                                RulesStoreException.class,
                                read.method() + " where there is no table "
                                        + read.table().name(missing.tableSuffix()),
                                () -> read.call(store, read.arguments()))
                        .to("be no RuleNotFoundException", e -> !(e instanceof RuleNotFoundException))
                        .naming(read.table().name(missing.tableSuffix()))
                        .naming("suffix \"" + missing.tableSuffix() + "\"")
                        .naming(missing.endpoint())
                        .naming("bluestar seed");
            }
        }
    }
}
