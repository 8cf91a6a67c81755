package io.bluestar.persistence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each domain: what it takes up to its edges, and for what lies beyond the message names parameter and rule. */
class DomainsTest {
    private static final String UNPAIRED = "a\uD83D";
    private static final Duration SECOND = Duration.ofSeconds(1);

    static Stream<Arguments> outside() {
        String id256 = "é".repeat(128);
        String path1025 = "é".repeat(512) + "x";
        return Stream.of(
                refused("key", "must not be empty", () -> CacheKeys.check("")),
                refused("key", "longer than 1024 UTF-8 bytes", () -> CacheKeys.check(path1025)),
                refused("key", "unpaired surrogate at index 1", () -> CacheKeys.check(UNPAIRED)),
                refused("value", "9 UTF-8 bytes is larger than the 8", () -> CacheValues.check("éééé!", 8)),
                refused("value", "9 UTF-8 bytes is larger than the 8", () -> CacheValues.check("123456789", 8)),
                refused("value", "unpaired surrogate at index 1", () -> CacheValues.check(UNPAIRED, 8)),
                refused("ttl", "more than zero", () -> TimesToLive.check(Duration.ZERO)),
                refused("ttl", "more than zero", () -> TimesToLive.check(Duration.ofNanos(-1))),
                refused("ttl", "longer than 3653 days", () -> TimesToLive.check(TimesToLive.LONGEST.plusNanos(1))),
                refused("path", "must not be empty", () -> FilePaths.check("path", "")),
                refused("path", "longer than 1024 UTF-8 bytes", () -> FilePaths.check("path", path1025)),
                refused("path", "begin with '/'", () -> FilePaths.check("path", "/a")),
                refused("path", "begin with '/'", () -> FilePaths.check("path", "/")),
                refused("path", "empty segment", () -> FilePaths.check("path", "a//b")),
                refused("path", "empty segment", () -> FilePaths.check("path", "a/")),
                refused("path", "segment '.'", () -> FilePaths.check("path", "a/./b")),
                refused("path", "segment '..'", () -> FilePaths.check("path", "a/..")),
                refused("path", "segment '..'", () -> FilePaths.check("path", "..")),
                refused("path", "control character U+000A at index 1", () -> FilePaths.check("path", "a\nb")),
                refused("path", "control character U+007F", () -> FilePaths.check("path", "a\u007F")),
                refused("path", "control character U+009F", () -> FilePaths.check("path", "a\u009F")),
                refused("path", "unpaired surrogate", () -> FilePaths.check("path", UNPAIRED)),
                refused("source", "empty", () -> FilePaths.checkMove("", "a")),
                refused("target", "empty", () -> FilePaths.checkMove("a", "")),
                refused("prefix", "longer than 1024", () -> FilePaths.checkPrefix(path1025)),
                refused("prefix", "control character", () -> FilePaths.checkPrefix("\0")),
                refused("prefix", "unpaired surrogate", () -> FilePaths.checkPrefix(UNPAIRED)),
                refused("planId", "must not be empty", () -> RuleIds.checkPlanId("")),
                refused("planId", "is blank", () -> RuleIds.checkPlanId(" \u2003")),
                refused("planId", "longer than 255 UTF-8 bytes", () -> RuleIds.checkPlanId(id256)),
                refused("planId", "'#' at index 1", () -> RuleIds.checkPlanId("a#b")),
                refused("planId", "':' at index 1", () -> RuleIds.checkPlanId("a:b")),
                refused("planId", "control character", () -> RuleIds.checkPlanId("a\u0085")),
                refused("planId", "unpaired surrogate", () -> RuleIds.checkPlanId(UNPAIRED)),
                refused("payFreq", "'_' at index 1", () -> RuleIds.checkPlan("A_B", "C_D")),
                refused("payFreq", "'#'", () -> RuleIds.checkPlan("A_B", "#")),
                refused("vendorId", "'_'", () -> RuleIds.checkVendor("V_W", "P", "F")),
                refused("calcType", "'#'", () -> RuleIds.checkCalculation("P", "#")),
                refused("category", "is blank", () -> RuleIds.checkCategory(" ")),
                refused("year", "0 is not within 1 to 9999", () -> RuleIds.checkYear(0)),
                refused("year", "10000 is not within 1 to 9999", () -> RuleIds.checkYear(10_000)));
    }

