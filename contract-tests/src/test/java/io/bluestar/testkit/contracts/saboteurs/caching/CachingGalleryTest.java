package io.bluestar.testkit.contracts.saboteurs.caching;

import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Gallery;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The gallery of broken caching decorators, several at a time: what they break mostly hangs. */
@Execution(ExecutionMode.CONCURRENT)
class CachingGalleryTest extends Gallery<CachingRulesHarness> {

    @Override
    protected Protocol protocol() {
        return Protocol.CACHING;
    }

    @Override
    protected List<Sabotage<CachingRulesHarness>> saboteurs() {
        return CachingSaboteurs.ALL;
    }

    @Override
    protected List<HarnessSource> honest() {
        return List.of(HarnessSource.of(
                "the core's caching decorator",
                () -> new Decorating("the core's caching decorator", CachingRulesStore::new)));
    }
}
