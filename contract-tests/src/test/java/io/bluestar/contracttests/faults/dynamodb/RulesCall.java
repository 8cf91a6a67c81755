package io.bluestar.contracttests.faults.dynamodb;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The eight reads, each of rows of its own. */
enum RulesCall {
    CLIENT_CONFIG(
            "getClientConfig",
            Request.GET_ITEM,
            Table.AGENT_CONFIG,
            "CLIENT#CONFIG-PLAN_Weekly",
            rules -> rules.getClientConfig("CONFIG-PLAN", "Weekly"),
            "CONFIG"),
    VALIDATION_RULES(
            "getValidationRules",
            Request.QUERY,
            Table.VALIDATION_RULES,
            "CATEGORY#FAULTS",
            rules -> rules.getValidationRules("FAULTS"),
            "RULE#1",
            "RULE#2"),
    CALCULATION_RULE(
            "getCalculationRule",
            Request.BATCH_GET_ITEM,
            Table.CALCULATION_RULES,
            "CLIENT#CALC-PLAN",
            rules -> rules.getCalculationRule("CALC-PLAN", "match"),
            "CALC#match"),
    PIPELINE_STEPS(
            "getPipelineSteps",
            Request.QUERY,
            Table.PROCESSING_PIPELINE,
            "CLIENT#STEPS-PLAN_Weekly",
            rules -> rules.getPipelineSteps("STEPS-PLAN", "Weekly"),
            "STEP#0100",
            "STEP#0200"),
    PLAN_HOLDS(
            "getPlanHolds",
            Request.QUERY,
            Table.BATCH_STATE,
            "PLAN#HOLDS-PLAN",
            rules -> rules.getPlanHolds("HOLDS-PLAN"),
            "HOLD#1",
            "HOLD#2"),
    IRS_LIMITS(
            "getIrsLimits",
            Request.GET_ITEM,
            Table.IRS_LIMITS,
            "YEAR#2026",
            rules -> rules.getIrsLimits(2026),
            "LIMITS"),
    ACH_CONFIG(
            "getAchConfig",
            Request.GET_ITEM,
            Table.AGENT_CONFIG,
            "CLIENT#ACH-PLAN_Weekly",
            rules -> rules.getAchConfig("ACH-PLAN", "Weekly"),
            "ACH"),
    VENDOR_SCHEMA(
            "getVendorSchema",
            Request.GET_ITEM,
            Table.VALIDATION_RULES,
            "VENDOR#ACME_VENDOR-PLAN_Weekly",
            rules -> rules.getVendorSchema("ACME", "VENDOR-PLAN", "Weekly"),
            "SCHEMA");

    /** What a read sends to DynamoDB. */
    enum Request {
        GET_ITEM,
        QUERY,
        BATCH_GET_ITEM
    }

    private final String method;
    private final Request request;
    private final Table table;
    private final String partitionKey;
    private final Function<RulesStore, Object> call;
    private final List<String> sortKeys;

    RulesCall(
            String method,
            Request request,
            Table table,
            String partitionKey,
            Function<RulesStore, Object> call,
            String... sortKeys) {
        this.method = method;
        this.request = request;
        this.table = table;
        this.partitionKey = partitionKey;
        this.call = call;
        this.sortKeys = List.of(sortKeys);
    }

    static List<RulesCall> sending(Request... requests) {
        return Arrays.stream(values())
                .filter(call -> Arrays.asList(requests).contains(call.request))
                .toList();
    }

    String method() {
        return method;
    }

    Table table() {
        return table;
    }

    String partitionKey() {
        return partitionKey;
    }

    List<String> sortKeys() {
        return sortKeys;
    }

    Object on(RulesStore rules) {
        return call.apply(rules);
    }

    /** The requests that this read sends, and no other. */
    MappingBuilder requests() {
        return post(urlPathEqualTo("/")).withRequestBody(containing(partitionKey));
    }
}
