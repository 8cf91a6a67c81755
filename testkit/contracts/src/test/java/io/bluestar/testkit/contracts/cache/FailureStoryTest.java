package io.bluestar.testkit.contracts.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.bluestar.persistence.CacheBackend;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;

/** A failure tells its reader which clause, on what, what was done, expected and seen, and what to check. */
class FailureStoryTest {

    @Test
    void a_failure_tells_the_whole_story() {
        assertThat(failureOf(ForgetsValues.class))
                .contains("CACHE-02 does not hold: What setex stored is read back exactly")
                .contains("backend:  forgetful cache on this JVM")
                .contains("done:     cache.setex(")
                .contains("cache.get(")
                .contains("→ Optional.empty")
                .contains("expected: the value just stored to be Optional[\"value\"]")
                .contains("seen:     Optional.empty")
                .contains("check:    Look at how values are encoded");
    }

    private static String failureOf(Class<?> suite) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(suite))
                .execute()
                .testEvents()
                .finished()
                .stream()
                .filter(event -> event.getType() == EventType.FINISHED)
                .flatMap(
                        event -> event
                                .getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                                .getThrowable()
                                .stream())
                .map(Throwable::getMessage)
                .reduce("", String::concat);
    }

    static final class ForgetsValues extends CacheBackendContract {
        @Override
        public CacheBackendHarness harness() {
            return new CacheBackendHarness() {
                @Override
                public String backend() {
                    return "forgetful cache";
                }

                @Override
                public CacheBackend create() {
                    return new ForgetfulCache();
                }

                @Override
                public CacheLimits limits() {
                    return new CacheLimits(1 << 20, Duration.ofMillis(1));
                }
            };
        }
    }

    private static final class ForgetfulCache implements CacheBackend {
        @Override
        public Optional<String> get(String key) {
            return Optional.empty();
        }

        @Override
        public void setex(String key, Duration ttl, String value) {}

        @Override
        public void delete(String key) {}

        @Override
        public void close() {}
    }
}
