package io.bluestar.testkit.contracts.dynamodb;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.List;

/** The clauses of a rules store on DynamoDB, beyond those of {@link io.bluestar.persistence.RulesStore}. */
public final class DynamoClauses {
    public static final List<ClauseSpec> ALL = List.of(
            must(
                            "DYNAMO-01",
                            "getCalculationRule costs one request, whether the plan has a rule, GLOBAL has, or "
                                    + "neither.")
                    .why("The fallback is the common case; a second round trip would double its time.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html")
                    .check("Ask for both keys by one BatchGetItem.")
                    .since(1),
            must("DYNAMO-02", "planId GLOBAL is asked for by one key, in one request.")
                    .why("DynamoDB refuses a batch with a duplicate key.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html")
                    .check("Ask for one key where both would be equal.")
                    .since(1),
            must("DYNAMO-03", "A read of one row or of one page costs one request.")
                    .why("Every further request is waited for and paid for.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html")
                    .check("Stop when there is no LastEvaluatedKey; do not look whether a table exists before "
                            + "each read.")
                    .since(1),
            must("DYNAMO-04", "A partition of several pages comes whole, at one request for each page.")
                    .why("DynamoDB returns at most 1 MB at a time.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html")
                    .check("Ask on with ExclusiveStartKey until there is no LastEvaluatedKey.")
                    .since(1),
            must("DYNAMO-05", "A set of strings arrives as a list of texts in UTF-8 byte order.")
                    .why("DynamoDB returns sets in any order; two reads must be equal.")
                    .source(
                            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html")
                    .check("Sort with Utf8.BYTE_ORDER.")
                    .since(1),
            must("DYNAMO-06", "A set of numbers arrives as a list of exact numbers in ascending order.")
                    .why("DynamoDB returns sets in any order; two reads must be equal.")
                    .source(
                            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html")
                    .check("Sort as BigDecimal, not as text.")
                    .since(1),
            must("DYNAMO-07", "A binary value arrives as base64 text (RFC 4648 section 4, padded).")
                    .why("JSON has no binary, and the document has to be cached as JSON.")
                    .source("https://www.rfc-editor.org/rfc/rfc4648#section-4")
                    .check("Use Base64.getEncoder(), not the URL or MIME form.")
                    .since(1),
            must(
                            "DYNAMO-08",
                            "A set of binary values arrives as a list of base64 texts, sorted by their bytes, "
                                    + "unsigned.")
                    .why("DynamoDB returns sets in any order; two reads must be equal.")
                    .source(
                            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html")
                    .check("Sort the bytes by Arrays.compareUnsigned before encoding them.")
                    .since(1),
            must(
                            "DYNAMO-09",
                            "A missing table is a RulesStoreException that names the table, the suffix, the "
                                    + "endpoint or region, and how to seed.")
                    .why("It is the first error that everyone meets, by a wrong suffix, region or endpoint.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html")
                    .check("Handle ResourceNotFoundException apart from other failures: it is neither 'not "
                            + "found' nor a failing server.")
                    .since(1));

    private DynamoClauses() {}
}
