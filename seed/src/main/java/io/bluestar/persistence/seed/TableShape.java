package io.bluestar.persistence.seed;

import io.bluestar.persistence.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Whether a table that exists is one of ours: a text partition key {@code PK} and a text sort key {@code SK}. */
final class TableShape {
    private TableShape() {}

    /** What keeps a table from being seeded, each naming the table; none if it can be. */
    static List<String> problems(TableDescription table) {
        List<String> problems = new ArrayList<>();
        expect(table, KeyType.HASH, "partition key", Table.PARTITION_KEY).ifPresent(problems::add);
        expect(table, KeyType.RANGE, "sort key", Table.SORT_KEY).ifPresent(problems::add);
        TableStatus status = table.tableStatus();
        if (status != TableStatus.CREATING && !Tables.isUsable(status)) {
            problems.add("table " + table.tableName() + " is " + table.tableStatusAsString());
        }
        return problems;
    }

    private static Optional<String> expect(TableDescription table, KeyType keyType, String what, String expected) {
        String found = table.keySchema().stream()
                .filter(key -> key.keyType() == keyType)
                .findFirst()
                .map(KeySchemaElement::attributeName)
                .map(name -> name + " of type " + typeOf(table, name))
                .orElse("none");
        String wanted = expected + " of type S";
        return found.equals(wanted)
                ? Optional.empty()
                : Optional.of("table " + table.tableName() + " has the " + what + " " + found + ", not " + wanted);
    }

    private static String typeOf(TableDescription table, String name) {
        return table.attributeDefinitions().stream()
                .filter(attribute -> attribute.attributeName().equals(name))
                .findFirst()
                .map(AttributeDefinition::attributeTypeAsString)
                .orElse("unknown");
    }
}
