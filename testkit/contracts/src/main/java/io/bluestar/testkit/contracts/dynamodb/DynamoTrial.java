package io.bluestar.testkit.contracts.dynamodb;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness.Attribute;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness.CountedStore;
import io.bluestar.testkit.contracts.rules.RulesTrial;
import io.bluestar.testkit.contracts.trial.Shown;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A clause tried on a rules store on DynamoDB whose requests are counted. */
public final class DynamoTrial extends RulesTrial {
    private final DynamoDbRulesHarness harness;
    private final LongSupplier requests;

    private DynamoTrial(DynamoDbRulesHarness harness, ClauseSpec clause, CountedStore counted) {
        super(harness, clause, counted.store());
        this.harness = harness;
        this.requests = counted.requests();
    }

    static DynamoTrial open(DynamoDbRulesHarness harness, ClauseSpec clause) {
        return new DynamoTrial(harness, clause, harness.createCounted());
    }

    @Override
    public DynamoDbRulesHarness harness() {
        return harness;
    }

    /** Stores a row with one attribute of a kind that JSON does not have. */
    void arrangeAttribute(Table table, RowKey key, String name, Attribute value) {
        recordedVoid(
                () -> "stored in " + table.baseName() + ": " + key + " with " + Shown.of(name) + " = " + value,
                () -> harness.arrangeAttribute(table, key, name, value));
    }

    /** Makes a read and tells how many requests it cost. */
    Cost cost(Supplier<List<RuleDocument>> read) {
        long before = requests.getAsLong();
        List<RuleDocument> answer = read.get();
        return new Cost(answer, requests.getAsLong() - before);
    }

    /**
     * What a read found and what it cost.
     *
     * @param answer the rows
     * @param requests the requests that were sent
     */
    record Cost(List<RuleDocument> answer, long requests) {}
}
