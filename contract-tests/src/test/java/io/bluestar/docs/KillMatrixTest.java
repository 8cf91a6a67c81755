package io.bluestar.docs;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.cache.CacheSaboteurs;
import io.bluestar.testkit.contracts.saboteurs.caching.CachingSaboteurs;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.DynamoSaboteurs;
import io.bluestar.testkit.contracts.saboteurs.files.FileSaboteurs;
import io.bluestar.testkit.contracts.saboteurs.rules.RulesSaboteurs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code docs/kill-matrix.md} says what the galleries declare, to which they hold what ran. */
class KillMatrixTest {

    @Test
    void the_page_is_what_the_galleries_declare() {
        Map<Protocol, List<? extends Sabotage<?>>> galleries = new EnumMap<>(Protocol.class);
        galleries.put(Protocol.CACHE, CacheSaboteurs.ALL);
        galleries.put(Protocol.FILES, FileSaboteurs.ALL);
        galleries.put(Protocol.RULES, RulesSaboteurs.ALL);
        galleries.put(Protocol.CACHING, CachingSaboteurs.ALL);
        galleries.put(Protocol.DYNAMODB, DynamoSaboteurs.ALL);
        GeneratedPage.check(GeneratedPage.DOCS.resolve("kill-matrix.md"), new KillMatrix(galleries).page());
    }
}
