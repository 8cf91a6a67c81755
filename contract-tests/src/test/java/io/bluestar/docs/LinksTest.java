package io.bluestar.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links and pictures of our pages lead to files that are there. */
class LinksTest {
    private static final Path ROOT = Path.of("..");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(GeneratedPage.DOCS);
                Stream<Path> examples = Files.list(ROOT.resolve("examples"))) {
            return Stream.of(
                    Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                    docs.filter(file -> file.toString().endsWith(".md")),
                    examples.map(folder -> folder.resolve("README.md")).filter(Files::exists))
                    .flatMap(files -> files)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_and_picture_of_a_page_is_there(Path page) throws IOException {
        assertThat(local(Files.readString(page)))
                .allSatisfy(target -> assertThat(page.resolveSibling(target)).exists());
    }

    @Test
    void readme_shows_the_report_by_day_and_by_night_and_every_badge() throws IOException {
        assertThat(local(Files.readString(ROOT.resolve("README.md"))))
                .contains("docs/images/report-light.png", "docs/images/report-dark.png")
                .contains(Stream.of(BundledBadge.values())
                        .map(badge -> "docs/images/" + badge.file().getFileName())
                        .toArray(String[]::new));
    }

    @Test
    void links_are_found_however_they_are_written() {
        assertThat(local("""
                        [a](a.md#part) ![b](b%20c.png) [![d](d.svg)](e.md) <img src="f.png"> [g]
                        `[no](code.md)` [web](https://example.com) [part](#here)

                        <picture><source srcset="h.png"></picture>

                        [g]: g.md
                        """)).containsExactlyInAnyOrder("a.md", "b c.png", "d.svg", "e.md", "f.png", "g.md", "h.png");
    }

    /** The files that a page leads to, without what of them. */
    private static List<String> local(String page) {
        List<String> targets = new ArrayList<>();
        Parser.builder().build().parse(page).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                targets.add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                targets.add(image.getDestination());
            }

            @Override
            public void visit(HtmlInline html) {
                markup(html.getLiteral());
            }

            @Override
            public void visit(HtmlBlock html) {
                markup(html.getLiteral());
            }

            private void markup(String html) {
                for (String name : List.of("href", "src", "srcset")) {
                    targets.addAll(Jsoup.parseBodyFragment(html)
                            .select("[" + name + "]")
                            .eachAttr(name));
                }
            }
        });
        return targets.stream()
                .filter(target -> !target.matches("[a-z]+:.*"))
                .map(target -> target.replaceFirst("#.*", ""))
                .filter(target -> !target.isEmpty())
                .map(target -> URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8))
                .toList();
    }
}
