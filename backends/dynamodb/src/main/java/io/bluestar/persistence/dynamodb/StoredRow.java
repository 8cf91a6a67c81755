package io.bluestar.persistence.dynamodb;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.domain.Utf8;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Rows of DynamoDB as documents.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">data
 *     types of DynamoDB</a>
 */
final class StoredRow {
    /** More characters than any number of DynamoDB has; parsing very long ones takes quadratic time. */
    private static final int LONGEST_NUMBER = 1_000;

    private StoredRow() {}

    /**
     * A row as a document.
     *
     * @throws IllegalArgumentException if it holds what a document cannot, naming the attribute
     */
    static RuleDocument document(Map<String, AttributeValue> row) {
        return RuleDocument.of(map(row));
    }

    private static Map<String, Object> map(Map<String, AttributeValue> attributes) {
        Map<String, Object> fields = new LinkedHashMap<>();
        attributes.forEach((name, attribute) -> fields.put(name, value(name, attribute)));
        return fields;
    }

    private static Object value(String name, AttributeValue attribute) {
        return switch (attribute.type()) {
            case S -> attribute.s();
            case N -> number(name, attribute.n());
            case BOOL -> attribute.bool();
            case NUL -> null;
            case M -> map(attribute.m());
            case L -> list(name, attribute.l());
            case B -> base64(attribute.b().asByteArrayUnsafe());
            case SS -> attribute.ss().stream().sorted(Utf8.BYTE_ORDER).toList();
            case NS ->
                attribute.ns().stream().map(n -> number(name, n)).sorted().toList();
            case BS -> binaries(attribute.bs());
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("the attribute \"" + name + "\" has a type that is not known");
        };
    }

    private static List<Object> list(String name, List<AttributeValue> elements) {
        List<Object> values = new ArrayList<>(elements.size());
        for (AttributeValue element : elements) {
            values.add(value(name, element));
        }
        return values;
    }

    private static List<String> binaries(Collection<SdkBytes> set) {
        return set.stream()
                .map(SdkBytes::asByteArrayUnsafe)
                .sorted(Arrays::compareUnsigned)
                .map(StoredRow::base64)
                .toList();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static BigDecimal number(String name, String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("the number at \"" + name + "\" has " + digits.length() + " characters");
        }
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the number at \"" + name + "\" is no number: " + digits, e);
        }
    }
}
