package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.contracts.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes one finding of those of several runs: of each clause the worst outcome, since a promise that is kept now and then is
 * none, and the failures of all.
 *
 * @param firstSeed the seed of the first run; each later one has the next
 */
record Repetitions(long firstSeed) {
    private static final int RUNS_IN_FULL = 3;

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Something of one run, the first of which is 0. */
    private record Of<T>(int run, T what) {}

    /** What came of each harness, of so many runs of the same harnesses. */
    List<Certification> merged(List<List<Certification>> runs) {
        return runs.size() == 1
                ? runs.get(0)
                : IntStream.range(0, runs.get(0).size())
                        .mapToObj(harness -> harness(
                                runs.stream().map(run -> run.get(harness)).toList()))
                        .toList();
    }

    private Certification harness(List<Certification> runs) {
        Map<Protocol, List<Of<SubjectReport>>> subjects = new LinkedHashMap<>();
        List<Of<Unavailable>> unavailable = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            for (SubjectReport report : runs.get(run).reports()) {
                subjects.computeIfAbsent(report.protocol(), protocol -> new ArrayList<>())
                        .add(new Of<>(run, report));
            }
            for (Unavailable one : runs.get(run).unavailable()) {
                unavailable.add(new Of<>(run, one));
            }
        }
        return new Certification(
                subjects.values().stream()
                        .map(reports -> subject(reports, runs.size()))
                        .toList(),
                grouped(unavailable, Function.identity()).entrySet().stream()
                        .map(one -> new Unavailable(
                                one.getKey().name(),
                                told(one.getValue(), runs.size()) + one.getKey().reason()))
                        .toList());
    }

    private SubjectReport subject(List<Of<SubjectReport>> runs, int of) {
        List<SubjectReport> reports = runs.stream().map(Of::what).toList();
        SubjectReport first = reports.get(0);
        return new SubjectReport(
                first.protocol(),
                first.backend(),
                reports.stream().map(SubjectReport::environment).distinct().collect(Collectors.joining("; ")),
                first.harness(),
                reports.stream().map(SubjectReport::capabilities).reduce(first.capabilities(), Repetitions::both),
                reports.stream().flatMap(report -> report.profiles().stream()).collect(Collectors.toSet()),
                sum(reports.stream().map(SubjectReport::duration).toList()),
                IntStream.range(0, first.results().size())
                        .mapToObj(clause -> clause(
                                runs.stream()
                                        .map(run -> new Of<>(
                                                run.run(), run.what().results().get(clause)))
                                        .toList(),
                                of))
                        .toList(),
                failures(runs, SubjectReport::strayFailures, of));
    }

    /** What is declared now and then can be relied on as little as what is not. */
    private static <E> Set<E> both(Set<E> one, Set<E> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }

    private ClauseResult clause(List<Of<ClauseResult>> runs, int of) {
        List<ClauseResult> results = runs.stream().map(Of::what).toList();
        Outcome worst = results.stream()
                .map(ClauseResult::outcome)
                .max(Comparator.comparing(Repetitions::badness))
                .orElseThrow();
        Map<String, List<Integer>> reasons = grouped(
                runs.stream().filter(run -> run.what().outcome() == worst).toList(), ClauseResult::reason);
        return new ClauseResult(
                results.get(0).clause(),
                worst,
                reasons.entrySet().stream()
                        .filter(reason -> !reason.getKey().isEmpty())
                        .map(reason -> told(reason.getValue(), of) + reason.getKey())
                        .collect(Collectors.joining("; ")),
                results.stream().anyMatch(ClauseResult::claimed),
                sum(results.stream().map(ClauseResult::duration).toList()),
                ran(results.stream()
                        .map(ClauseResult::ran)
                        .filter(what -> !what.isEmpty())
                        .toList()),
                results.stream().flatMap(result -> result.deviation().stream()).findFirst(),
                failures(runs, ClauseResult::failures, of));
    }

    private static int badness(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> 0;
            case NOT_SUPPORTED -> 1;
            case NOT_RUN -> 2;
            case FAILED -> 3;
        };
    }

    /** What the random suites ran each time; of many runs the first and the last. */
    private static String ran(List<String> each) {
        return each.size() <= RUNS_IN_FULL
                ? String.join("; ", each)
                : each.get(0) + "; and so on " + each.size() + " times, to " + each.get(each.size() - 1);
    }

    /** Each failure once, with the runs in which it was the same. */
    private <T> List<FailureReport> failures(List<Of<T>> runs, Function<T, List<FailureReport>> failuresOf, int of) {
        List<Of<FailureReport>> all = runs.stream()
                .flatMap(run -> failuresOf.apply(run.what()).stream().map(failure -> new Of<>(run.run(), failure)))
                .toList();
        Map<List<String>, List<Of<FailureReport>>> same = all.stream()
                .collect(Collectors.groupingBy(one -> story(one.what()), LinkedHashMap::new, Collectors.toList()));
        return same.values().stream()
                .map(one -> in(
                        one.stream().map(Of::run).distinct().toList(),
                        of,
                        one.get(0).what()))
                .toList();
    }

    /** What two failures have in common that are the same: the names that each trial gives to what it stores aside. */
    private static List<String> story(FailureReport failure) {
        return Stream.concat(Stream.of(failure.test(), failure.expected(), failure.seen()), failure.script().stream())
                .map(text -> UUID.matcher(text).replaceAll("*"))
                .toList();
    }

    private FailureReport in(List<Integer> runs, int of, FailureReport failure) {
        return new FailureReport(
                failure.test(),
                inRuns(runs, of),
                failure.script(),
                failure.expected(),
                failure.seen(),
                failure.check(),
                failure.message(),
                failure.cause());
    }

    /** The runs in which each key was there. */
    private static <T, K> Map<K, List<Integer>> grouped(List<Of<T>> runs, Function<T, K> key) {
        return runs.stream()
                .collect(Collectors.groupingBy(
                        run -> key.apply(run.what()),
                        LinkedHashMap::new,
                        Collectors.mapping(Of::run, Collectors.toList())));
    }

    /** Nothing, if it was so in every run. */
    private String told(List<Integer> runs, int of) {
        List<Integer> different = runs.stream().distinct().toList();
        return different.size() == of ? "" : "in " + inRuns(different, of) + ": ";
    }

    private String inRuns(List<Integer> runs, int of) {
        return runs.size() + " of " + of + " runs, first with seed " + (firstSeed + runs.get(0));
    }

    private static Duration sum(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
