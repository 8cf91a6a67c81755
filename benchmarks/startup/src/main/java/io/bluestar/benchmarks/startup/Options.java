package io.bluestar.benchmarks.startup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command line. */
final class Options {
    static final String USAGE = """
            usage: java -jar bluestar-startup.jar [option value]…
              --runs N               fresh JVMs for each line of the table; 10 by default
              --environments A,B     of memory, dynoxide, dynamodb-local, external, containers; by default memory and
                                     dynamodb-local, and dynoxide where --dynoxide is given
              --dynoxide PATH        its binary
              --java PATH            the java command of a JVM to measure on; may be repeated; by default that of this one
              --arguments "A B"      arguments of the JVM to measure beside none and the documented ones; may be
                                     repeated
              --lib FOLDER           the jars of the measured class path; by default lib beside this program's jar
            """;

    int runs = 10;
    final List<String> environments = new ArrayList<>();
    String dynoxide = "dynoxide";
    Path lib = StartUp.home().resolve("lib");
    final List<Path> javas = new ArrayList<>();
    final List<List<String>> arguments = new ArrayList<>(List.of(List.of(), Scenario.DOCUMENTED));

    static Options parse(String[] commandLine) {
        Options options = new Options();
        if (commandLine.length % 2 != 0) {
            throw new IllegalArgumentException("an option or its value is missing");
        }
        for (int i = 0; i < commandLine.length; i += 2) {
            options.set(commandLine[i], commandLine[i + 1]);
        }
        options.complete();
        return options;
    }

    private void set(String option, String value) {
        switch (option) {
            case "--runs" -> runs = Integer.parseInt(value);
            case "--environments" -> environments.addAll(Arrays.asList(value.split(",", -1)));
            case "--dynoxide" -> dynoxide = value;
            case "--java" -> javas.add(Path.of(value));
            case "--arguments" -> arguments.add(Arrays.asList(value.split(" +", -1)));
            case "--lib" -> lib = Path.of(value);
            default -> throw new IllegalArgumentException("there is no option " + option);
        }
    }

    private void complete() {
        if (environments.isEmpty()) {
            environments.add("memory");
            if (!dynoxide.equals("dynoxide")) {
                environments.add("dynoxide");
            }
            environments.add("dynamodb-local");
        }
        if (javas.isEmpty()) {
            javas.add(Path.of(System.getProperty("java.home"), "bin", "java"));
        }
    }

    /** Each environment on each JVM, with all arguments and with none. */
    List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        for (String environment : environments) {
            for (Class<?> test : List.of(RulesAlone.class, AllStores.class)) {
                for (Path java : javas) {
                    for (List<String> some : arguments) {
                        scenarios.add(new Scenario(environment, java, some, test));
                    }
                }
            }
        }
        return scenarios;
    }
}
