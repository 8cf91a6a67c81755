package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.certifier.report.text.Harmless;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes tags that are balanced and text that cannot leave its place: everything is escaped but {@link #inlined}, which
 * takes files of this package only.
 */
final class HtmlWriter {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br");

    private final StringBuilder out = new StringBuilder("<!doctype html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; one whose value is null is left out, one that is empty has no value
     */
    HtmlWriter open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                attribute(attributes[i], attributes[i + 1]);
            }
        }
        out.append('>');
        if (!VOID.contains(element)) {
            open.push(element);
        }
        return this;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name);
        if (!value.isEmpty()) {
            out.append("=\"").append(escaped(Harmless.line(value))).append('"');
        }
    }

    /** Closes the element that was opened last. */
    HtmlWriter close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes the element that was opened last and ends the line. */
    HtmlWriter closeLine() {
        close();
        out.append('\n');
        return this;
    }

    /** Text in the open element; its line breaks stay. */
    HtmlWriter text(String text) {
        out.append(escaped(Harmless.text(text)));
        return this;
    }

    /** An element that holds text only. */
    HtmlWriter element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** A name of a backend or the like: on one line, and isolated from the direction of the text around it. */
    HtmlWriter name(String name) {
        return element("bdi", Harmless.line(name));
    }

    /** A style sheet or script of this package. */
    HtmlWriter inlined(String element, InlineResource resource) {
        out.append('<').append(element).append('>').append(resource.text());
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** The page; every element has to be closed. */
    String page() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("these elements are still open: " + open);
        }
        return out.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
