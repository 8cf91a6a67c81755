package io.bluestar.testkit.contracts.rules;

import static java.util.stream.Collectors.groupingBy;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.history.Histories.Recorded;
import io.bluestar.testkit.contracts.history.Recorder;
import io.bluestar.testkit.contracts.history.Threads;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** One history of a rules store: a row for each kind of read, replaced whole again and again while it is read. */
final class RulesHistory {
    private static final int FIELDS = 12;

    private final RulesTrial rules;
    private final Map<RuleRead, List<String>> rows = new EnumMap<>(RuleRead.class);
    private final Recorder<RowCall> recorder = new Recorder<>();
    private final AtomicInteger versions = new AtomicInteger();

    RulesHistory(RulesTrial rules) {
        this.rules = rules;
        RuleRead.ofTexts().stream()
                .filter(read ->
                        read != RuleRead.CALCULATION_RULE || !rules.harness().can(Capability.CACHES_RULES))
                .forEach(read -> rows.put(read, rules.arguments(read)));
    }

    Recorded<List<String>, RowCall> record(Threads threads, long seed) throws Throwable {
        threads.run(rules, seed, this::call);
        return new Recorded<>(
                new RowModel(),
                recorder.operations().stream()
                        .collect(groupingBy(operation -> operation.call().row()))
                        .values(),
                "rows of " + rows.size() + " kinds stored anew and read");
    }

    private void call(Random random) {
        List<RuleRead> kinds = new ArrayList<>(rows.keySet());
        RuleRead read = kinds.get(random.nextInt(kinds.size()));
        if (random.nextInt(3) == 0) {
            store(read);
        } else {
            find(read);
        }
    }

    private void store(RuleRead read) {
        String version = "r" + versions.incrementAndGet();
        Object[] fields = IntStream.range(0, 2 * FIELDS)
                .mapToObj(i -> i % 2 == 0 ? "field" + i / 2 : version)
                .toArray();
        long invoked = recorder.place();
        rules.arrange(read, rows.get(read), fields);
        long returned = recorder.place();
        recorder.add(new RowCall(read.name(), List.of(version), true), "store " + version, "", invoked, returned);
    }

    private void find(RuleRead read) {
        long invoked = recorder.place();
        List<RuleDocument> found;
        try {
            found = read.find(rules, rows.get(read));
        } catch (RulesStoreException e) {
            // A read without an answer says nothing.
            return;
        }
        long returned = recorder.place();
        List<String> seen =
                found.stream().flatMap(row -> versionsIn(row).stream()).toList();
        recorder.add(
                new RowCall(read.name(), seen, false),
                read.method(),
                seen.isEmpty() ? "nothing" : String.join(" and ", seen),
                invoked,
                returned);
    }

    /** One, if the row is whole. */
    private static List<String> versionsIn(RuleDocument row) {
        return IntStream.range(0, FIELDS)
                .mapToObj(i -> row.findText("field" + i).orElse("a missing field"))
                .distinct()
                .toList();
    }
}
