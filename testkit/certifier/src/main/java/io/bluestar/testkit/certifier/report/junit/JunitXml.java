package io.bluestar.testkit.certifier.report.junit;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.text.Harmless;
import io.bluestar.testkit.certifier.report.text.Reproduction;
import io.bluestar.testkit.certifier.report.text.Words;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report in the form of JUnit's XML that Jenkins, GitLab and GitHub's actions read: a suite for each backend, a test for
 * each clause. A test is red exactly where something prevents the certificate, but for clauses that nobody asked for: these
 * are skipped, with their reason, as is what is not supported or fails without being a MUST.
 */
public final class JunitXml {
    private static final String COULD_NOT_RUN = "could not run";
    private static final String NOTHING = "nothing was certified";

    private final ConformanceReport report;
    private final XMLStreamWriter xml;

    /** What one suite holds. */
    private record Suite(
            String name, String className, Duration duration, Map<String, String> properties, List<TestCase> cases) {
        long count(TestCase.End end) {
            return cases.stream().filter(one -> one.end() == end).count();
        }
    }

    private JunitXml(ConformanceReport report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    /** The report as a document in UTF-8. */
    public static String render(ConformanceReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(report, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a report in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    private void write() throws XMLStreamException {
        List<Suite> suites = suites();
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("testsuites");
        attribute("name", "BlueStar conformance");
        attribute(
                "tests",
                suites.stream().mapToLong(suite -> suite.cases().size()).sum());
        attribute(
                "failures",
                suites.stream()
                        .mapToLong(suite -> suite.count(TestCase.End.FAILURE))
                        .sum());
        attribute(
                "errors",
                suites.stream()
                        .mapToLong(suite -> suite.count(TestCase.End.ERROR))
                        .sum());
        attribute("time", seconds(report.duration()));
        line();
        for (Suite suite : suites) {
            suite(suite);
        }
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
    }

    private List<Suite> suites() {
        List<Suite> suites = new ArrayList<>();
        for (SubjectReport subject : report.subjects()) {
            suites.add(new Suite(
                    subject.protocol().title() + ": " + Words.subject(subject),
                    className(subject),
                    subject.duration(),
                    properties(subject),
                    TestCase.of(report, subject)));
        }
        if (!report.unavailable().isEmpty()) {
            suites.add(new Suite(
                    COULD_NOT_RUN,
                    COULD_NOT_RUN,
                    Duration.ZERO,
                    Map.of(),
                    report.unavailable().stream().map(TestCase::of).toList()));
        }
        if (suites.isEmpty()) {
            suites.add(new Suite(
                    NOTHING,
                    NOTHING,
                    Duration.ZERO,
                    Map.of(),
                    List.of(TestCase.error("certificate", "there was no backend"))));
        }
        return suites;
    }

    /** Servers take what stands before the last full stop for a package: the protocol here, and nothing of the name. */
    private String className(SubjectReport subject) {
        boolean several = report.subjects().stream()
                        .filter(other -> other.protocol() == subject.protocol())
                        .filter(other -> other.backend().equals(subject.backend()))
                        .count()
                > 1;
        String name = several ? Words.subject(subject) : subject.backend();
        return subject.protocol().title() + "." + name.replace('.', '_');
    }

    private Map<String, String> properties(SubjectReport subject) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("certified", String.valueOf(report.certified(subject)));
        properties.put("harness", subject.harness());
        properties.put("environment", subject.environment());
        properties.put("kitVersion", report.kitVersion());
        properties.put("contractVersion", String.valueOf(report.contractVersion()));
        properties.put("clauseSetDigest", "sha256:" + report.clauseSetDigest());
        properties.put("effort", report.effort());
        properties.put("seed", String.valueOf(report.seed()));
        properties.put("repetitions", String.valueOf(report.repetitions()));
        properties.put("jvm", report.jvm());
        properties.put("os", report.os());
        properties.put("again", Reproduction.of(report, subject));
        return properties;
    }

    private void suite(Suite suite) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", suite.name());
        attribute("tests", suite.cases().size());
        attribute("failures", suite.count(TestCase.End.FAILURE));
        attribute("errors", suite.count(TestCase.End.ERROR));
        attribute("skipped", suite.count(TestCase.End.SKIPPED));
        attribute("time", seconds(suite.duration()));
        // Without a zone, as the form has it; in UTC.
        attribute("timestamp", report.startedAt().toString().replaceFirst("(\\.[0-9]+)?Z$", ""));
        line();
        if (!suite.properties().isEmpty()) {
            xml.writeStartElement("properties");
            line();
            for (Map.Entry<String, String> property : suite.properties().entrySet()) {
                xml.writeEmptyElement("property");
                attribute("name", property.getKey());
                attribute("value", property.getValue());
                line();
            }
            xml.writeEndElement();
            line();
        }
        for (TestCase one : suite.cases()) {
            testCase(suite, one);
        }
        xml.writeEndElement();
        line();
    }

    private void testCase(Suite suite, TestCase one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", suite.className());
        attribute("name", one.name());
        attribute("time", seconds(one.duration()));
        switch (one.end()) {
            case FAILURE -> end("failure", one);
            case ERROR -> end("error", one);
            case SKIPPED -> end("skipped", one);
            case PASSED -> {}
        }
        if (!one.output().isEmpty()) {
            xml.writeStartElement("system-out");
            text(one.output());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        line();
    }

    private void end(String element, TestCase one) throws XMLStreamException {
        xml.writeStartElement(element);
        // An attribute has one line; the story below keeps them all.
        attribute("message", Harmless.folded(one.message()));
        text(one.story());
        xml.writeEndElement();
    }

    private void attribute(String name, long value) throws XMLStreamException {
        attribute(name, String.valueOf(value));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Harmless.line(value));
    }

    private void text(String text) throws XMLStreamException {
        xml.writeCharacters(Harmless.text(text));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
