package io.bluestar.testkit.contracts.samples;

import java.util.List;
import java.util.stream.Stream;

/**
 * Two different texts that a backend may take for one another.
 *
 * @param difference what tells them apart, in words
 * @param one the first
 * @param other the second
 */
public record LookAlikes(String difference, String one, String other) {
    private static final List<LookAlikes> IN_PATHS = List.of(
            new LookAlikes("upper and lower case", "Report", "report"),
            new LookAlikes("a space at the end", "report", "report "),
            new LookAlikes("a space at the start", "report", " report"),
            new LookAlikes("a full stop at the end", "report", "report."),
            new LookAlikes("one space or two", "a b", "a  b"),
            new LookAlikes("a space or a no-break space", "a b", "a\u00A0b"),
            new LookAlikes("a space or a plus sign", "a b", "a+b"),
            new LookAlikes("a space or %20", "a b", "a%20b"),
            new LookAlikes("a plus sign or %2B", "a+b", "a%2Bb"),
            new LookAlikes("a slash or %2F", "a/b", "a%2Fb"),
            new LookAlikes("%2F or %2f", "a%2Fb", "a%2fb"),
            new LookAlikes("a percent sign or %25", "a%b", "a%25b"),
            new LookAlikes("a slash or a backslash", "c/d", "c\\d"),
            new LookAlikes("composed and decomposed accents", "caf\u00E9", "cafe\u0301"),
            new LookAlikes("an accent or none", "caf\u00E9", "cafe"),
            new LookAlikes("a character outside Latin-1 or a question mark", "\u0142", "?"),
            new LookAlikes("a sharp s or two s", "stra\u00DFe", "strasse"),
            new LookAlikes("a dotless i or an i", "\u0131d", "id"),
            new LookAlikes("a full-width letter or a plain one", "\uFF21", "A"),
            new LookAlikes("a ligature or its letters", "\uFB01le", "file"),
            new LookAlikes("a Cyrillic or a Latin letter", "\u0430", "a"),
            new LookAlikes("a zero-width space", "ab", "a\u200Bb"),
            new LookAlikes("a soft hyphen", "ab", "a\u00ADb"),
            new LookAlikes("a zero-width joiner", "ab", "a\u200Db"),
            new LookAlikes("letters of which Java makes the same hash code", "Aa", "BB"),
            new LookAlikes("a byte order mark at the start", "a", "\uFEFFa"),
            new LookAlikes("the high surrogate of a pair", "\uD800\uDC00", "\uD801\uDC00"),
            new LookAlikes("the low surrogate of a pair", "\uD83D\uDE00", "\uD83D\uDE01"),
            new LookAlikes("a surrogate pair or a replacement character", "\uD83D\uDE00", "\uFFFD"),
            new LookAlikes("a leading zero", "7", "07"),
            new LookAlikes("one being the start of the other", "plan", "plan-2"));

    private static final List<LookAlikes> WITH_CONTROLS = List.of(
            new LookAlikes("a line break at the end", "report", "report\n"),
            new LookAlikes("LF or CR LF", "a\nb", "a\r\nb"),
            new LookAlikes("a tab or a space", "a\tb", "a b"),
            new LookAlikes("U+0000 at the end", "report", "report\u0000"),
            new LookAlikes("what follows U+0000", "a\u0000b", "a\u0000c"));

    /** Pairs without control characters, none of which is a path outside the domain. */
    public static List<LookAlikes> inPaths() {
        return IN_PATHS;
    }

    /** All pairs, control characters included. */
    public static List<LookAlikes> inKeys() {
        return Stream.concat(IN_PATHS.stream(), WITH_CONTROLS.stream()).toList();
    }
}
