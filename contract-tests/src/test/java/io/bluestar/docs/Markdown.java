package io.bluestar.docs;

import static java.util.stream.Collectors.joining;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns what the code says in plain text into Markdown that shows the same text. */
final class Markdown {
    /** What is code wherever it stands: calls, names with capitals or underscores within, keys of rows, tables. */
    private static final Pattern CODE = Pattern.compile(String.join(
            "|",
            "\\b(?:new )?[A-Za-z]\\w*(?:\\.\\w+)*(?:\\((?:[^()\\s]|, )*\\)(?:\\.\\w+)*)+",
            "\\b[A-Z]\\w*\\.[A-Za-z_]+\\b",
            "\\b[a-z]+[A-Z]\\w*\\b",
            "\\b[A-Z]\\w*(?:Exception|Error)\\b",
            "\\b[A-Z]+(?:_[A-Z]+)+\\b",
            "\\b[A-Z]+#[^\\s,.;:')]*(?: / [A-Z]+(?:#[^\\s,.;:')]*)?)?",
            "\\b[a-z_]+\\{\\S*\\}",
            "\\bbluestar-[a-z-]+\\b"));

    private static final Pattern SPECIAL = Pattern.compile("[\\\\*_<`\\[|]");

    private Markdown() {}

    /** Plain text: special characters escaped, code set as such. */
    static String text(String plain) {
        StringBuilder markdown = new StringBuilder();
        Matcher code = CODE.matcher(plain);
        int end = 0;
        while (code.find()) {
            markdown.append(escaped(plain.substring(end, code.start()))).append(code(code.group()));
            end = code.end();
        }
        return markdown.append(escaped(plain.substring(end))).toString();
    }

    private static String escaped(String plain) {
        return SPECIAL.matcher(plain)
                .replaceAll((MatchResult special) -> Matcher.quoteReplacement("\\" + special.group()));
    }

    static String code(String plain) {
        return "`" + plain + "`";
    }

    static String link(String text, String target) {
        return "[" + text + "](" + target + ")";
    }

    /** A web page by its address, or the plain text that is none. */
    static String source(String source) {
        return source.startsWith("https://")
                ? link(escaped(source.replaceFirst("https://(www\\.)?", "").replaceFirst("/$", "")), source)
                : text(source);
    }

    static String row(Object... cells) {
        return Stream.of(cells).map(String::valueOf).collect(joining(" | ", "| ", " |\n"));
    }
}