    private static Arguments refused(String parameter, String rule, ThrowingCallable check) {
        return arguments(parameter, rule, check);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("outside")
    void whatLiesOutsideIsRefusedNamingParameterAndRule(String parameter, String rule, ThrowingCallable check) {
        assertThatIllegalArgumentException()
                .isThrownBy(check)
                .withMessageStartingWith(parameter + " ")
                .withMessageContaining(rule);
    }

    static Stream<ThrowingCallable> inside() {
        return Stream.of(
                () -> CacheKeys.check(" \n\0#:/" + "😀".repeat(254)),
                () -> CacheKeys.check("é".repeat(512)),
                () -> CacheValues.check("", 8),
                () -> CacheValues.check("éééé", 8),
                () -> CacheValues.check("\0", 8),
                () -> TimesToLive.check(Duration.ofNanos(1)),
                () -> TimesToLive.check(TimesToLive.LONGEST),
                () -> FilePaths.check("path", "é".repeat(512)),
                () -> FilePaths.check("path", "...,a b+%#?&/.x/x./…/😀\u00A0"),
                () -> FilePaths.checkPrefix(""),
                () -> FilePaths.checkPrefix("/a//../"),
                () -> FilePaths.checkPrefix("é".repeat(512)),
                () -> RuleIds.checkPlan("A_B", "é".repeat(127) + ":"),
                () -> RuleIds.checkVendor("V:", "P_", "F:"),
                () -> RuleIds.checkCalculation(" P ", "c_d:e"),
                () -> RuleIds.checkCategory("c_:"),
                () -> RuleIds.checkYear(1),
                () -> RuleIds.checkYear(9_999));
    }

    @ParameterizedTest
    @MethodSource("inside")
    void whatLiesInsideIsTaken(ThrowingCallable check) {
        assertThatCode(check).doesNotThrowAnyException();
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                refused("value", "", () -> CacheEntries.check("", Duration.ZERO, null, 8)),
                refused("ttl", "", () -> CacheEntries.check("", null, UNPAIRED, 8)),
                refused("key", "", () -> CacheEntries.check(null, SECOND, "", 8)),
                refused("key", "", () -> CacheKeys.check(null)),
                refused("target", "", () -> FilePaths.checkMove("/", null)),
                refused("source", "", () -> FilePaths.checkMove(null, "/")),
                refused("data", "", () -> FilePaths.checkWrite("/", null, "x")),
                refused("contentType", "", () -> FilePaths.checkWrite("/", new byte[0], null)),
                refused("prefix", "", () -> FilePaths.checkPrefix(null)),
                refused("payFreq", "", () -> RuleIds.checkPlan("#", null)),
                refused("planId", "", () -> RuleIds.checkVendor("#", null, "#")),
                refused("calcType", "", () -> RuleIds.checkCalculation("#", null)),
                refused("category", "", () -> RuleIds.checkCategory(null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nulls")
    void nullIsRefusedByNameBeforeAnyDomain(String parameter, String nothing, ThrowingCallable check) {
        assertThatNullPointerException().isThrownBy(check).withMessage(parameter + " must not be null");
    }

    @Test
    void theTextOfAValueIsNotShown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CacheValues.check("salaries", 4))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("salaries"));
    }

    @Test
    void aFractionOfAMillisecondRoundsUp() {
        assertThat(TimesToLive.toMillisRoundedUp(Duration.ofNanos(1))).isEqualTo(1);
        assertThat(TimesToLive.toMillisRoundedUp(Duration.ofMillis(7))).isEqualTo(7);
        assertThat(TimesToLive.toMillisRoundedUp(Duration.ofNanos(7_000_001))).isEqualTo(8);
        assertThat(TimesToLive.toMillisRoundedUp(TimesToLive.LONGEST)).isEqualTo(315_619_200_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/vnd.api+json",
                "text/csv; charset=utf-8",
                "text/csv;charset=utf-8;header=present",
                "text/csv \t; charset=\"utf-8\"",
                "text/x;a=\"\"",
                "text/x;a=\"q\\\"\\\\ ;=\t\"",
                "text/x;",
                "text/x; ;a=b",
                "!#$%&'*+.^_`|~-/0"
            })
    void mediaTypesOfRfc9110AreContentTypes(String contentType) {
        assertThatCode(() -> ContentTypes.check(contentType)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text/",
                "/plain",
                "text/plain/x",
                " text/plain",
                "text/plain ",
                "text/plain; ",
                "text /plain",
                "text/plain charset=x",
                "text/x;a",
                "text/x;a=",
                "text/x;a =b",
                "text/x;a= b",
                "text/x;a=\"b",
                "text/x;a=\"b\"c",
                "text/x;a=\"\\\"",
                "text/é",
                "text/x;a=\"é\"",
                "text/x\n",
                "text/x;a=\"\n\"",
                "text/x,text/y",
                "text/x;a=\"\u007F\""
            })
    void whatIsNoMediaTypeIsRefused(String contentType) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentTypes.check(contentType))
                .withMessageStartingWith("contentType ")
                .withMessageContaining("is no media type such as");
    }

    @Test
    void contentTypesHaveUpTo255CharactersAndAreCheckedInNoTime() {
        assertThatCode(() -> ContentTypes.check("a/" + "b".repeat(253))).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentTypes.check("a/" + "b".repeat(254)))
                .withMessageContaining("longer than 255 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> ContentTypes.check("a/b" + "; ".repeat(126)));
    }

    @ParameterizedTest
    @CsvSource({"Redis cache", "in-memory file store"})
    void aClosedStoreSaysSoByName(String store) {
        OpenState state = new OpenState(store);
        state.check();
        assertThat(state.close()).isTrue();
        assertThat(state.close()).isFalse();
        assertThatCode(state::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the " + store + " is closed");
    }
}
