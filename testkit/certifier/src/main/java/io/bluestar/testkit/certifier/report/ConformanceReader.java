package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.certifier.report.ConformanceFile.Finding;
import io.bluestar.testkit.certifier.report.ConformanceFile.Verification;
import io.bluestar.testkit.certifier.report.text.Harmless;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.KnownDeviation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads conformance.json back as the report that was written. Members that it does not know are passed over: within a
 * {@code schemaVersion} there may be new ones. What no file says of a clause, why it matters and what to look at, comes from
 * this kit, if it promises the same under that id.
 */
public final class ConformanceReader {
    private static final String PREFIX = "sha256:";

    /** For the parts of a clause of another kit that its report does not hold. */
    private static final String NOT_TOLD = "not told in conformance.json";

    private final Set<Profile> claimed;

    private ConformanceReader(Set<Profile> claimed) {
        this.claimed = claimed;
    }

    /**
     * Reads a file whose digest is that of its content.
     *
     * @throws IOException if it cannot be read
     * @throws UnreadableReportException if it was changed, has no digest, or its form is another one
     * @throws ContradictoryReportException if what it says of itself does not follow from its results
     */
    public static ConformanceReport read(Path file) throws IOException, UnreadableReportException {
        return read(file, Files.readAllBytes(file));
    }

    /**
     * As {@link #read(Path)}, of what was read already.
     *
     * @param file where the bytes come from, for messages
     */
    public static ConformanceReport read(Path file, byte[] bytes) throws IOException, UnreadableReportException {
        Verification verification = ConformanceFile.verify(file, bytes);
        if (verification.finding() != Finding.UNCHANGED) {
            throw new UnreadableReportException(verification.message());
        }
        ReportMember whole =
                CanonicalJson.parse(new String(bytes, StandardCharsets.UTF_8)).whole();
        try {
            return report(whole);
        } catch (ContradictoryReportException e) {
            throw new ContradictoryReportException(
                    Harmless.line(file.toString()) + " contradicts itself: " + e.getMessage());
        } catch (UnreadableReportException e) {
            throw new UnreadableReportException(
                    Harmless.line(file.toString()) + ": " + e.getMessage() + "; it was written by kit "
                            + Harmless.line(whole.textOrEmpty("kitVersion")) + ": use that one",
                    e);
        }
    }

    private static ConformanceReport report(ReportMember json) throws UnreadableReportException {
        String clauseSet = json.get("clauseSetDigest").text();
        Optional<ReportMember> repetitions = json.find("repetitions");
        ConformanceReport report = new ConformanceReport(
                json.get("kitVersion").text(),
                json.get("contractVersion").smallNumber(),
                clauseSet.startsWith(PREFIX) ? clauseSet.substring(PREFIX.length()) : clauseSet,
                json.get("effort").text(),
                json.get("seed").number(),
                json.get("clauseFilter").texts(),
                json.get("startedAt").instant(),
                json.get("durationMillis").milliseconds(),
                json.get("jvm").text(),
                json.get("os").text(),
                subjects(json),
                unavailable(json),
                repetitions.isPresent() ? repetitions.get().smallNumber() : 1);
        bearsOut(json.get("certified"), report.certified());
        List<ReportMember> written = json.get("subjects").elements();
        for (int i = 0; i < written.size(); i++) {
            bearsOut(
                    written.get(i).get("certified"),
                    report.certified(report.subjects().get(i)));
        }
        return report;
    }

    /** What follows from the rest is computed anew; a file that says something else of itself is not to be believed. */
    private static void bearsOut(ReportMember said, boolean follows) throws UnreadableReportException {
        if (said.truth() != follows) {
            throw new ContradictoryReportException(
                    said.where() + " is " + said.truth() + ", and what follows from its results is " + follows);
        }
    }

    private static List<SubjectReport> subjects(ReportMember json) throws UnreadableReportException {
        List<SubjectReport> subjects = new ArrayList<>();
        for (ReportMember subject : json.get("subjects").elements()) {
            Set<Profile> profiles = subject.get("profiles").constants(Profile.class);
            subjects.add(new ConformanceReader(profiles).subject(subject, json));
        }
        return subjects;
    }

