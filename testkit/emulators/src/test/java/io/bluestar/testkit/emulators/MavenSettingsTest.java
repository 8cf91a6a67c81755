package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenSettingsTest {
    @TempDir
    private Path home;

    private void settings(Path folder, String content) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("settings.xml"), content);
    }

    @Test
    void readsWhereTheRepositoryIs() throws IOException {
        settings(
                home.resolve(".m2"),
                "<settings xmlns='http://maven.apache.org/SETTINGS/1.0.0'><profiles><profile><localRepository>not this"
                        + "</localRepository></profile></profiles><!-- this: --><localRepository>\n ${env.REPO}/r/${user.home}"
                        + "/${unknown}\n</localRepository></settings>");

        assertThat(new MavenSettings(home, Map.of("REPO", "/big")).localRepository())
                .contains("/big/r/" + System.getProperty("user.home") + "/${unknown}");
    }

    @Test
    void asksTheInstallationWhereTheUserSaysNothing() throws IOException {
        settings(home.resolve(".m2"), "<settings><localRepository/></settings>");
        settings(home.resolve("maven/conf"), "<settings><localRepository>/there</localRepository></settings>");

        assertThat(new MavenSettings(home, Map.of()).localRepository()).isEmpty();
        assertThat(new MavenSettings(
                                home, Map.of("MAVEN_HOME", home.resolve("maven").toString()))
                        .localRepository())
                .contains("/there");
    }

    @Test
    void readsWhetherToStayOffline() throws IOException {
        assertThat(new MavenSettings(home, Map.of()).isOffline()).isFalse();
        settings(home.resolve(".m2"), "<settings><offline>true</offline></settings>");
        assertThat(new MavenSettings(home, Map.of()).isOffline()).isTrue();
    }

    @Test
    void saysWhatToDoAboutABrokenFile() throws IOException {
        settings(home.resolve(".m2"), "<settings><local");

        assertThatThrownBy(() -> new MavenSettings(home, Map.of()).localRepository())
                .isInstanceOf(EmulatorException.class)
                .hasMessageContaining("settings.xml cannot be read")
                .hasMessageContaining("-Dmaven.repo.local");
    }
}
