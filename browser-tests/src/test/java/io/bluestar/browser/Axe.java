package io.bluestar.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The rules of axe-core: the automatic part of WCAG 2, and good practice. */
final class Axe {
    private static final String SOURCE = source();
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run().then(
                (results) => done(results.violations.map((violation) => ({
                    rule: violation.id,
                    help: violation.help,
                    nodes: violation.nodes.map((node) => node.html + ': ' + node.failureSummary)
                }))),
                (failure) => done([{rule: 'axe did not run', help: String(failure), nodes: []}]));
            """;

    private Axe() {}

    /** What of the page some readers cannot use; empty if nothing is known of. */
    static List<String> violations(Page page) {
        page.run(SOURCE);
        return ((List<?>) page.await(RUN))
                .stream().map(violation -> told((Map<?, ?>) violation)).toList();
    }

    private static String told(Map<?, ?> violation) {
        return violation.get("rule") + ": " + violation.get("help") + " " + violation.get("nodes");
    }

    private static String source() {
        try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (file == null) {
                throw new IllegalStateException("axe.min.js is not in the jar of com.deque.html.axe-core:selenium");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("axe.min.js cannot be read", e);
        }
    }
}
