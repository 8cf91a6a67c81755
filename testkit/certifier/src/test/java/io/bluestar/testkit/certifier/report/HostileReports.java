package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.KnownDeviation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports of backends whose every word tries to become something else: markup, script, another line, another direction. */
public final class HostileReports {
    /** What they say, each in every place that a backend has words in. */
    public static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(2)>",
            "' onmouseover='alert(3)' x='",
            "</style></title></textarea></details></table><h1>forged</h1>",
            "<!--<script>--><![CDATA[x]]>]]>&lt;b&amp;&#60;i&#62;",
            "javascript:alert(4)",
            "`code` **bold** [link](javascript:alert(5)) ![](http://example.com/x.png) | cell @someone #1 <b>",
            "```\n# heading\n~~~\n- [ ] item",
            "one\u2028two\u2029three\u0085four\r\nfive\rsix\tseven",
            "\u202Edesrever \u2066isolated \u200Bzero \uFEFFmark \u00ADsoft \uDB40\uDC41tag",
            "nul\u0000 escape\u001B[31m bell\u0007 delete\u007F noncharacter\uFFFF\uFFFE",
            "high\uD800 low\uDC00 pair\uD83D\uDE00",
            "$(touch forged) ; `touch forged` && \"$HOME\" \\");

    private static final List<ClauseSpec> CLAUSES = Protocol.CACHE.clauses().subList(0, 6);

    private HostileReports() {}

    /** A subject for each payload, an unavailable backend for each, and all of them in every failure. */
    public static ConformanceReport all() {
        List<SubjectReport> subjects = new ArrayList<>();
        List<Unavailable> unavailable = new ArrayList<>();
        for (String payload : PAYLOADS) {
            subjects.add(subject(payload));
            unavailable.add(new Unavailable(payload, payload));
        }
        return report(subjects, unavailable);
    }

    /** One backend, of which everything is the payload. */
    public static ConformanceReport of(String payload) {
        return report(List.of(subject(payload)), List.of(new Unavailable(payload, payload)));
    }

    private static ConformanceReport report(List<SubjectReport> subjects, List<Unavailable> unavailable) {
        return new ConformanceReport(
                "1.0",
                2,
                "00ff",
                "quick",
                Long.MIN_VALUE,
                List.of(),
                Instant.parse("2026-11-23T10:15:30Z"),
                Duration.ofMillis(3750),
                "Java 17 " + String.join(" ", PAYLOADS),
                "Linux " + String.join(" ", PAYLOADS),
                subjects,
                unavailable,
                1);
    }

    private static SubjectReport subject(String payload) {
        FailureReport failure = new FailureReport(
                payload,
                "1 of 2 runs, first with seed 3",
                List.of(payload, "cache.get(\"" + payload + "\")"),
                payload,
                payload,
                payload,
                "\n" + payload,
                Optional.of(payload));
        Optional<KnownDeviation> known =
                Optional.of(new KnownDeviation(CLAUSES.get(2).id(), payload, LocalDate.of(2027, 1, 31)));
        List<ClauseResult> results = List.of(
                result(0, Outcome.PASSED, "", payload, Optional.empty(), List.of()),
                result(1, Outcome.FAILED, "", payload, Optional.empty(), List.of(failure, failure)),
                result(2, Outcome.FAILED, "", "", known, List.of(failure)),
                result(3, Outcome.PASSED, "", "", known, List.of()),
                result(4, Outcome.NOT_RUN, payload, "", Optional.empty(), List.of()),
                result(5, Outcome.NOT_SUPPORTED, payload, "", Optional.empty(), List.of()));
        return new SubjectReport(
                Protocol.CACHE,
                payload,
                payload,
                payload,
                Set.of(Capability.FLAT_NAMESPACE),
                Set.of(Profile.CORE),
                Duration.ofMillis(1234),
                results,
                List.of(failure));
    }

    private static ClauseResult result(
            int clause,
            Outcome outcome,
            String reason,
            String ran,
            Optional<KnownDeviation> deviation,
            List<FailureReport> failures) {
        return new ClauseResult(
                CLAUSES.get(clause), outcome, reason, true, Duration.ofMillis(7), ran, deviation, failures);
    }
}
