package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.domain.RuleIds;
import io.bluestar.testkit.contracts.samples.UnpairedSurrogates;
import io.bluestar.testkit.contracts.sequence.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Arguments that a read has to refuse, and how.
 *
 * @param arguments all of the read's; those of which nothing is said are within the domain
 */
public record WrongArguments(RuleRead read, List<String> arguments, Refusal refusal) {
    /**
     * For each parameter of each read: null, everything that its domain excludes, and null beside others that are outside
     * theirs, since null comes first.
     */
    public static final List<WrongArguments> ALL =
            Stream.of(RuleRead.values()).flatMap(WrongArguments::of).toList();

    private static Stream<WrongArguments> of(RuleRead read) {
        List<WrongArguments> wrong = new ArrayList<>();
        for (int i = 0; i < read.parameters().size(); i++) {
            String parameter = read.parameters().get(i);
            for (String argument : wrong(parameter)) {
                wrong.add(new WrongArguments(read, read.argumentsWith(i, argument), Refusal.argument(parameter)));
            }
            if (read != RuleRead.IRS_LIMITS) {
                wrong.add(new WrongArguments(read, read.argumentsWith(i, null), Refusal.ofNull(parameter)));
                wrong.add(new WrongArguments(read, nullAmongWrong(read, i), Refusal.ofNull(parameter)));
            }
        }
        return wrong.stream();
    }

    private static List<String> nullAmongWrong(RuleRead read, int parameter) {
        List<String> arguments =
                new ArrayList<>(Collections.nCopies(read.parameters().size(), "#"));
        arguments.set(parameter, null);
        return arguments;
    }

    private static List<String> wrong(String parameter) {
        if (parameter.equals("year")) {
            return List.of("0", "-1", "10000", String.valueOf(Integer.MIN_VALUE), String.valueOf(Integer.MAX_VALUE));
        }
        List<String> wrong = new ArrayList<>(List.of(
                "",
                " ",
                "\t",
                "\u3000",
                "a#b",
                "a\u0000",
                "a\u007F",
                "\u0085b",
                "x".repeat(RuleIds.LONGEST + 1),
                "\u00E9".repeat(RuleIds.LONGEST / 2 + 1)));
        wrong.addAll(UnpairedSurrogates.ALL.values());
        switch (parameter) {
            case "planId" -> wrong.addAll(List.of(":", "a:b"));
            case "payFreq", "vendorId" -> wrong.addAll(List.of("_", "a_b"));
            default -> {}
        }
        return wrong;
    }
}
