package io.bluestar.testkit.certifier.report.comparison;

import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.contracts.Protocol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What differs between reports, or between the backends of one.
 *
 * @param reports what is compared, in the order in which it was named
 * @param facts what their heads say
 * @param groups what is held against each other, protocol by protocol
 */
public record Comparison(List<ComparedReport> reports, List<Fact> facts, List<Group> groups) {
    public Comparison {
        reports = List.copyOf(reports);
        facts = List.copyOf(facts);
        groups = List.copyOf(groups);
    }

    /** Compares. */
    public static Comparison of(List<ComparedReport> reports, Grouping grouping) {
        Objects.requireNonNull(grouping, "grouping");
        Map<Key, List<Labels.Origin>> origins = new LinkedHashMap<>();
        for (ComparedReport report : reports) {
            for (SubjectReport subject : report.report().subjects()) {
                Key key = new Key(subject.protocol(), grouping == Grouping.BACKEND ? subject.backend() : "");
                origins.computeIfAbsent(key, any -> new ArrayList<>()).add(new Labels.Origin(report, subject));
            }
        }
        List<Group> groups = origins.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Key::protocol)))
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
        return new Comparison(reports, Fact.of(reports), groups);
    }

    /** @param backend its name, or empty if backends are compared with each other */
    private record Key(Protocol protocol, String backend) {}

    private static Group group(Key key, List<Labels.Origin> origins) {
        List<String> labels = Labels.of(origins);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            columns.add(new Column(origins.get(i).source(), origins.get(i).subject(), labels.get(i)));
        }
        String title = key.protocol().title();
        return new Group(key.protocol(), key.backend().isEmpty() ? title : title + ": " + key.backend(), columns);
    }

    /** Whether anything stands beside anything else. */
    public boolean isComparable() {
        return groups.stream().anyMatch(Group::isComparable);
    }

    /** Whether a clause differs, a report lacks what another has, or not the same backends could be run. */
    public boolean differs() {
        return differingClauses() > 0
                || !gaps().isEmpty()
                || facts.stream().anyMatch(fact -> fact.name().equals(Fact.UNAVAILABLE) && fact.differs());
    }

    /** How many clauses differ, those of each group. */
    public int differingClauses() {
        return comparable().stream()
                .mapToInt(group -> group.differences().size())
                .sum();
    }

    /** How many clauses there are, those of each group. */
    public int clauses() {
        return comparable().stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** The groups of two columns or more. */
    public List<Group> comparable() {
        return groups.stream().filter(Group::isComparable).toList();
    }

    /** Which report has nothing to hold against what others have, each as a sentence. */
    public List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        for (Group group : groups) {
            for (ComparedReport report : reports) {
                if (group.columns().stream().noneMatch(column -> isSame(column.source(), report))) {
                    gaps.add(report.name() + " has nothing under " + group.title());
                }
            }
        }
        return gaps;
    }

    @SuppressWarnings("ReferenceEquality") // A file may be named twice.
    private static boolean isSame(ComparedReport one, ComparedReport other) {
        return one == other;
    }

    /** Such as {@code 3 of 57 clauses differ, 54 are equal}. */
    public String summary() {
        return Group.summary(clauses(), differingClauses());
    }
}
