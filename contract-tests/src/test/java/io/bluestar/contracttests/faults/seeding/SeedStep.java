package io.bluestar.contracttests.faults.seeding;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;

/** The requests of a seeder, each of which may fail by itself. */
enum SeedStep {
    LIST("ListTables", "no DynamoDB to seed at "),
    DESCRIBE("DescribeTable", "table "),
    CREATE("CreateTable", "table "),
    READ("BatchGetItem", "reading "),
    WRITE("BatchWriteItem", "writing ");

    private final String operation;
    private final String told;

    SeedStep(String operation, String told) {
        this.operation = operation;
        this.told = told;
    }

    /** How its failures say what was done. */
    String told() {
        return told;
    }

    /** As the page names it. */
    String title() {
        return "seed, at " + operation;
    }

    MappingBuilder requests() {
        return post(urlPathEqualTo("/")).withHeader("X-Amz-Target", equalTo("DynamoDB_20120810." + operation));
    }
}
