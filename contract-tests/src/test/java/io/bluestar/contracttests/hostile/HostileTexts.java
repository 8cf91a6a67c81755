package io.bluestar.contracttests.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Texts made to break what takes them for ids, keys, paths, names, content types or settings. */
final class HostileTexts {
    /** What random texts are put together from. */
    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "0",
            "plan",
            " ",
            "",
            "/",
            "//",
            "../",
            "./",
            "..",
            ".",
            "\\",
            "\\..\\",
            "#",
            ":",
            "_",
            "@",
            "?",
            "&",
            "=",
            "%",
            "%00",
            "%2e%2e%2f",
            "%0d%0a",
            "%zz",
            "+",
            "*",
            "[",
            "]",
            "{",
            "}",
            "{0}",
            "${jndi:ldap://h/x}",
            "%s%n",
            "$1",
            "\"",
            "'",
            "`",
            ";",
            "|",
            "<",
            ">",
            "<![CDATA[",
            "]]>",
            "&amp;",
            "-",
            "--",
            ",",
            "\r\n",
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\u0001",
            "\u001B[31m",
            "\u007F",
            "\u0080",
            "\u0085",
            "\u009F",
            "\u00A0",
            "\u00AD",
            "\u00E9",
            "e\u0301",
            "\u0130",
            "\u200B",
            "\u200F",
            "\u2028",
            "\u202E",
            "\u3000",
            "\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "\uFFFF",
            "\uE000",
            "\uFF61",
            "\uD83D\uDE00",
            "\uD800\uDC00",
            "\uDBFF\uDFFF",
            "\uD83D",
            "\uDE00",
            "\uDE00\uD83D",
            "CON",
            "null",
            "NaN",
            "-1",
            "1e999",
            "text/csv",
            "; charset=utf-8",
            "; a=\"b\\\"c\"",
            "\r\nX-Amz-Acl: public-read",
            "http://",
            "redis://",
            "user:secret@");

    private static final List<Integer> LENGTHS = List.of(64, 200, 201, 255, 256, 257, 1_024, 1_025, 2_049, 65_536);

    private HostileTexts() {}

    /** Each by its name: the empty one, every piece by itself, and those at and far beyond the ends of the domains. */
    static Map<String, String> fixed() {
        Map<String, String> texts = new LinkedHashMap<>();
        PIECES.forEach(piece -> texts.put("the piece " + escaped(piece), piece));
        for (String unit :
                List.of("a", "/", "a/", "\u00E9", "\uFF61", "\uD83D\uDE00", "\uD83D", "\u0000", "\"", ";a=b")) {
            for (int length : LENGTHS) {
                texts.put(length + " times " + escaped(unit), unit.repeat(length));
            }
        }
        texts.put("10 MB of letters", "a".repeat(10 << 20));
        texts.put("10 MB of quotes", "text/csv; a=\"" + "\\\"".repeat(5 << 20));
        texts.put("10 MB of parameters", "text/csv" + ";a=b".repeat(5 << 19));
        texts.put("3 million supplementary characters", "\uD83D\uDE00".repeat(3_000_000));
        texts.put("3 million unpaired surrogates", "\uD83D".repeat(3_000_000));
        return texts;
    }

    /** A random one; every tenth long. */
    static String any(Chance chance) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + chance.below(6);
        for (int i = 0; i < pieces; i++) {
            text.append(chance.of(PIECES));
        }
        if (!text.isEmpty() && chance.oneIn(10)) {
            int length = chance.of(LENGTHS);
            String unit = text.toString();
            text.append(unit.repeat(length / unit.length())).setLength(Math.min(text.length(), length));
        }
        return text.toString();
    }

    /** Many random ones. */
    static List<String> any(Chance chance, int count) {
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(any(chance));
        }
        return texts;
    }

    /** The text as a person can read it, its middle left out where it is long. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), 40); i++) {
            char c = text.charAt(i);
            escaped.append(c >= ' ' && c <= '~' ? String.valueOf(c) : String.format("\\u%04X", (int) c));
        }
        return escaped + "\"" + (text.length() > 40 ? " … (" + text.length() + " characters)" : "");
    }
}
