package io.bluestar.testkit.certifier.report.format;

import io.bluestar.testkit.certifier.report.ReportFile;
import io.bluestar.testkit.certifier.report.comparison.Comparison;
import io.bluestar.testkit.certifier.report.html.HtmlComparison;
import io.bluestar.testkit.certifier.report.markdown.MarkdownComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** The forms of a comparison. */
public enum ComparisonFormat {
    /** For people, as a page that needs nothing else; what happened stands under each clause. */
    HTML("comparison.html", HtmlComparison::render),
    /** For pull requests and README files. */
    MARKDOWN("comparison.md", MarkdownComparison::render);

    private final String fileName;
    private final BiFunction<Comparison, Boolean, String> rendering;

    ComparisonFormat(String fileName, BiFunction<Comparison, Boolean, String> rendering) {
        this.fileName = fileName;
        this.rendering = rendering;
    }

    /** Such as {@code comparison.html}. */
    public String fileName() {
        return fileName;
    }

    /**
     * The comparison as text.
     *
     * @param all whether clauses that are equal everywhere are in it too
     */
    public String render(Comparison comparison, boolean all) {
        return rendering.apply(comparison, all);
    }

    /**
     * Writes the comparison into a folder, which is made if need be, and replaces the former one there.
     *
     * @return the file
     * @throws IOException if that cannot be done; the file is then what it was before, or absent
     */
    public Path write(Comparison comparison, boolean all, Path folder) throws IOException {
        Path file = folder.resolve(fileName);
        ReportFile.replace(file, render(comparison, all));
        return file;
    }
}
