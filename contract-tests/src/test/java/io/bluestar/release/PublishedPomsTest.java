package io.bluestar.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The POMs say what Maven Central asks for.
 */
class PublishedPomsTest {
    private static final List<String> ITS_OWN = List.of("/project/name", "/project/description");
    private static final List<String> ITS_PARENTS_TOO = List.of(
            "/project/version",
            "/project/url",
            "/project/licenses/license/name",
            "/project/licenses/license/url",
            "/project/developers/developer/name",
            "/project/scm/connection",
            "/project/scm/developerConnection",
            "/project/scm/url");

    static Stream<Pom> published() {
        return Pom.published().stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_published_pom_has_all_that_maven_central_asks_for(Pom pom) {
        assertThat(ITS_OWN).allSatisfy(path -> assertThat(pom.text(path)).isPresent());
        boolean inherits = pom.text("/project/parent/artifactId").isPresent();
        assertThat(ITS_PARENTS_TOO)
                .allSatisfy(path -> assertThat(
                                pom.text(path).or(() -> inherits ? Pom.root().text(path) : pom.text(path)))
                        .isPresent());
    }

    @Test
    void the_bom_has_every_jar_that_is_published() {
        List<String> jars = published().filter(Pom::isJar).map(Pom::artifactId).toList();
        assertThat(Pom.bom().texts("/project/dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyInAnyOrderElementsOf(jars);
    }
}
