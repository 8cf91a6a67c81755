package io.bluestar.testkit.contracts.samples;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts for random sequences, the plain ones first: shrinking leads there. */
public final class RandomTexts {
    private static final List<String> PLAIN = List.of("a", "b", "ab");
    private static final List<String> ODD = List.of(
            "A",
            "Aa",
            "BB",
            "a\u00AD",
            "a ",
            " a",
            "abc",
            "a.b",
            "\u00E9",
            "e\u0301",
            "\u0130",
            "\u20AC",
            "\uFF61",
            "\uD83D\uDE00",
            "\uD800\uDC00",
            "\u00A0",
            "%61",
            "a+b",
            "a%2Fb",
            "a\\b",
            "a\"b",
            "{a}",
            "a*",
            "a?",
            "a_b",
            "a:b");

    private RandomTexts() {}

    /**
     * Names out of a small pool, so that actions meet on them: half of them plain, keys that are prefixes of each other,
     * combining and supplementary characters, reserved characters.
     */
    public static Arbitrary<String> names() {
        return Weighted.of(
                Tuple.of(3, Arbitraries.of(PLAIN)), Tuple.of(2, Arbitraries.of(ODD)), Tuple.of(1, anything(1, 8)));
    }

    /** Mostly none; sometimes a character with which to fill a name up to its greatest length. */
    public static Arbitrary<Optional<String>> fills() {
        return Weighted.of(
                Tuple.of(9, Arbitraries.just(Optional.empty())),
                Tuple.of(1, Arbitraries.of(SizedText.CHARACTERS.values()).map(Optional::of)));
    }

    /** Texts of thousands of characters of every width, moved by one so that no round number is the end of one. */
    public static Arbitrary<String> longOnes() {
        return Combinators.combine(
                        Arbitraries.of("", "a"),
                        Arbitraries.of(SizedText.CHARACTERS.values()),
                        Arbitraries.of(300, 1_100, 5_000, 9_000))
                .as((start, character, times) -> start + character.repeat(times));
    }

    /** Texts of any characters but unpaired surrogates and control characters. */
    public static Arbitrary<String> anything(int shortest, int longest) {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars('\u00E9', '\u0301', '\u0130', '\u00A0', '\u20AC', '\uFEFF', '\uFF61', '\uFFFD')
                .ofMinLength(shortest)
                .ofMaxLength(longest);
    }
}
