package io.bluestar.contracttests.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** JSON made to break what reads it: bombs by name, and proper documents damaged at random. */
final class HostileJson {
    private static final int DEEP = 100_000;
    private static final int MB = 1 << 20;

    private static final List<String> SCALARS = List.of(
            "0",
            "-0",
            "1.50",
            "-1E-130",
            "9.99E125",
            "1E126",
            "1E-131",
            "1e999999999",
            "1e-999999999",
            "0e999999999",
            "1e99999999999",
            "12345678901234567890123456789012345678",
            "123456789012345678901234567890123456789",
            "NaN",
            "Infinity",
            "-Infinity",
            "+1",
            "01",
            "1.",
            ".5",
            "0x10",
            "1_000",
            "true",
            "false",
            "null",
            "nul",
            "undefined",
            "\"\"",
            "\"x\"",
            "'x'",
            "\"\\u0000\"",
            "\"\u0000\"",
            "\"\n\"",
            "\"\\ud83d\"",
            "\"\ude00\"",
            "\"\\ud83d\\ude00\"",
            "\"\uD83D\uDE00\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\u2028\uFEFF\"",
            "[]",
            "{}",
            "[1,]",
            "[,]",
            "{\"\":1}",
            "{\"a\":1,\"a\":2}",
            "{\"\\u0061\":1,\"a\":2}",
            "{\"__proto__\":{}}",
            "/**/1",
            "#1");

