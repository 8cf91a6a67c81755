package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Theme: which arguments are refused, how, and which are not. */
@Theme(title = "Arguments", text = "Which arguments are refused, and how; and that no others are.")
interface RulesDomainClauses extends RulesSuite {

    /** Expects each read to refuse each of the ids for each parameter of the given names. */
    private static void expectRefused(RulesTrial rules, List<String> parameters, Map<String, String> ids) {
        for (RuleRead read : RuleRead.ofTexts()) {
            for (int i = 0; i < read.parameters().size(); i++) {
                String parameter = read.parameters().get(i);
                if (parameters.contains(parameter)) {
                    int index = i;
                    new TreeMap<>(ids)
                            .forEach((kind, id) -> rules.expectThrown(
                                            IllegalArgumentException.class,
                                            read.method() + " with a " + parameter + " that " + kind,
                                            () -> read.call(rules, read.argumentsWith(index, id)))
                                    .naming(parameter));
                }
            }
        }
    }

    private static void expectRefused(RulesTrial rules, Map<String, String> ids) {
        expectRefused(rules, List.of("planId", "payFreq", "category", "calcType", "vendorId"), ids);
    }

    @Test
    @Clause("RULES-42")
    default void null_is_refused(RulesTrial rules) {
        for (RuleRead read : RuleRead.ofTexts()) {
            for (int i = 0; i < read.parameters().size(); i++) {
                List<String> arguments = read.argumentsWith(i, null);
                rules.expectThrown(
                                NullPointerException.class,
                                read.method() + " with a null "
                                        + read.parameters().get(i),
                                () -> read.call(rules, arguments))
                        .naming(read.parameters().get(i));
            }
        }
    }

    @Test
    @Clause("RULES-43")
    default void empty_and_blank_ids_are_refused(RulesTrial rules) {
        expectRefused(
                rules,
                Map.of("is empty", "", "is a space", " ", "is blank", "   ", "is an ideographic space", "\u3000"));
    }

    @Test
    @Clause("RULES-44")
    default void ids_of_more_than_255_bytes_are_refused(RulesTrial rules) {
        expectRefused(
                rules,
                Map.of(
                        "has 256 bytes in 256 characters", "x".repeat(256),
                        "has 256 bytes in 128 characters", "\u00E9".repeat(128),
                        "has 258 bytes in 86 characters", "\u4E2D".repeat(86),
                        "has 256 bytes in 64 supplementary characters", "\uD83D\uDE00".repeat(64)));
    }

    @Test
    @Clause("RULES-45")
    default void ids_with_a_number_sign_are_refused(RulesTrial rules) {
        expectRefused(rules, Map.of("holds '#'", "A#B", "begins with '#'", "#A", "ends with '#'", "A#"));
    }

    @Test
    @Clause("RULES-46")
    default void ids_with_control_characters_are_refused(RulesTrial rules) {
        Map<String, String> ids = new TreeMap<>();
        for (char control : new char[] {0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x7F, 0x80, 0x85, 0x9F}) {
            ids.put(String.format("holds U+%04X", (int) control), "A" + control + "B");
        }
        expectRefused(rules, ids);
    }

    @Test
    @Clause("RULES-47")
    default void ids_with_unpaired_surrogates_are_refused(RulesTrial rules) {
        expectRefused(
                rules,
                Map.of(
                        "ends with a high surrogate", "A\uD800",
                        "begins with a low surrogate", "\uDC00A",
                        "has surrogates in the wrong order", "A\uDC00\uD800B"));
    }

    @Test
    @Clause("RULES-48")
    default void pay_frequencies_and_vendor_ids_with_an_underscore_are_refused(RulesTrial rules) {
        expectRefused(
                rules,
                List.of("payFreq", "vendorId"),
                Map.of("holds '_'", "A_B", "begins with '_'", "_A", "ends with '_'", "A_"));
    }

    @Test
    @Clause("RULES-49")
    default void plan_ids_with_a_colon_are_refused(RulesTrial rules) {
        expectRefused(
                rules, List.of("planId"), Map.of("holds ':'", "A:B", "begins with ':'", ":A", "ends with ':'", "A:"));
    }

