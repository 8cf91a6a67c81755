package io.bluestar.testkit.contracts;

import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheClauses;
import io.bluestar.testkit.contracts.caching.CachingClauses;
import io.bluestar.testkit.contracts.caching.CachingRulesContract;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.ThemeSpec;
import io.bluestar.testkit.contracts.dynamodb.DynamoClauses;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesContract;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import io.bluestar.testkit.contracts.files.FileClauses;
import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.rules.RulesClauses;
import io.bluestar.testkit.contracts.rules.RulesStoreContract;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import java.util.Arrays;
import java.util.List;

/** What has a contract: its clauses, the suite that checks them, and the harness that the suite runs on. */
public enum Protocol {
    CACHE("CacheBackend", CacheBackendHarness.class, CacheBackendContract.class, CacheClauses.ALL),
    FILES("FileStore", FileStoreHarness.class, FileStoreContract.class, FileClauses.ALL),
    RULES("RulesStore", RulesStoreHarness.class, RulesStoreContract.class, RulesClauses.ALL),
    CACHING("Caching decorator", CachingRulesHarness.class, CachingRulesContract.class, CachingClauses.ALL),
    DYNAMODB("DynamoDB rules store", DynamoDbRulesHarness.class, DynamoDbRulesContract.class, DynamoClauses.ALL);

    private final String title;
    private final Class<? extends Harness> harness;
    private final Class<?> suite;
    private final List<ClauseSpec> clauses;

    Protocol(String title, Class<? extends Harness> harness, Class<?> suite, List<ClauseSpec> clauses) {
        this.title = title;
        this.harness = harness;
        this.suite = suite;
        this.clauses = clauses;
    }

    /** The name of what is certified, such as {@code CacheBackend}. */
    public String title() {
        return title;
    }

    /** The harness that an author implements. */
    public Class<? extends Harness> harness() {
        return harness;
    }

    /** The abstract class that an author extends. */
    public Class<?> suite() {
        return suite;
    }

    /** The clauses, in the order of their ids. */
    public List<ClauseSpec> clauses() {
        return clauses;
    }

    /** The clauses by theme, as the suite lists its themes. */
    public List<ThemeSpec> themes() {
        return Arrays.stream(suite.getInterfaces())
                .map(theme -> ThemeSpec.of(theme, clauses))
                .toList();
    }

    /** The protocols that a harness is for: by its interfaces, usually one. */
    public static List<Protocol> of(Harness harness) {
        return of(harness.getClass());
    }

    /** The protocols that the harnesses of a class are for. */
    public static List<Protocol> of(Class<? extends Harness> harness) {
        return Arrays.stream(values())
                .filter(protocol -> protocol.harness.isAssignableFrom(harness))
                .toList();
    }
}
