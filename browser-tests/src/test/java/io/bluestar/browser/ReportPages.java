package io.bluestar.browser;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.SampleReports;
import io.bluestar.testkit.certifier.report.format.ReportFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Reports as files that a browser can open, each in a folder of its own in {@code target}. */
enum ReportPages {
    CERTIFIED(SampleReports.certified()),
    MIXED(SampleReports.mixed()),
    HOSTILE(HostileReports.all()),
    /** A text without a place to break it, longer than any screen. */
    HUGE(HostileReports.of("<b>huge".repeat(1_000)));

    private final ConformanceReport report;

    ReportPages(ConformanceReport report) {
        this.report = report;
    }

    Path file() {
        try {
            return ReportFormat.HTML.write(report, Path.of("target", "reports", name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
