package io.bluestar.testkit.certifier.report.markdown;

import io.bluestar.testkit.certifier.report.text.Harmless;
import java.util.regex.Pattern;

/**
 * Text as GitHub's Markdown takes it for nothing but text. What backends say stands in code only, in which nothing is a
 * link, a heading, markup or the name of a person who would be notified.
 */
final class Markdown {
    private static final int LONGEST_BLOCK = 2_000;
    private static final int LONGEST_LINE = 300;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#|~&!$]");

    private Markdown() {}

    /** Words of the kit. */
    static String plain(String text) {
        return SPECIAL.matcher(Harmless.line(text)).replaceAll("\\\\$0");
    }

    /** Words of a backend, on one line; long ones are cut. A bar, which ends a cell even in code, is shown by its number. */
    static String code(String text) {
        String line = cut(Harmless.folded(text), LONGEST_LINE, "…").replace("|", "⟨U+007C⟩");
        if (line.isBlank()) {
            return "(blank)";
        }
        String ticks = "`".repeat(longestRun(line) + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`") || (line.startsWith(" ") && line.endsWith(" "));
        return padded ? ticks + " " + line + " " + ticks : ticks + line + ticks;
    }

    /** Words of a backend, on several lines; long ones are cut. */
    static String block(String text) {
        String shown = cut(Harmless.text(text), LONGEST_BLOCK, "\n… (all of it is in conformance.json)");
        String fence = "`".repeat(Math.max(3, longestRun(shown) + 1));
        return fence + "text\n" + shown + "\n" + fence + "\n";
    }

    private static String cut(String text, int longest, String more) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + more;
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
