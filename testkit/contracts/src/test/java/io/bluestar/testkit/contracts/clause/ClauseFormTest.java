package io.bluestar.testkit.contracts.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.contracts.Protocol;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How clauses are written, so that the pages made of them can be read. */
class ClauseFormTest {
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!](?= |$)");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\t\\n\\r]|  |^ | $");

    /** Where a clause comes from that no page on the web gives. */
    private static final Set<String> PHRASES = Set.of(
            ClauseSpec.OUR_DECISION,
            "the key scheme that services in other languages share",
            "the cache key of the programs that share the cache");

    @ParameterizedTest
    @EnumSource
    void ids_are_counted_without_a_gap(Protocol protocol) {
        String prefix = protocol.clauses().get(0).id().replaceAll("[0-9]+$", "");
        List<String> counted = IntStream.rangeClosed(1, protocol.clauses().size())
                .mapToObj(number -> "%s%02d".formatted(prefix, number))
                .toList();
        assertThat(protocol.clauses()).extracting(ClauseSpec::id).containsExactlyElementsOf(counted);
    }

    @Test
    void texts_are_one_or_two_sentences() {
        assertThat(ClauseRegistry.all()).allSatisfy(clause -> assertSentences(clause.id(), clause.text()));
        for (Protocol protocol : Protocol.values()) {
            assertThat(protocol.themes()).allSatisfy(theme -> assertSentences(theme.title(), theme.text()));
        }
    }

    private static void assertSentences(String what, String text) {
        assertThat(text).as(what).endsWith(".").doesNotContainPattern(WHITE_SPACE);
        assertThat(SENTENCE_END.matcher(text).results().count())
                .as("sentences of %s: %s", what, text)
                .isBetween(1L, 2L);
    }

    @Test
    void reasons_and_hints_are_sentences() {
        assertThat(ClauseRegistry.all()).allSatisfy(clause -> {
            assertThat(clause.why()).as("why of %s", clause.id()).endsWith(".").doesNotContainPattern(WHITE_SPACE);
            assertThat(clause.check())
                    .as("check of %s", clause.id())
                    .endsWith(".")
                    .doesNotContainPattern(WHITE_SPACE);
        });
    }

    @Test
    void sources_are_pages_or_known_phrases() {
        assertThat(ClauseRegistry.all()).allSatisfy(clause -> {
            if (!PHRASES.contains(clause.source())) {
                assertThat(URI.create(clause.source()))
                        .as("source of %s", clause.id())
                        .hasScheme("https");
            }
        });
    }

    @Test
    void each_stands_since_a_version() {
        assertThat(ClauseRegistry.all())
                .allSatisfy(clause -> assertThat(clause.since())
                        .as("since of %s", clause.id())
                        .isBetween(1, ClauseRegistry.CONTRACT_VERSION));
    }
}