    @Test
    @Clause("RULES-50")
    default void years_outside_1_to_9999_are_refused(RulesTrial rules) {
        for (int year : new int[] {0, -1, -2024, 10_000, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            rules.expectThrown(
                            IllegalArgumentException.class,
                            "getIrsLimits with the year " + year,
                            () -> rules.getIrsLimits(year))
                    .naming("year");
        }
    }

    @Test
    @Clause("RULES-51")
    default void every_id_within_the_domain_is_taken(RulesTrial rules) {
        for (RuleRead read : RuleRead.ofTexts()) {
            for (int i = 0; i < read.parameters().size(); i++) {
                String parameter = read.parameters().get(i);
                for (String id : longestIds(rules, parameter)) {
                    List<String> arguments = read.argumentsWith(i, id);
                    RuleDocument row = rules.arrange(read, arguments, "of", id);
                    rules.expect(
                                    read.method() + " with the " + parameter + " " + id
                                            + ", which is within the domain",
                                    read.find(rules, arguments))
                            .is(List.of(row));
                }
                List<String> one = filled(rules, read, parameter, "1");
                List<String> other = filled(rules, read, parameter, "2");
                RuleDocument row = rules.arrange(read, one, "of", "1");
                rules.expect(
                                read.method()
                                        + " with the longest ids, of which another differs in the last character of "
                                        + parameter,
                                List.of(read.find(rules, other), read.find(rules, one)))
                        .is(List.of(List.of(), List.of(row)));
                List<String> arguments = read.argumentsWith(i, "\u00A0");
                rules.expect(
                                read.method() + " with a " + parameter + " of one no-break space, which is not blank",
                                read.find(rules, arguments))
                        .to("be an answer, empty or not", found -> found != null);
            }
        }
    }

    /** Ids of 255 bytes, the one of a parameter ending as given. */
    private static List<String> filled(RulesTrial rules, RuleRead read, String parameter, String end) {
        return read.parameters().stream()
                .map(name -> rules.own(name.equals(parameter) ? end : "0", "y"))
                .toList();
    }

    /** Ids of 255 bytes in characters of 1 to 4 bytes, and those with marks that other parameters may not hold. */
    private static List<String> longestIds(RulesTrial rules, String parameter) {
        String own = rules.id("x");
        int left = 255 - own.length();
        String marks = "-.,;!$%&/()=?*+~<>|@" + (parameter.equals("planId") ? "_" : ":");
        String underscore = List.of("payFreq", "vendorId").contains(parameter) ? "" : "_";
        return List.of(
                own + "y".repeat(left),
                own + "y".repeat(left % 2) + "\u00E9".repeat(left / 2),
                own + "y".repeat(left % 3) + "\u4E2D".repeat(left / 3),
                own + "y".repeat(left % 4) + "\uD83D\uDE00".repeat(left / 4),
                own + marks + underscore);
    }

    @Test
    @Clause("RULES-52")
    default void the_first_and_the_last_year_are_taken(RulesTrial rules) {
        for (int year : new int[] {1, 42, 999, 9999}) {
            RuleDocument limits = RuleRows.row("YEAR#" + year, "LIMITS", "max_401k", year);
            rules.arrange(RuleRead.IRS_LIMITS.table(), limits);
            rules.expect("the limits of the year " + year, rules.getIrsLimits(year))
                    .is(limits);
        }
    }

    @Test
    @Clause("RULES-53")
    default void null_is_refused_before_what_is_outside_the_domain(RulesTrial rules) {
        for (RuleRead read : RuleRead.ofTexts()) {
            int count = read.parameters().size();
            for (int i = 0; i < count && count > 1; i++) {
                List<String> arguments = new ArrayList<>(Collections.nCopies(count, "#"));
                arguments.set(i, null);
                rules.expectThrown(
                                NullPointerException.class,
                                read.method() + " with a null "
                                        + read.parameters().get(i) + " and '#' for the others",
                                () -> read.call(rules, arguments))
                        .naming(read.parameters().get(i));
            }
        }
    }

    @Test
    @Clause("RULES-53")
    default void what_is_outside_the_domain_is_refused_before_what_is_closed(RulesTrial rules) {
        rules.close();
        for (RuleRead read : RuleRead.ofTexts()) {
            rules.expectThrown(
                    NullPointerException.class,
                    read.method() + " with null after close",
                    () -> read.call(rules, read.argumentsWith(0, null)));
            rules.expectThrown(
                    IllegalArgumentException.class,
                    read.method() + " with '#' after close",
                    () -> read.call(rules, read.argumentsWith(0, "#")));
        }
        rules.expectThrown(
                IllegalArgumentException.class,
                "getIrsLimits with the year 0 after close",
                () -> rules.getIrsLimits(0));
    }
}
