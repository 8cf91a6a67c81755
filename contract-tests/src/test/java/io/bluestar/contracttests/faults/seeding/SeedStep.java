package io.bluestar.contracttests.faults.seeding;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;

/** The requests of a seeder, each of which may fail by itself. */
enum SeedStep {
    LIST("ListTables"),
    DESCRIBE("DescribeTable"),
    CREATE("CreateTable"),
    READ("BatchGetItem"),
    WRITE("BatchWriteItem");

    private final String operation;

    SeedStep(String operation) {
        this.operation = operation;
    }

    /** As the page names it. */
    String title() {
        return "seed, at " + operation;
    }

    MappingBuilder requests() {
        return post(urlPathEqualTo("/")).withHeader("X-Amz-Target", equalTo("DynamoDB_20120810." + operation));
    }
}
