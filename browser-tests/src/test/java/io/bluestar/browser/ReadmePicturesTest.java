package io.bluestar.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.console.Style;
import io.bluestar.testkit.cli.BlueStar;
import io.bluestar.testkit.cli.Screen;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code ./bluestar certify} finds, as it looks in a browser. With {@code -Dbluestar.docs=write} the pictures of README
 * are made anew of it, and the badge of each backend of a certification of its own.
 */
@ExtendWith(OneChromium.class)
class ReadmePicturesTest {
    private static final Path PICTURES = Path.of("..", "docs", "images");
    /** In pixels: the table of backends and the filter. */
    private static final int HEIGHT = 1030;

    private static final int MARGIN = 16;
    private static final long MOST_BYTES = 200 * 1024;

    @Test
    void the_report_of_the_bundled_backends_is_what_readme_shows(Chromium chromium) throws IOException {
        Path folder = Path.of("target", "bundled");
        certify("--report-dir", folder.toString());

        for (View view : List.of(View.WIDE, View.WIDE.darkened())) {
            Page page = chromium.open(folder.resolve("conformance.html"), view);
            Path picture = Path.of("target", "pictures", name(view));
            page.picture(
                    picture, view, page.find("header .backends").getLocation().getY() - MARGIN, HEIGHT);

            assertThat(page.find(".verdict").getText()).isEqualTo("✓ Certified");
            assertThat(page.complaints()).isEmpty();
            assertThat(page.scrollsSideways()).isFalse();
            assertThat(page.run("return [...document.querySelectorAll('.scroll')]"
                            + ".filter((table) => table.scrollWidth > table.clientWidth).length;"))
                    .as("tables that are too wide for the picture")
                    .isEqualTo(0L);
            if ("write".equals(System.getProperty("bluestar.docs"))) {
                Files.copy(picture, PICTURES.resolve(name(view)), StandardCopyOption.REPLACE_EXISTING);
            }
            assertSmallAndWhole(PICTURES.resolve(name(view)), view);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "dynamodb", "redis", "s3"})
    @EnabledIfSystemProperty(named = "bluestar.docs", matches = "write")
    void the_badge_of_a_bundled_backend_is_written_anew(String backend) throws IOException {
        Path folder = Path.of("target", "badges", backend);

        certify("--backend", backend, "--format", "badge", "--report-dir", folder.toString());

        Files.copy(
                folder.resolve("badge.svg"),
                PICTURES.resolve("badge-" + backend + ".svg"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void assertSmallAndWhole(Path picture, View view) throws IOException {
        assertThat(picture)
                .as("a picture of README; -Dbluestar.docs=write makes it")
                .exists();
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(view.width());
        assertThat(image.getHeight()).isEqualTo(HEIGHT);
        assertThat(Files.size(picture)).isLessThan(MOST_BYTES);
    }

    private static String name(View view) {
        return view.dark() ? "report-dark.png" : "report-light.png";
    }

    private static void certify(String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), Style.PLAIN, false);

        int exitCode = BlueStar.run(
                screen, Stream.concat(Stream.of("certify"), Stream.of(options)).toArray(String[]::new));

        assertThat(exitCode).as(out.toString() + err).isZero();
    }
}
