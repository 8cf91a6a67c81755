package io.bluestar.persistence.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.RuleDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class RowAttributesTest {
    private static final RuleDocument ROW = RuleDocument.parse(
            "{\"PK\":\"p\",\"SK\":\"s\",\"n\":12345678901234567890123456789012345678,\"b\":true,\"z\":null,"
                    + "\"m\":{\"t\":\"\"},\"l\":[1,[],{\"x\":0.50}]}");

    @Test
    void everyKindOfValueIsStoredAsItself() {
        Map<String, AttributeValue> row = RowAttributes.of(ROW);

        assertThat(row.get("n")).isEqualTo(AttributeValue.fromN("12345678901234567890123456789012345678"));
        assertThat(row.get("b")).isEqualTo(AttributeValue.fromBool(true));
        assertThat(row.get("z")).isEqualTo(AttributeValue.fromNul(true));
        assertThat(row.get("m")).isEqualTo(AttributeValue.fromM(Map.of("t", AttributeValue.fromS(""))));
        assertThat(row.get("l"))
                .isEqualTo(AttributeValue.fromL(List.of(
                        AttributeValue.fromN("1"),
                        AttributeValue.fromL(List.of()),
                        AttributeValue.fromM(Map.of("x", AttributeValue.fromN("0.5"))))));
    }

    @Test
    void whatWasStoredIsTheSame() {
        assertThat(RowAttributes.isSame(RowAttributes.of(ROW), ROW)).isTrue();
    }

    @Test
    void numbersAreComparedByValue() {
        RuleDocument row = RuleDocument.parse("{\"n\":23000}");

        assertThat(RowAttributes.isSame(Map.of("n", AttributeValue.fromN("2.30E4")), row))
                .isTrue();
        assertThat(RowAttributes.isSame(Map.of("n", AttributeValue.fromN("23000.01")), row))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "b", "z", "m", "l", "PK"})
    void anyFieldThatDiffersMakesADifference(String field) {
        Map<String, AttributeValue> changed = new HashMap<>(RowAttributes.of(ROW));
        changed.put(field, AttributeValue.fromS("changed"));
        Map<String, AttributeValue> removed = new HashMap<>(RowAttributes.of(ROW));
        removed.remove(field);

        assertThat(RowAttributes.isSame(changed, ROW)).isFalse();
        assertThat(RowAttributes.isSame(removed, ROW)).isFalse();
    }

    @Test
    void aFieldTooManyMakesADifference() {
        Map<String, AttributeValue> more = new HashMap<>(RowAttributes.of(ROW));
        more.put("more", AttributeValue.fromS(""));

        assertThat(RowAttributes.isSame(more, ROW)).isFalse();
    }

    @Test
    void aStoredSetIsNoList() {
        RuleDocument row = RuleDocument.parse("{\"l\":[\"a\"]}");

        assertThat(RowAttributes.isSame(Map.of("l", AttributeValue.fromSs(List.of("a"))), row))
                .isFalse();
    }
}
