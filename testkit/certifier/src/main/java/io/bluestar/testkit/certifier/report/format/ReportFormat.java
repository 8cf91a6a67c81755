package io.bluestar.testkit.certifier.report.format;

import io.bluestar.testkit.certifier.report.ConformanceJson;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.ReportFile;
import io.bluestar.testkit.certifier.report.badge.Badge;
import io.bluestar.testkit.certifier.report.html.HtmlReport;
import io.bluestar.testkit.certifier.report.junit.JunitXml;
import io.bluestar.testkit.certifier.report.markdown.MarkdownReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** The forms of a report. */
public enum ReportFormat {
    /** All of it for machines, see {@link ConformanceJson}. */
    JSON("conformance.json", ConformanceJson::render),
    /** All of it for people, as a page that needs nothing else. */
    HTML("conformance.html", HtmlReport::render),
    /** For pull requests and README files. */
    MARKDOWN("conformance.md", MarkdownReport::render),
    /** For CI servers. */
    JUNIT("junit.xml", JunitXml::render),
    /** The verdict as a picture. */
    BADGE("badge.svg", Badge::render);

    private final String fileName;
    private final Function<ConformanceReport, String> rendering;

    ReportFormat(String fileName, Function<ConformanceReport, String> rendering) {
        this.fileName = fileName;
        this.rendering = rendering;
    }

    /** Such as {@code conformance.html}. */
    public String fileName() {
        return fileName;
    }

    /** The report as text. */
    public String render(ConformanceReport report) {
        return rendering.apply(report);
    }

    /**
     * Writes the report into a folder, which is made if need be, and replaces the former one there.
     *
     * @return the file
     * @throws IOException if that cannot be done; the file is then what it was before, or absent
     */
    public Path write(ConformanceReport report, Path folder) throws IOException {
        Path file = folder.resolve(fileName);
        ReportFile.replace(file, render(report));
        return file;
    }
}
