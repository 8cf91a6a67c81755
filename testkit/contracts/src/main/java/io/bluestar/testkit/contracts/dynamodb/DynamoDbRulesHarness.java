package io.bluestar.testkit.contracts.dynamodb;

import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import java.util.List;
import java.util.function.LongSupplier;

/** What the kit needs of a rules store on DynamoDB beyond {@link RulesStoreHarness}. */
public interface DynamoDbRulesHarness extends RulesStoreHarness {

    /** Opens a store whose network round trips are counted. */
    CountedStore createCounted();

    /** Opens a store over tables that do not exist. */
    MissingTables createWithoutTables();

    /**
     * Stores a row with one attribute of a kind that JSON does not have.
     *
     * @param table where to
     * @param key the row's key
     * @param name the attribute's name
     * @param value its value
     */
    void arrangeAttribute(Table table, RowKey key, String name, Attribute value);

    /**
     * A store and its requests.
     *
     * @param store the store; the kit closes it
     * @param requests tells how many requests it has sent so far
     */
    record CountedStore(RulesStore store, LongSupplier requests) {}

    /**
     * A store without tables, and what its error has to name.
     *
     * @param store the store; the kit closes it
     * @param tableSuffix the suffix of the tables that are missing
     * @param endpoint the endpoint or region that was asked
     */
    record MissingTables(RulesStore store, String tableSuffix, String endpoint) {}

    /** An attribute as only DynamoDB has it. */
    sealed interface Attribute {
        /** A set of strings. */
        record StringSet(List<String> elements) implements Attribute {}

        /** A set of numbers, as text. */
        record NumberSet(List<String> elements) implements Attribute {}

        /** A binary value, as base64. */
        record Binary(String base64) implements Attribute {}

        /** A set of binary values, as base64. */
        record BinarySet(List<String> base64) implements Attribute {}
    }
}
