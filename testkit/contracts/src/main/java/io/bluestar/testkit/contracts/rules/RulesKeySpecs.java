package io.bluestar.testkit.contracts.rules;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.List;

/** The clauses of the sizes of keys. */
final class RulesKeySpecs {
    static final List<ClauseSpec> ALL = List.of(must(
                    "RULES-72", "A row is found whose sort key has 1,024 UTF-8 bytes, the most that DynamoDB takes.")
            .why("Services in other languages may write such rows; a list that lacks a hold releases a payment.")
            .source("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html")
            .check("Give the column, or the index, of the sort key room for 1,024 bytes.")
            .since(2));

    private RulesKeySpecs() {}
}
