package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** DynamoDB Local's jars come into the user's repository as the user's settings.xml says. */
@Isolated("the local repository in a system property")
class ResolverTest {
    private static final String COORDINATES = "software.amazon.dynamodb:DynamoDBLocal:3.1.0";
    private static final String PATH = "software/amazon/dynamodb/DynamoDBLocal/3.1.0/DynamoDBLocal-3.1.0.jar";

    // A home with settings and a local repository of its own, and a mirror that holds what the real one would.
    @TempDir
    private static Path folder;

    private static Path home;
    private static Path local;
    private static Path mirror;

    @BeforeAll
    static void haveTheJars() {
        Emulators.fetch();
    }

    @BeforeEach
    void emptyHome(@TempDir Path fresh) throws IOException {
        home = Files.createDirectories(fresh.resolve("home"));
        local = home.resolve("my repository");
        mirror = Files.createDirectories(fresh.resolve("mirror"));
        LocalMavenRepository users = LocalMavenRepository.find(MavenSettings.ofUser(System.getenv()));
        for (String jar : LockFile.read("dynamodb-local.lock").keySet()) {
            Path copy = new LocalMavenRepository(mirror, List.of()).jarPath(jar);
            Files.createDirectories(copy.getParent());
            Files.copy(users.jarPath(jar), copy);
        }
    }

    private static void settings(String more) throws IOException {
        Files.createDirectories(home.resolve(".m2"));
        Files.writeString(home.resolve(".m2").resolve("settings.xml"), """
                <settings>
                  <localRepository>${user.home}/my repository</localRepository>
                  %s
                  <mirrors><mirror><id>m</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
                </settings>
                """.formatted(more, mirror.toUri()));
    }

    private List<String> fetch(Path run) throws IOException {
        List<String> lines = new ArrayList<>();
        Map<String, String> environment =
                Map.of("BLUESTAR_TESTKIT_CACHE", folder.resolve("cache").toString());
        try (OtherJvm jvm = OtherJvm.run(FetchAlone.class, run, environment, List.of("-Duser.home=" + home))) {
            String line;
            do {
                line = jvm.awaitLine("");
                lines.add(line);
            } while (!line.equals("fetched") && !line.equals("end"));
        }
        return lines;
    }

    @Test
    void resolvesWhatIsMissingThroughTheUsersMirror(@TempDir Path first, @TempDir Path second) throws IOException {
        settings("");
        assertThat(fetch(first)).contains("resolved " + COORDINATES, "fetched").hasSizeGreaterThanOrEqualTo(28);
        assertThat(local.resolve(PATH)).isRegularFile();

        assertThat(fetch(second)).containsExactly("fetched");
    }

    @Test
    void offlineAndMissingNamesTheWaysOut(@TempDir Path run) throws IOException {
        settings("<offline>true</offline>");

        assertThat(String.join("\n", fetch(run)))
                .startsWith("failed DynamoDB Local may not be carried")
                .contains("27 of its jars are not in " + local)
                .contains(COORDINATES)
                .contains("bluestar emulators --fetch")
                .contains("BLUESTAR_TESTKIT_DYNAMODB=dynoxide")
                .contains("BLUESTAR_TESTKIT_ENVIRONMENT=memory");
        try (Stream<Path> jars = Files.walk(home)) {
            assertThat(jars).noneMatch(file -> file.toString().endsWith(".jar"));
        }
    }

    @Test
    void aJarThatIsNotThePublishedOneIsNotUsed(@TempDir Path run) throws IOException {
        settings("");
        Files.delete(mirror.resolve(PATH));
        Files.writeString(mirror.resolve(PATH), "something else");

        assertThat(String.join("\n", fetch(run)))
                .contains("failed ")
                .contains("is not the published " + COORDINATES)
                .contains("Way out: delete the file");
    }

    @Test
    void whatTheUsersOwnRepositoryHasIsNotResolvedAgain(@TempDir Path build) {
        System.setProperty("maven.repo.local", build.toString());
        try {
            assertThat(Emulators.fetch()).isEmpty();
            assertThat(build).isEmptyDirectory();
        } finally {
            System.clearProperty("maven.repo.local");
        }
    }
}
