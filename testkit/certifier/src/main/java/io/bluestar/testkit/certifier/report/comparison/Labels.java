package io.bluestar.testkit.certifier.report.comparison;

import io.bluestar.testkit.certifier.report.SubjectReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What tells columns apart, and no more than that. */
final class Labels {
    /** A backend and where it comes from. */
    record Origin(ComparedReport source, SubjectReport subject) {}

    private Labels() {}

    /**
     * A label for each, all different: the backend, what it runs on and the kit, as far as they differ; the report's name
     * where that is not enough, and a number where that is not either.
     */
    static List<String> of(List<Origin> origins) {
        List<String> labels = parts(origins);
        Map<String, Long> times = times(labels);
        List<String> named = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            named.add(
                    times.get(label) == 1
                            ? label
                            : joined(label, origins.get(i).source().name()));
        }
        return numbered(named);
    }

    private static List<String> parts(List<Origin> origins) {
        List<List<String>> varying = new ArrayList<>();
        for (Function<Origin, String> part : List.<Function<Origin, String>>of(
                one -> one.subject().backend(),
                one -> one.subject().environment(),
                one -> "kit " + one.source().report().kitVersion())) {
            List<String> values = origins.stream().map(part).toList();
            if (values.stream().distinct().count() > 1) {
                varying.add(values);
            }
        }
        if (varying.isEmpty()) {
            return origins.size() == 1
                    ? List.of(origins.get(0).subject().backend())
                    : origins.stream().map(one -> "").toList();
        }
        return varying.stream().reduce(Labels::with).orElseThrow();
    }

    private static List<String> with(List<String> labels, List<String> more) {
        List<String> longer = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            longer.add(joined(labels.get(i), more.get(i)));
        }
        return longer;
    }

    private static String joined(String label, String more) {
        return label.isEmpty() ? more : label + ", " + more;
    }

    private static List<String> numbered(List<String> labels) {
        Map<String, Long> times = times(labels);
        Map<String, Integer> seen = new HashMap<>();
        return labels.stream()
                .map(label -> times.get(label) == 1 ? label : label + " #" + seen.merge(label, 1, Integer::sum))
                .toList();
    }

    private static Map<String, Long> times(List<String> labels) {
        Map<String, Long> times = new HashMap<>();
        labels.forEach(label -> times.merge(label, 1L, Long::sum));
        return times;
    }
}
