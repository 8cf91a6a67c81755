package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.List;

/**
 * The ids of the page: {@code CACHE-12} for a clause, {@code CACHE-12-2} for what became of it on the second backend under
 * its protocol. Nothing that a backend says is part of one.
 */
final class Anchors {
    private final List<SubjectReport> subjects;

    /** @param subjects all backends of the page */
    Anchors(List<SubjectReport> subjects) {
        this.subjects = subjects;
    }

    String detail(SubjectReport subject, ClauseSpec clause) {
        return clause.id() + "-" + column(subject);
    }

    String strayFailures(SubjectReport subject) {
        return subject.protocol() + "-stray-" + column(subject);
    }

    private int column(SubjectReport subject) {
        int column = 0;
        for (SubjectReport other : subjects) {
            if (other.protocol() == subject.protocol()) {
                column++;
            }
            // Two reports of the same backend may say the same.
            if (isSame(other, subject)) {
                return column;
            }
        }
        throw new IllegalArgumentException("this backend is not of this page: " + subject.backend());
    }

    @SuppressWarnings("ReferenceEquality") // That is what is asked.
    private static boolean isSame(SubjectReport one, SubjectReport other) {
        return one == other;
    }
}
