package io.bluestar.testkit.contracts.saboteurs.dynamodb;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness.Attribute;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.FakeClient.NoSuchTable;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.FakeDynamoDb.Item;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.FakeDynamoDb.Page;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.FakeDynamoDb.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** An honest reader of a fake's tables, to be broken by its subclasses. */
class FakeReader implements TableReader {
    final FakeClient client;

    FakeReader(FakeClient client) {
        this.client = client;
    }

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        return answer(operation, table, keys.get(0), () -> first(table, keys).map(this::document));
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        RowKey prefix = new RowKey(partitionKey, sortKeyPrefix);
        return answer(operation, table, prefix, () -> pages(table, prefix)).stream()
                .map(this::document)
                .toList();
    }

    Optional<Item> first(Table table, List<RowKey> keys) {
        return keys.size() == 1 ? client.getItem(table, keys.get(0)) : firstOf(keys, client.batchGetItem(table, keys));
    }

    static Optional<Item> firstOf(List<RowKey> keys, List<Item> found) {
        Map<RowKey, Item> byKey =
                found.stream().collect(Collectors.toMap(item -> Rows.keyOf(item.row()), item -> item));
        return keys.stream().filter(byKey::containsKey).map(byKey::get).findFirst();
    }

    List<Item> pages(Table table, RowKey prefix) {
        return pagesOf(table, prefix, Integer.MAX_VALUE);
    }

    final List<Item> pagesOf(Table table, RowKey prefix, int limit) {
        List<Item> items = new ArrayList<>();
        Optional<RowKey> last = Optional.empty();
        do {
            Page page = client.query(table, prefix, last, limit);
            items.addAll(page.items());
            last = page.lastKey();
        } while (last.isPresent());
        return items;
    }

    private <T> T answer(String operation, Table table, RowKey key, Supplier<T> requests) {
        String row = nameOf(table) + " " + key;
        try {
            return requests.get();
        } catch (NoSuchTable e) {
            throw missing(operation, table, row, e);
        } catch (Refused e) {
            throw new RulesStoreException(operation, row, e.getMessage(), e);
        }
    }

    /** What a read of a missing table comes to. */
    RuntimeException missing(String operation, Table table, String row, NoSuchTable e) {
        return new RulesStoreException(operation, row, hint(table), e);
    }

    /** What to do about a missing table. */
    String hint(Table table) {
        return "there is no table " + nameOf(table) + " (table suffix \"" + client.suffix() + "\") at "
                + FakeClient.ENDPOINT + "; create it by 'bluestar seed'";
    }

    private RuleDocument document(Item item) {
        RuleDocument.Builder document = item.row().toBuilder();
        item.attributes().forEach((name, attribute) -> document.put(name, value(attribute)));
        return document.build();
    }

    private Object value(Attribute attribute) {
        if (attribute instanceof Attribute.StringSet set) {
            return texts(set.elements());
        }
        if (attribute instanceof Attribute.NumberSet set) {
            return numbers(set.elements());
        }
        if (attribute instanceof Attribute.BinarySet set) {
            return binaries(
                    set.base64().stream().map(Base64.getDecoder()::decode).toList());
        }
        return text(Base64.getDecoder().decode(((Attribute.Binary) attribute).base64()));
    }

    List<?> texts(List<String> set) {
        return set.stream().sorted(Utf8.BYTE_ORDER).toList();
    }

    List<?> numbers(List<String> set) {
        return set.stream().map(BigDecimal::new).sorted().toList();
    }

    List<?> binaries(List<byte[]> set) {
        return set.stream().sorted(Arrays::compareUnsigned).map(this::text).toList();
    }

    String text(byte[] binary) {
        return Base64.getEncoder().encodeToString(binary);
    }

    @Override
    public String nameOf(Table table) {
        return table.name(client.suffix());
    }

    @Override
    public void close() {}
}
