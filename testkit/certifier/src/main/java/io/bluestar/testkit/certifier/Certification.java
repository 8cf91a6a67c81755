package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import java.util.List;

/** What came of one harness in one run: a report for each contract, or why there is none. */
record Certification(List<SubjectReport> reports, List<Unavailable> unavailable) {
    Certification {
        reports = List.copyOf(reports);
        unavailable = List.copyOf(unavailable);
    }
}