    private static final List<String> DAMAGE = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u",
            "\\ud800",
            "\uFEFF",
            "\u0000",
            "\n",
            "\uD83D",
            "\uDE00",
            "-",
            "e",
            "E+",
            "1e9",
            "9".repeat(40),
            "null",
            "tru",
            "/*",
            "//",
            "\u2028",
            " ",
            "\t");

    private HostileJson() {}

    /** Each by its name; made when asked for, since they are large. */
    static Map<String, Supplier<String>> fixed() {
        Map<String, Supplier<String>> texts = new LinkedHashMap<>();
        for (String level : List.of("[", "{\"a\":", "{\"a\":[", "[[{\"a\":")) {
            texts.put(DEEP + " times " + level, () -> "{\"a\":" + level.repeat(DEEP));
        }
        texts.put("a proper document of 100,000 levels", () -> "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        texts.put("a proper list of 100,000 levels", () -> inA("[".repeat(DEEP) + "]".repeat(DEEP)));
        texts.put("a document of 32 levels", () -> "{\"a\":".repeat(31) + "{}" + "}".repeat(31));
        texts.put("a document of 33 levels", () -> "{\"a\":".repeat(32) + "{}" + "}".repeat(32));
        texts.put("10 million closing brackets", () -> inA("]".repeat(10_000_000)));
        texts.put("a number of 10 million digits", () -> inA("1".repeat(10_000_000)));
        texts.put("1 with 10 million zeros after its point", () -> inA("1." + "0".repeat(10_000_000)));
        texts.put("an exponent of 10 million digits", () -> inA("1e" + "9".repeat(10_000_000)));
        texts.put("an exponent of 10 million zeros", () -> inA("1e" + "0".repeat(10_000_000) + "1"));
        texts.put("a text of 10 MB", () -> inA("\"" + "x".repeat(10 * MB) + "\""));
        texts.put("a text of 10 MB of escapes", () -> inA("\"" + "\\u0000".repeat(10 * MB / 6) + "\""));
        texts.put("a text without an end", () -> "{\"a\":\"" + "x".repeat(10 * MB));
        texts.put("a text of the greatest size", () -> inA("\"" + "x".repeat(2 * MB - 1) + "\""));
        texts.put("a text a byte too large", () -> inA("\"" + "x".repeat(2 * MB) + "\""));
        texts.put("a name of 10 MB", () -> "{\"" + "x".repeat(10 * MB) + "\":1}");
        texts.put("10 MB of white space", () -> " \n\t\r".repeat(10 * MB / 4) + "{\"a\":1}" + " ".repeat(MB));
        texts.put("10 MB of byte order marks", () -> "\uFEFF".repeat(10 * MB));
        texts.put("a list of 3 million numbers", () -> inA("[" + "1,".repeat(3_000_000) + "1]"));
        texts.put("a list of 3 million empty lists", () -> inA("[" + "[],".repeat(3_000_000) + "1]"));
        texts.put("a million names", () -> names(1_000_000));
        texts.put("100,000 names", () -> names(100_000));
        texts.put(
                "a list of 500,000 numbers below long names",
                () -> "{" + longName() + "{" + longName() + "{" + longName() + "[" + "1,".repeat(500_000) + "1]}}}");
        texts.put("names of one hash code", () -> collidingNames(14));
        texts.put("names twice, the second escaped", () -> "{\"a\":1,\"\\u0061\":2}");
        texts.put("a byte order mark before it", () -> "\uFEFF{\"a\":1}");
        texts.put("a document after it", () -> "{\"a\":1}{\"a\":2}");
        texts.put("UTF-16 taken for Latin-1", () -> "\u0000{\u0000\"\u0000a\u0000\"\u0000:\u00001\u0000}");
        SCALARS.forEach(scalar -> texts.put("the value " + HostileTexts.escaped(scalar), () -> inA(scalar)));
        SCALARS.forEach(scalar -> texts.put("the text " + HostileTexts.escaped(scalar), () -> scalar));
        return texts;
    }

    /** A proper document, mostly damaged in a place or two. */
    static String any(Chance chance) {
        StringBuilder json = new StringBuilder();
        object(chance, json, 4);
        for (int wounds = chance.below(3); wounds > 0; wounds--) {
            damage(chance, json);
        }
        return json.toString();
    }

    private static void object(Chance chance, StringBuilder json, int levels) {
        json.append('{');
        for (int i = chance.below(5); i >= 0; i--) {
            json.append('"')
                    .append(chance.oneIn(9) ? "a" : "n" + chance.below(100_000))
                    .append("\":");
            value(chance, json, levels);
            json.append(i == 0 ? "" : ",");
        }
        json.append('}');
    }

    private static void value(Chance chance, StringBuilder json, int levels) {
        if (levels > 0 && chance.oneIn(4)) {
            object(chance, json, levels - 1);
        } else if (levels > 0 && chance.oneIn(4)) {
            json.append('[');
            value(chance, json, levels - 1);
            json.append(',');
            value(chance, json, levels - 1);
            json.append(']');
        } else if (chance.oneIn(4)) {
            json.append(chance.of(SCALARS));
        } else {
            json.append(chance.below(1_000_000)).append(chance.oneIn(2) ? ".25" : "");
        }
    }

    private static void damage(Chance chance, StringBuilder json) {
        int at = chance.below(json.length() + 1);
        switch (chance.below(5)) {
            case 0 -> json.setLength(at);
            case 1 -> json.delete(at, Math.min(json.length(), at + 1 + chance.below(4)));
            case 2 -> json.insert(at, json.substring(at, Math.min(json.length(), at + 1 + chance.below(20))));
            default -> json.insert(at, chance.of(DAMAGE));
        }
        if (json.isEmpty()) {
            json.append(chance.of(SCALARS));
        }
    }

    private static String inA(String value) {
        return "{\"a\":" + value + "}";
    }

    private static String longName() {
        return "\"" + "x".repeat(65_535) + "\":";
    }

    private static String names(int count) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            json.append("\"n").append(i).append("\":1,");
        }
        return json.append("\"last\":1}").toString();
    }

    /** Two to the power of so many names, which a sum of characters times 31 or 33, whatever it begins with, takes for one. */
    private static String collidingNames(int pairs) {
        StringBuilder json = new StringBuilder("{");
        for (List<String> either : List.of(List.of("Aa", "BB"), List.of("Aa", "B@"))) {
            for (int name = 0; name < 1 << pairs; name++) {
                json.append('"').append(either.get(1).charAt(1));
                for (int pair = 0; pair < pairs; pair++) {
                    json.append(either.get(name >> pair & 1));
                }
                json.append("\":1,");
            }
        }
        return json.append("\"last\":1}").toString();
    }
}
