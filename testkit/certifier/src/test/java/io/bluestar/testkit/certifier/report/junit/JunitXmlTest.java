package io.bluestar.testkit.certifier.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.HostileReports;
import io.bluestar.testkit.certifier.report.Reports;
import io.bluestar.testkit.certifier.report.text.Harmless;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JunitXmlTest {
    static List<ConformanceReport> reports() {
        return List.of(
                Reports.good(),
                Reports.mixed(),
                Reports.filtered(),
                Reports.of(List.of(), List.of()),
                Reports.of(List.of(Reports.nothingPassed()), List.of()),
                HostileReports.all());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_document_has_the_form_that_ci_servers_accept(ConformanceReport report) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(JunitXml.render(report))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void the_counts_are_those_of_the_tests(ConformanceReport report) throws Exception {
        Element root = parsed(report).getDocumentElement();

        for (Element counted : List.of(root, child(root, "testsuite"))) {
            assertThat(counted.getAttribute("tests")).isEqualTo(count(counted, "testcase"));
            assertThat(counted.getAttribute("failures")).isEqualTo(count(counted, "failure"));
            assertThat(counted.getAttribute("errors")).isEqualTo(count(counted, "error"));
        }
        assertThat(child(root, "testsuite").getAttribute("skipped"))
                .isEqualTo(count(child(root, "testsuite"), "skipped"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void it_is_red_exactly_when_something_prevents_the_certificate(ConformanceReport report) throws Exception {
        Element root = parsed(report).getDocumentElement();
        boolean red = !root.getAttribute("failures").equals("0")
                || !root.getAttribute("errors").equals("0");

        // Who asks for some clauses only wants to know those.
        assertThat(red).isEqualTo(!report.certified() && report.clauseFilter().isEmpty());
    }

    @Test
    void each_outcome_is_told_in_the_words_of_ci_servers() throws Exception {
        Document xml = parsed(Reports.mixed());

        assertThat(ends(xml))
                .containsExactly(
                        "CACHE-01 passed",
                        "CACHE-02 failure: MUST clause does not hold: expected the value 51 ms after setex to be"
                                + " Optional.empty; seen Optional[\"value\"]",
                        "CACHE-03 passed",
                        "CACHE-04 skipped: MUST clause not run: the harness does not claim the profile FAILING_SERVER: the"
                                + " harness supplies a backend whose server does not answer: unreachable()",
                        "CACHE-05 passed",
                        "CACHE-01 passed",
                        "CACHE-02 passed",
                        "CACHE-03 skipped: MUST clause not supported: the capability FLAT_NAMESPACE is not declared, and the"
                                + " operation is refused as documented",
                        "CACHE-04 passed",
                        "CACHE-05 passed",
                        "Redis error: redis-server is not installed: apt-get install redis-server");
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getTextContent())
                .contains(
                        "CacheTtlClauses.a_value_is_gone_after_its_ttl",
                        "CACHE-02 does not hold\n  and \"more\"",
                        "cause: java.lang.IllegalStateException: boom",
                        "again: bluestar certify --harness com.acme.MemoryHarness");
        assertThat(((Element) failure.getParentNode()).getAttribute("classname"))
                .isEqualTo("CacheBackend.in-memory cache");
    }

    @Test
    void a_name_with_full_stops_makes_no_package_of_its_own() throws Exception {
        Element first = (Element) parsed(HostileReports.of("memcached 1.6.39"))
                .getElementsByTagName("testcase")
                .item(0);

        assertThat(first.getAttribute("classname")).isEqualTo("CacheBackend.memcached 1_6_39");
    }

    @Test
    void what_blocks_is_red_and_failures_without_a_clause_are_errors() throws Exception {
        assertThat(ends(parsed(HostileReports.of("plain"))))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("CACHE-01 passed"),
                        failed -> assertThat(failed).startsWith("CACHE-02 failure: MUST clause does not hold"),
                        known -> assertThat(known).startsWith("CACHE-03 failure: MUST clause does not hold"),
                        unexpected -> assertThat(unexpected).startsWith("CACHE-04 failure: CACHE-04 holds, but known"),
                        unrun -> assertThat(unrun).isEqualTo("CACHE-05 error: MUST clause not run: plain"),
                        unsupported ->
                                assertThat(unsupported).isEqualTo("CACHE-06 skipped: MUST clause not supported: plain"),
                        stray -> assertThat(stray).isEqualTo("plain error: plain"),
                        unavailable -> assertThat(unavailable).isEqualTo("plain error: plain"));
    }

    @ParameterizedTest
    @FieldSource("io.bluestar.testkit.certifier.report.HostileReports#PAYLOADS")
    void what_a_backend_says_comes_back_as_text(String payload) throws Exception {
        Document xml = parsed(HostileReports.of(payload));

        assertThat(child(xml.getDocumentElement(), "testsuite").getAttribute("name"))
                .isEqualTo("CacheBackend: " + Harmless.line(payload + " on " + payload));
        assertThat(xml.getElementsByTagName("failure").item(0).getTextContent())
                .startsWith(Harmless.text(
                        payload + ", seen in 1 of 2 runs, first with seed 3\n\n" + payload + "\ncause: " + payload));
        assertThat(xml.getElementsByTagName("*").getLength())
                .isEqualTo(parsed(HostileReports.of("plain"))
                        .getElementsByTagName("*")
                        .getLength());
    }

    private static List<String> ends(Document xml) {
        List<String> ends = new ArrayList<>();
        NodeList cases = xml.getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            Element one = (Element) cases.item(i);
            String name = one.getAttribute("name").split(" ", 2)[0];
            Element end = (Element) one.getFirstChild();
            ends.add(
                    end == null || end.getTagName().equals("system-out")
                            ? name + " passed"
                            : name + " " + end.getTagName() + ": " + end.getAttribute("message"));
        }
        return ends;
    }

    private static Document parsed(ConformanceReport report) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JunitXml.render(report))));
    }

    private static Element child(Element of, String name) {
        return (Element) of.getElementsByTagName(name).item(0);
    }

    private static String count(Element within, String name) {
        return String.valueOf(within.getElementsByTagName(name).getLength());
    }
}
