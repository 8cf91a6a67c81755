package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheClauses;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.saboteurs.Gallery;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.SuiteRun.TakesHarness;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The gallery of broken caches. */
class CacheGalleryTest extends Gallery<CacheBackendHarness> {

    @Override
    protected Class<? extends TakesHarness<CacheBackendHarness>> suite() {
        return CacheUnderTest.class;
    }

    @Override
    protected List<ClauseSpec> clauses() {
        return CacheClauses.ALL;
    }

    @Override
    protected List<CacheBackendHarness> honest() {
        return List.of(
                new SabotagedCacheHarness(
                        "in-memory cache", clock -> new MemoryCacheBackend(clock::nanoTime), UnreachableCache::new),
                inWholeSeconds("cache of whole seconds", WholeSecondsCache::new));
    }

    @Override
    protected List<Sabotage<CacheBackendHarness>> saboteurs() {
        return List.of(
                cache("InventsValues", StorageSaboteurs.InventsValues::new)
                        .caughtBy("CACHE-01", "the value of a key never set")
                        .caughtBy("CACHE-04", "the value of a deleted key"),
                cache("ForgetsAfterReading", StorageSaboteurs.ForgetsAfterReading::new)
                        .caughtBy("CACHE-02", "the value read a second time"),
                cache("KeepsTheFirstValue", StorageSaboteurs.KeepsTheFirstValue::new)
                        .caughtBy("CACHE-03", "the value after replacing it"),
                cache("IgnoresDelete", StorageSaboteurs.IgnoresDelete::new)
                        .caughtBy("CACHE-04", "the value of a deleted key"),
                cache("FailsToDeleteWhatIsMissing", StorageSaboteurs.FailsToDeleteWhatIsMissing::new)
                        .caughtBy("CACHE-05", "no exception at this point"),
                cache("FlushesOnDelete", StorageSaboteurs.FlushesOnDelete::new)
                        .caughtBy("CACHE-06", "the value of the second key after deleting the first"),
                keys("FoldsCaseOfKeys", key -> key.toLowerCase(Locale.ROOT))
                        .caughtBy("CACHE-07", "differ by upper and lower case"),
                keys("TrimsKeys", String::strip).caughtBy("CACHE-07", "differ by a space at the end"),
                keys("ComposesAccentsOfKeys", key -> Normalizer.normalize(key, Normalizer.Form.NFC))
                        .caughtBy("CACHE-07", "differ by composed and decomposed accents"),
                keys("DecodesPercentOfKeys", key -> key.replace("%20", " "))
                        .caughtBy("CACHE-07", "differ by a space or %20"),
                keys("EndsKeysAtNul", TextSaboteurs::stopsAtNul).caughtBy("CACHE-07", "differ by U+0000 at the end"),
                keys("RefusesLongKeys", TextSaboteurs::refusesLongKeys)
                        .caughtBy("CACHE-08", "no exception at this point"),
                keys("CutsLongKeys", TextSaboteurs::cutsLongKeys)
                        .caughtBy("CACHE-08", "another such key, with another last letter"),
                keys("TakesKeysOfAnyLength", TextSaboteurs::takesKeysOfAnyLength)
                        .caughtBy("CACHE-09", "get of a key of 1,025 bytes"),
                keys("CountsCharactersOfKeys", TextSaboteurs::countsCharactersOfKeys)
                        .caughtBy("CACHE-09", "in characters of 2"),
                keys("PutsQuestionMarksForSurrogatesOfKeys", TextSaboteurs::putsQuestionMarksForSurrogates)
                        .caughtBy("CACHE-10", "surrogate"),
                values("TrimsValues", String::strip).caughtBy("CACHE-11", "a value with"),
                values("EndsValuesAtNul", TextSaboteurs::stopsAtNul).caughtBy("CACHE-11", "a value with U+0000"),
                values(
                                "StoresValuesInLatin1",
                                value -> new String(
                                        value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                        .caughtBy("CACHE-11", "a value with"),
                cache("TakesTheEmptyValueForAMiss", TextSaboteurs.TakesTheEmptyValueForAMiss::new)
                        .caughtBy("CACHE-12", "the empty value"),
                values("CutsLargeValues", TextSaboteurs::cutsLargeValues).caughtBy("CACHE-13", "the largest value"),
                cache("DropsLargeValues", TextSaboteurs.DropsLargeValues::new)
                        .caughtBy("CACHE-13", "the largest value"),
                values("CutsInsteadOfRefusing", TextSaboteurs::cutsInsteadOfRefusing)
                        .caughtBy("CACHE-14", "setex of a value of 8388609 bytes"),
                cache("ClearsWhatItRefuses", TextSaboteurs.ClearsWhatItRefuses::new)
                        .caughtBy("CACHE-14", "the former value after the refused")
                        .caughtBy("CACHE-15", "the former value after a refused one")
                        .caughtBy("CACHE-28", "the former value"),
                values("PutsQuestionMarksForSurrogatesOfValues", TextSaboteurs::putsQuestionMarksForSurrogates)
                        .caughtBy("CACHE-15", "surrogate"),
                ttls("ExpiresEarly", TtlSaboteurs::expiresEarly)
                        .caughtBy("CACHE-16", "the value before its ttl has passed"),
                ttls("IgnoresTtl", TtlSaboteurs::ignoresTtl)
                        .caughtBy("CACHE-17", "the value once its ttl has passed")
                        .caughtBy("CACHE-19", "the value with the shorter ttl, once that has passed")
                        .caughtBy("CACHE-20", "once its ttl has passed")
                        .caughtBy("CACHE-22", "once that has passed"),
                cache("NeverSetsAnExpiredKeyAgain", TtlSaboteurs.NeverSetsAnExpiredKeyAgain::new)
                        .caughtBy("CACHE-18", "the value set after the former expired"),
                cache("KeepsTheFirstTtl", TtlSaboteurs.KeepsTheFirstTtl::new)
                        .caughtBy(
                                "CACHE-19",
                                "the value with the longer ttl, once the shorter one it replaced has passed"),
                cache("ExtendsTheTtlOnReading", TtlSaboteurs.ExtendsTheTtlOnReading::new)
                        .caughtBy("CACHE-20", "the value that was read again and again, once its ttl has passed"),
                cache("KeepsTheTtlOfDeletedValues", TtlSaboteurs.KeepsTheTtlOfDeletedValues::new)
                        .caughtBy("CACHE-21", "the value set after a delete"),
                ttls("TakesLessThanASecondForEver", TtlSaboteurs::takesLessThanASecondForEver)
                        .caughtBy("CACHE-22", "a value with a ttl of some milliseconds, once that has passed"),
                ttls("CutsFractionsOfAMillisecond", TtlSaboteurs::cutsFractionsOfAMillisecond)
                        .caughtBy("CACHE-23", "ttl PT0S must be more than zero"),
                ttls("RoundsFractionsDown", TtlSaboteurs::roundsFractionsDown)
                        .caughtBy("CACHE-23", "rounded up to a millisecond"),
                ttls("CountsMillisecondsInAnInt", TtlSaboteurs::countsMillisecondsInAnInt)
                        .caughtBy("CACHE-24", "the value with a ttl of 25 days"),
                Sabotage.of(
                                "CutsTtlsToWholeSeconds",
                                () -> inWholeSeconds(
                                        "CutsTtlsToWholeSeconds",
                                        clock -> new TtlSaboteurs.ChangesTtl(
                                                clock, TtlSaboteurs::cutsTtlsToWholeSeconds)))
                        .caughtBy("CACHE-16", "the value before its ttl has passed"),
                ttls("TakesAnyTtl", TtlSaboteurs::takesAnyTtl).caughtBy("CACHE-25", "setex with a ttl of PT0S"),
                cache("RefusesNullWithoutAName", CallSaboteurs.RefusesNullWithoutAName::new)
                        .caughtBy("CACHE-26", "from get(null) to name \"key\""),
                cache("TakesNullForTheWordNull", CallSaboteurs.TakesNullForTheWordNull::new)
                        .caughtBy("CACHE-26", "get(null) to throw NullPointerException"),
                cache("LooksAtTheKeyBeforeNulls", CallSaboteurs.LooksAtTheKeyBeforeNulls::new)
                        .caughtBy("CACHE-27", "setex of the empty key with the ttl null"),
                cache("SetsTheTtlBeforeItRefuses", CallSaboteurs.SetsTheTtlBeforeItRefuses::new)
                        .caughtBy("CACHE-28", "the former value, once"),
                cache("WorksAfterClose", CallSaboteurs.WorksAfterClose::new)
                        .caughtBy("CACHE-29", "get after close to throw IllegalStateException"),
                cache("FailsToCloseTwice", CallSaboteurs.FailsToCloseTwice::new).caughtBy("CACHE-30", "closed already"),
                cache("LooksAtClosedFirst", CallSaboteurs.LooksAtClosedFirst::new)
                        .caughtBy("CACHE-31", "get(null) after close"),
                cache("KeepsACachePerThread", ConcurrencySaboteurs.KeepsACachePerThread::new)
                        .caughtBy("CACHE-32", "read by another thread"),
                cache("WritesInTwoHalves", ConcurrencySaboteurs.WritesInTwoHalves::new)
                        .caughtBy("CACHE-33", "to be one of the values stored, whole"),
                cache("SharesABuffer", ConcurrencySaboteurs.SharesABuffer::new)
                        .caughtBy("CACHE-34", "the value that this thread alone stores"),
                cache("ReadsFromALaggingReplica", ConcurrencySaboteurs.ReadsFromALaggingReplica::new)
                        .caughtBy("CACHE-35", "or a later one"),
                cache("DeletesInTheBackground", ConcurrencySaboteurs.DeletesInTheBackground::new)
                        .caughtBy("CACHE-36", "the value after the last of concurrent deletes returned"),
                unreachable("LetsClientExceptionsEscape", FailureSaboteurs.LetsClientExceptionsEscape::new)
                        .caughtBy("CACHE-37", "get to throw CacheException"),
                unreachable("ForgetsTheCause", FailureSaboteurs.ForgetsTheCause::new)
                        .caughtBy("CACHE-37", "the cause of the exception from get"),
                unreachable("ForgetsTheKey", FailureSaboteurs.ForgetsTheKey::new)
                        .caughtBy("CACHE-37", "key() of the exception from get"),
                unreachable("WaitsForEver", FailureSaboteurs.WaitsForEver::new)
                        .caughtBy("CACHE-38", "get to end within 500 ms"),
                unreachable("TellsThePassword", FailureSaboteurs.TellsThePassword::new)
                        .caughtBy("CACHE-39", "no secret in what get throws"),
                unreachable("SwallowsInterrupts", FailureSaboteurs.SwallowsInterrupts::new)
                        .caughtBy("CACHE-40", "the interrupt flag to be set again"),
                unreachable("AsksTheServerFirst", FailureSaboteurs.AsksTheServerFirst::new)
                        .caughtBy("CACHE-41", "get(null) while the server fails"),
                unreachable("WaitsForItsServerInClose", FailureSaboteurs.WaitsForItsServerInClose::new)
                        .caughtBy("CACHE-42", "close to end within 500 ms"),
                unreachable("FailsToCloseWithoutItsServer", FailureSaboteurs.FailsToCloseWithoutItsServer::new)
                        .caughtBy("CACHE-42", "close to return"),
                cache("ClearsTheInterruptFlag", ConcurrencySaboteurs.ClearsTheInterruptFlag::new)
                        .caughtBy("CACHE-43", "delete with the interrupt flag set to leave the flag set"),
                cache("LetsInterruptsEscape", ConcurrencySaboteurs.LetsInterruptsEscape::new)
                        .caughtBy("CACHE-43", "get with the interrupt flag set to answer"),
                cache("ClosesWhenInterrupted", ConcurrencySaboteurs.ClosesWhenInterrupted::new)
                        .caughtBy("CACHE-43", "no exception at this point"));
    }

    private static Sabotage<CacheBackendHarness> cache(String name, Function<TestClock, CacheBackend> cache) {
        return Sabotage.of(name, () -> new SabotagedCacheHarness(name, cache, UnreachableCache::new));
    }

    private static Sabotage<CacheBackendHarness> keys(String name, UnaryOperator<String> change) {
        return cache(name, clock -> new TextSaboteurs.ChangesKeys(clock, change));
    }

    private static Sabotage<CacheBackendHarness> values(String name, UnaryOperator<String> change) {
        return cache(name, clock -> new TextSaboteurs.ChangesValues(clock, change));
    }

    private static Sabotage<CacheBackendHarness> ttls(String name, UnaryOperator<Duration> change) {
        return cache(name, clock -> new TtlSaboteurs.ChangesTtl(clock, change));
    }

    private static CacheBackendHarness inWholeSeconds(String name, Function<TestClock, CacheBackend> cache) {
        return new SabotagedCacheHarness(name, cache, UnreachableCache::new, Duration.ofSeconds(1));
    }

    private static Sabotage<CacheBackendHarness> unreachable(String name, Supplier<CacheBackend> cache) {
        return Sabotage.of(
                name, () -> new SabotagedCacheHarness(name, clock -> new MemoryCacheBackend(clock::nanoTime), cache));
    }
}
