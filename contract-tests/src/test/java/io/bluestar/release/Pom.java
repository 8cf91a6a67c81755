package io.bluestar.release;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A POM of this project, as it is written. */
record Pom(Path file, Document xml) {
    private static final Path ROOT = Path.of("..");

    static Pom root() {
        return read(ROOT.resolve("pom.xml"));
    }

    static Pom bom() {
        return read(ROOT.resolve("bom/pom.xml"));
    }

    /** What goes to users: all modules but those that say that they are not deployed. */
    static List<Pom> published() {
        Pom root = root();
        Stream<Pom> modules = root.texts("/project/modules/module").stream()
                .sorted()
                .map(module -> read(ROOT.resolve(module).resolve("pom.xml")));
        return Stream.concat(Stream.of(root), modules)
                .filter(pom ->
                        !pom.text("/project/properties/maven.deploy.skip").equals(Optional.of("true")))
                .toList();
    }

    private static Pom read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new Pom(
                    file,
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in));
        } catch (Exception e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    String artifactId() {
        return text("/project/artifactId").orElseThrow();
    }

    boolean isJar() {
        return text("/project/packaging").isEmpty();
    }

    Optional<String> text(String path) {
        return texts(path).stream().findFirst();
    }

    /** The texts of all elements at a path, the blank ones left out. */
    Set<String> texts(String path) {
        try {
            NodeList nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, xml, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(index -> nodes.item(index).getTextContent().strip())
                    .filter(text -> !text.isEmpty())
                    .collect(toSet());
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException("no path: " + path, e);
        }
    }

    @Override
    public String toString() {
        return artifactId();
    }
}
