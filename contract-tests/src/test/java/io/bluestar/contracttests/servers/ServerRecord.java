package io.bluestar.contracttests.servers;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.text.Harmless;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report of one backend in small form: outcomes by clause, and of each failure one line. */
public record ServerRecord(RuleDocument document) {
    private static final int LONGEST = 200;

    /** That a harness could not even be opened on a server, or its probes failed. */
    static ServerRecord notCertifiable(String server, Protocol protocol, ConformanceReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("server", server);
        fields.put("protocol", protocol.name());
        fields.put("startedAt", report.startedAt().toString());
        fields.put("unavailable", shortened(report.unavailable().get(0).reason()));
        return new ServerRecord(RuleDocument.of(fields));
    }

    /** Why the server could not be certified at all, if so; there is no report then. */
    public Optional<String> unavailable() {
        return document.findText("unavailable");
    }

    /** What a report says of its only backend. */
    static ServerRecord of(ConformanceReport report) {
        SubjectReport subject = report.subjects().get(0);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("server", subject.environment());
        fields.put("protocol", subject.protocol().name());
        fields.put("backend", subject.backend());
        fields.put("harness", subject.harness());
        fields.put("kit", report.kitVersion());
        fields.put("contract", report.contractVersion());
        fields.put("clauseSet", report.clauseSetDigest());
        fields.put("effort", report.effort());
        fields.put("seed", report.seed());
        fields.put("startedAt", report.startedAt().toString());
        fields.put("seconds", report.duration().toSeconds());
        fields.put("jvm", report.jvm());
        fields.put("os", report.os());
        fields.put("capabilities", names(subject.capabilities()));
        fields.put("profiles", names(subject.profiles()));
        fields.put("passed", ids(subject, Outcome.PASSED));
        fields.put("notSupported", ids(subject, Outcome.NOT_SUPPORTED));
        fields.put("notRun", told(subject, Outcome.NOT_RUN));
        fields.put("failed", told(subject, Outcome.FAILED));
        fields.put(
                "stray",
                subject.strayFailures().stream().map(ServerRecord::line).toList());
        return new ServerRecord(RuleDocument.of(fields));
    }

    /** With the end of the server, which did not live through the contract. */
    ServerRecord died(String how) {
        return new ServerRecord(document.toBuilder().put("died", shortened(how)).build());
    }

    /** How the server ended, if it did not live through the contract. */
    public Optional<String> died() {
        return document.findText("died");
    }

    private static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private static List<String> ids(SubjectReport subject, Outcome outcome) {
        return with(subject, outcome).map(result -> result.clause().id()).toList();
    }

    private static Stream<ClauseResult> with(SubjectReport subject, Outcome outcome) {
        return subject.results().stream().filter(result -> result.outcome() == outcome);
    }

    private static Map<String, Object> told(SubjectReport subject, Outcome outcome) {
        return with(subject, outcome)
                .collect(Collectors.toMap(
                        result -> result.clause().id(),
                        result -> result.failures().isEmpty()
                                ? shortened(result.reason())
                                : line(result.failures().get(0)),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String line(FailureReport failure) {
        return shortened(failure.seen().isBlank() ? failure.message() : failure.seen());
    }

    private static String shortened(String text) {
        String line = Harmless.folded(text).strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** The server, such as {@code LocalStack 4.14.0}. */
    public String server() {
        return document.getText("server");
    }

    /** The contract that was run. */
    public Protocol protocol() {
        return Protocol.valueOf(document.getText("protocol"));
    }

    /**
     * The report, with what the record has of it.
     *
     * @throws java.util.NoSuchElementException if it names a clause that there is not
     */
    public ConformanceReport report() {
        Instant started = Instant.parse(document.getText("startedAt"));
        Duration duration = Duration.ofSeconds(document.getInt("seconds"));
        List<FailureReport> stray =
                document.getTexts("stray").stream().map(ServerRecord::failure).toList();
        SubjectReport subject = new SubjectReport(
                protocol(),
                document.getText("backend"),
                server(),
                document.getText("harness"),
                constants(Capability.class, "capabilities"),
                profiles(),
                duration,
                results(),
                stray);
        return new ConformanceReport(
                document.getText("kit"),
                document.getInt("contract"),
                document.getText("clauseSet"),
                document.getText("effort"),
                document.getLong("seed"),
                List.of(),
                started,
                duration,
                document.getText("jvm"),
                document.getText("os"),
                List.of(subject),
                List.of(),
                1);
    }

    private Set<Profile> profiles() {
        return constants(Profile.class, "profiles");
    }

    private <E extends Enum<E>> Set<E> constants(Class<E> type, String name) {
        return document.getTexts(name).stream()
                .map(constant -> Enum.valueOf(type, constant))
                .collect(Collectors.toSet());
    }

    private List<ClauseResult> results() {
        List<ClauseResult> results = new ArrayList<>();
        document.getTexts("passed").forEach(id -> results.add(result(id, Outcome.PASSED, "")));
        document.getTexts("notSupported")
                .forEach(id -> results.add(result(id, Outcome.NOT_SUPPORTED, "its capability is not declared")));
        RuleDocument notRun = document.getDocument("notRun");
        notRun.names().forEach(id -> results.add(result(id, Outcome.NOT_RUN, notRun.getText(id))));
        RuleDocument failed = document.getDocument("failed");
        failed.names().forEach(id -> results.add(result(id, Outcome.FAILED, failed.getText(id))));
        List<ClauseSpec> order = ClauseRegistry.all();
        results.sort(Comparator.comparing(result -> order.indexOf(result.clause())));
        return results;
    }

    private ClauseResult result(String id, Outcome outcome, String said) {
        ClauseSpec clause = ClauseRegistry.get(id);
        boolean failed = outcome == Outcome.FAILED;
        return new ClauseResult(
                clause,
                outcome,
                failed ? "" : said,
                profiles().contains(clause.profile()),
                Duration.ZERO,
                "",
                Optional.empty(),
                failed ? List.of(failure(said)) : List.of());
    }

    private static FailureReport failure(String seen) {
        return new FailureReport("", "", List.of(), "", seen, "", seen, Optional.empty());
    }
}
