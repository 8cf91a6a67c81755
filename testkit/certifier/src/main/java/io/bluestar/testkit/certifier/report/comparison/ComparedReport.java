package io.bluestar.testkit.certifier.report.comparison;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import java.util.Objects;

/**
 * One of the reports that are compared.
 *
 * @param name what its reader calls it, such as the path of its file
 * @param report what it says
 */
public record ComparedReport(String name, ConformanceReport report) {
    public ComparedReport {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(report, "report");
    }
}
