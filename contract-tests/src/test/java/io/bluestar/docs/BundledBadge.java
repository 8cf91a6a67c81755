package io.bluestar.docs;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.badge.Badge;
import io.bluestar.testkit.cli.bundled.CachedDynamoDbHarness;
import io.bluestar.testkit.cli.bundled.DynamoDbHarness;
import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import io.bluestar.testkit.cli.bundled.MemoryFilesHarness;
import io.bluestar.testkit.cli.bundled.MemoryRulesHarness;
import io.bluestar.testkit.cli.bundled.RedisCacheHarness;
import io.bluestar.testkit.cli.bundled.S3FilesHarness;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The badge of each bundled backend that README shows, on the embedded servers. */
enum BundledBadge {
    MEMORY(List.of(MemoryCacheHarness::new, MemoryFilesHarness::new, MemoryRulesHarness::new)),
    DYNAMODB(List.of(DynamoDbHarness::new, CachedDynamoDbHarness::new)),
    REDIS(List.of(RedisCacheHarness::new)),
    S3(List.of(S3FilesHarness::new));

    private final List<Supplier<? extends Harness>> harnesses;

    BundledBadge(List<Supplier<? extends Harness>> harnesses) {
        this.harnesses = harnesses;
    }

    Path file() {
        return GeneratedPage.DOCS.resolve("images").resolve("badge-" + backend() + ".svg");
    }

    /** As {@code certify --backend} takes it. */
    String backend() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a certification has to find if every clause that the harnesses ask for holds, as the contract tests of these
     * harnesses hold it.
     */
    String promised() {
        List<SubjectReport> subjects = new ArrayList<>();
        for (Supplier<? extends Harness> opening : harnesses) {
            try (Harness harness = opening.get()) {
                Protocol.of(harness).forEach(protocol -> subjects.add(promised(harness, protocol)));
            }
        }
        return Badge.render(ConformanceReport.of(
                RunOptions.standard(), List.of(), Instant.EPOCH, Duration.ZERO, subjects, List.of(), 1));
    }

    private static SubjectReport promised(Harness harness, Protocol protocol) {
        return new SubjectReport(
                protocol,
                harness.backend(),
                harness.environment(),
                harness.getClass().getName(),
                harness.capabilities(),
                harness.profiles(),
                Duration.ZERO,
                protocol.clauses().stream()
                        .map(clause -> promised(harness, clause))
                        .toList(),
                List.of());
    }

    private static ClauseResult promised(Harness harness, ClauseSpec clause) {
        boolean claimed = harness.profiles().contains(clause.profile());
        boolean supported = clause.needs().map(harness::can).orElse(true);
        Outcome outcome = !claimed ? Outcome.NOT_RUN : supported ? Outcome.PASSED : Outcome.NOT_SUPPORTED;
        return new ClauseResult(clause, outcome, "", claimed, Duration.ZERO, "", Optional.empty(), List.of());
    }
}
