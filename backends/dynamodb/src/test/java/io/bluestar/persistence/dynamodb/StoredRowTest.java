package io.bluestar.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bluestar.persistence.RuleDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StoredRowTest {

    @Test
    void scalarsBecomeTextNumberBooleanAndNull() {
        RuleDocument row = StoredRow.document(Map.of(
                "text", AttributeValue.fromS("größe"),
                "empty", AttributeValue.fromS(""),
                "number", AttributeValue.fromN("0.1"),
                "flag", AttributeValue.fromBool(true),
                "nothing", AttributeValue.fromNul(true)));

        assertThat(row.getText("text")).isEqualTo("größe");
        assertThat(row.getText("empty")).isEmpty();
        assertThat(row.getNumber("number")).isEqualTo(new BigDecimal("0.1"));
        assertThat(row.getBoolean("flag")).isTrue();
        assertThat(row.has("nothing")).isTrue();
        assertThat(row.get("nothing")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901234567890123456789012345678",
                "-0.12345678901234567890123456789012345678",
                "1E-130",
                "9.9999999999999999999999999999999999999E+125"
            })
    void numbersKeepEveryDigit(String digits) {
        RuleDocument row = StoredRow.document(Map.of("n", AttributeValue.fromN(digits)));

        assertThat(row.getNumber("n")).isEqualByComparingTo(new BigDecimal(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901234567890123456789", "1E126", "1E-131", "NaN", "12,5", ""})
    void numbersThatDynamoDbDoesNotHaveAreRefusedByName(String digits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredRow.document(Map.of("rate", AttributeValue.fromN(digits))))
                .withMessageContaining("rate");
    }

    @Test
    void aNumberOfVeryManyCharactersIsRefusedUnread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredRow.document(Map.of("rate", AttributeValue.fromN("1".repeat(10_000_000)))))
                .withMessageContaining("rate")
                .withMessageContaining("10000000 characters");
    }

    @Test
    void setsBecomeSortedLists() {
        RuleDocument row = StoredRow.document(Map.of(
                "texts", AttributeValue.fromSs(List.of("𐀀", "｡", "b", "B")),
                "numbers", AttributeValue.fromNs(List.of("10", "9", "-1", "9.5")),
                "binaries", AttributeValue.fromBs(List.of(bytes(0x80), bytes(0x7f), bytes(0x7f, 0x00)))));

        assertThat(row.getTexts("texts")).containsExactly("B", "b", "｡", "𐀀");
        assertThat(row.getList("numbers").toString()).isEqualTo("[-1, 9, 9.5, 10]");
        assertThat(row.getTexts("binaries")).containsExactly("fw==", "fwA=", "gA==");
    }

    @Test
    void binaryBecomesBase64() {
        RuleDocument row = StoredRow.document(Map.of("b", AttributeValue.fromB(bytes(0xfb, 0xff, 0xfe))));

        assertThat(row.getText("b")).isEqualTo("+//+");
    }

    @Test
    void mapsAndListsNest() {
        RuleDocument row = StoredRow.document(Map.of(
                "tiers",
                AttributeValue.fromL(List.of(
                        AttributeValue.fromM(Map.of("pct", AttributeValue.fromN("3"))),
                        AttributeValue.fromNul(true),
                        AttributeValue.fromL(List.of())))));

        assertThat(row).isEqualTo(RuleDocument.parse("{\"tiers\":[{\"pct\":3},null,[]]}"));
    }

    @Test
    void aTypeOfTheFutureIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredRow.document(
                        Map.of("odd", AttributeValue.builder().build())))
                .withMessageContaining("odd");
    }

    private static SdkBytes bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return SdkBytes.fromByteArray(bytes);
    }
}
