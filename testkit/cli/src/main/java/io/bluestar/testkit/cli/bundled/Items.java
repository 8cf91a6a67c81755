package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness.Attribute;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Documents as items of DynamoDB, written apart from the backend's own reading of them. */
final class Items {
    private Items() {}

    static Map<String, AttributeValue> of(RuleDocument document) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        document.asMap().forEach((name, value) -> item.put(name, of(value)));
        return item;
    }

    static AttributeValue of(Attribute attribute) {
        if (attribute instanceof Attribute.StringSet set) {
            return AttributeValue.fromSs(set.elements());
        }
        if (attribute instanceof Attribute.NumberSet set) {
            return AttributeValue.fromNs(set.elements());
        }
        if (attribute instanceof Attribute.Binary binary) {
            return AttributeValue.fromB(bytes(binary.base64()));
        }
        if (attribute instanceof Attribute.BinarySet set) {
            return AttributeValue.fromBs(set.base64().stream().map(Items::bytes).toList());
        }
        throw new IllegalArgumentException("no attribute of DynamoDB: " + attribute);
    }

    private static SdkBytes bytes(String base64) {
        return SdkBytes.fromByteArray(Base64.getDecoder().decode(base64));
    }

    private static AttributeValue of(Object value) {
        if (value == null) {
            return AttributeValue.fromNul(true);
        }
        if (value instanceof String text) {
            return AttributeValue.fromS(text);
        }
        if (value instanceof BigDecimal number) {
            return AttributeValue.fromN(number.toString());
        }
        if (value instanceof Boolean bool) {
            return AttributeValue.fromBool(bool);
        }
        if (value instanceof RuleDocument document) {
            return AttributeValue.fromM(of(document));
        }
        if (value instanceof List<?> list) {
            return AttributeValue.fromL(list.stream().map(Items::of).toList());
        }
        throw new IllegalArgumentException("a document holds no " + value.getClass());
    }
}
