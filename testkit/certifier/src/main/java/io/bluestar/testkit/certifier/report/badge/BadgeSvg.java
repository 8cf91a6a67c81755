package io.bluestar.testkit.certifier.report.badge;

import io.bluestar.testkit.certifier.report.text.Harmless;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Draws a badge of two fields, in the measures that people know from README files: 20 pixels high, 11 pixels of Verdana. */
final class BadgeSvg {
    private static final int HEIGHT = 20;
    private static final int MARGIN = 6;
    private static final int FONT_SIZE = 11;
    // White text has a contrast of more than 4.5 to 1 on each of them.
    private static final String LABEL = "#444c56";
    private static final String GREEN = "#1a7f37";
    private static final String RED = "#b3261e";

    private BadgeSvg() {}

    static String of(String label, String message, String title, boolean good) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            draw(xml, label, message, title, good);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a badge in memory cannot fail to be written", e);
        }
        return text.append('\n').toString();
    }

    private static void draw(XMLStreamWriter xml, String label, String message, String title, boolean good)
            throws XMLStreamException {
        int left = width(label) + 2 * MARGIN;
        int right = width(message) + 2 * MARGIN;
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes(xml, "width", left + right, "height", HEIGHT, "role", "img");
        attributes(xml, "aria-label", Harmless.line(label + ": " + message));
        xml.writeStartElement("title");
        xml.writeCharacters(Harmless.line(title));
        xml.writeEndElement();
        xml.writeStartElement("clipPath");
        attributes(xml, "id", "r");
        xml.writeEmptyElement("rect");
        attributes(xml, "width", left + right, "height", HEIGHT, "rx", 3);
        xml.writeEndElement();
        xml.writeStartElement("g");
        attributes(xml, "clip-path", "url(#r)");
        field(xml, 0, left, LABEL);
        field(xml, left, right, good ? GREEN : RED);
        xml.writeEndElement();
        xml.writeStartElement("g");
        attributes(xml, "fill", "#fff", "font-family", "Verdana,Geneva,DejaVu Sans,sans-serif", "font-size", FONT_SIZE);
        words(xml, MARGIN, label);
        words(xml, left + MARGIN, message);
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void field(XMLStreamWriter xml, int x, int width, String colour) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attributes(xml, "x", x, "width", width, "height", HEIGHT, "fill", colour);
    }

    /** The length holds for whatever font the reader has. */
    private static void words(XMLStreamWriter xml, int x, String text) throws XMLStreamException {
        xml.writeStartElement("text");
        attributes(xml, "x", x, "y", 14, "textLength", width(text), "lengthAdjust", "spacingAndGlyphs");
        xml.writeCharacters(Harmless.line(text));
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, Object... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
    }

    /** About the pixels that a text takes in Verdana. */
    static int width(String text) {
        return (int) Math.ceil(text.chars().mapToDouble(BadgeSvg::ems).sum() * FONT_SIZE);
    }

    private static double ems(int c) {
        if ("ijl.,' ftr()I:".indexOf(c) >= 0) {
            return 0.38;
        }
        if ("mwMW+".indexOf(c) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(c) ? 0.71 : 0.61;
    }
}
