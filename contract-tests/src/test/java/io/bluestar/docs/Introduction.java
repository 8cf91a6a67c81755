package io.bluestar.docs;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.contracts.Protocol;

/**
 * What the page of a protocol says before its clauses, where the code has nothing to be asked.
 *
 * @param page the name of the page
 * @param promises what is certified
 * @param about what it is for, and whose it is
 * @param smallest what the smallest harness has to give
 */
record Introduction(String page, Class<?> promises, String about, String smallest) {

    static Introduction of(Protocol protocol) {
        return switch (protocol) {
            case CACHE ->
                new Introduction(
                        "cache-backend.md",
                        CacheBackend.class,
                        "A cache holds texts under keys, each for a time. Whoever calls it relies on the clauses below, on every "
                                + "backend alike.",
                        "`backend()`, `create()` and `limits()`");
            case FILES ->
                new Introduction(
                        "file-store.md",
                        FileStore.class,
                        "A file store holds bytes under paths: payment files, reports, archives. Whoever calls it relies on the "
                                + "clauses below, on every backend alike.",
                        "`backend()` and `create()`");
            case RULES ->
                new Introduction(
                        "rules-store.md",
                        RulesStore.class,
                        "A rules store answers eight reads over tables that other programs write: configurations, limits, rules, "
                                + "steps and holds. Whoever calls it relies on the clauses below, on every backend alike.",
                        "`backend()`, `create()` and `arrange(table, row)`, as the protocol cannot write");
            case CACHING ->
                new Introduction(
                        "caching-decorator.md",
                        RulesStore.class,
                        "A caching decorator stands between callers and a rules store, and keeps calculation rules in a cache that "
                                + "programs in other languages share. These clauses are for whoever writes such a decorator; what "
                                + "a rules store promises without one stands in [its own contract](rules-store.md).",
                        "`backend()` and `decorate(rules, cache, tableSuffix, nanoTime)`; the kit scripts the store and the cache");
            case DYNAMODB ->
                new Introduction(
                        "dynamodb-rules-store.md",
                        RulesStore.class,
                        "What a rules store on DynamoDB promises beyond [the contract of every rules store](rules-store.md): what a "
                                + "read costs, and what becomes of the kinds of values that only DynamoDB has. Stores on anything "
                                + "else are not asked for it.",
                        "what a rules store's harness gives, and `createCounted()`, `createWithoutTables()` and `arrangeAttribute(…)`");
        };
    }
}