    private static List<Unavailable> unavailable(ReportMember json) throws UnreadableReportException {
        List<Unavailable> all = new ArrayList<>();
        for (ReportMember one : json.get("unavailable").elements()) {
            all.add(new Unavailable(one.get("name").text(), one.get("reason").text()));
        }
        return all;
    }

    private SubjectReport subject(ReportMember json, ReportMember report) throws UnreadableReportException {
        List<ClauseResult> results = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (ReportMember member : json.get("results").elements()) {
            ClauseResult result = result(member, report.get("contractVersion").smallNumber());
            if (!told.add(result.clause().id())) {
                throw new UnreadableReportException(member.where() + " is the second result of "
                        + Harmless.line(result.clause().id()));
            }
            results.add(result);
        }
        return new SubjectReport(
                json.get("protocol").constant(Protocol.class),
                json.get("backend").text(),
                json.get("environment").text(),
                json.get("harness").text(),
                json.get("capabilities").constants(Capability.class),
                claimed,
                json.get("durationMillis").milliseconds(),
                results,
                failures(json.get("strayFailures")));
    }

    private ClauseResult result(ReportMember json, int contract) throws UnreadableReportException {
        ClauseSpec clause = clause(json, contract);
        Optional<ReportMember> failures = json.find("failures");
        ClauseResult result = new ClauseResult(
                clause,
                json.get("outcome").constant(Outcome.class),
                json.textOrEmpty("reason"),
                claimed.contains(clause.profile()),
                json.get("durationMillis").milliseconds(),
                json.textOrEmpty("ran"),
                deviation(json, clause),
                failures.isPresent() ? failures(failures.get()) : List.of());
        bearsOut(json.get("blocks"), result.blocks());
        return result;
    }

    private static ClauseSpec clause(ReportMember json, int contract) throws UnreadableReportException {
        String id = json.get("clause").text();
        Level level = json.get("level").constant(Level.class);
        String text = json.get("text").text();
        if (id.isBlank() || text.isBlank()) {
            throw new UnreadableReportException(json.where() + " is of a clause without id or text");
        }
        Profile profile = json.get("profile").constant(Profile.class);
        Optional<ReportMember> needed = json.find("needs");
        Optional<Capability> needs =
                needed.isPresent() ? Optional.of(needed.get().constant(Capability.class)) : Optional.empty();
        return ClauseRegistry.find(id)
                .filter(ours -> ours.level() == level
                        && ours.text().equals(text)
                        && ours.profile() == profile
                        && ours.needs().equals(needs))
                .orElseGet(
                        () -> new ClauseSpec(id, level, text, NOT_TOLD, NOT_TOLD, NOT_TOLD, needs, profile, contract));
    }

    private static Optional<KnownDeviation> deviation(ReportMember json, ClauseSpec clause)
            throws UnreadableReportException {
        Optional<ReportMember> known = json.find("knownDeviation");
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String reason = known.get().get("reason").text();
        LocalDate until = known.get().get("until").date();
        try {
            return Optional.of(new KnownDeviation(clause.id(), reason, until));
        } catch (IllegalArgumentException e) {
            throw new UnreadableReportException(known.get().where() + ": " + Harmless.line(e.getMessage()), e);
        }
    }

    private static List<FailureReport> failures(ReportMember json) throws UnreadableReportException {
        List<FailureReport> failures = new ArrayList<>();
        for (ReportMember failure : json.elements()) {
            Optional<ReportMember> cause = failure.find("cause");
            failures.add(new FailureReport(
                    failure.get("test").text(),
                    failure.textOrEmpty("runs"),
                    failure.get("script").texts(),
                    failure.get("expected").text(),
                    failure.get("seen").text(),
                    failure.get("check").text(),
                    failure.get("message").text(),
                    cause.isPresent() ? Optional.of(cause.get().text()) : Optional.empty()));
        }
        return failures;
    }
}
