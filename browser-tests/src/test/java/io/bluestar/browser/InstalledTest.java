package io.bluestar.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledTest {
    @TempDir
    private Path folder;

    @Test
    void without_a_browser_the_way_out_is_told() {
        assertThatThrownBy(() -> new Installed(Map.of("PATH", folder.toString())).chromium())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "none of [chromium, ", "is on the PATH", "apt-get install chromium", "BLUESTAR_CHROMIUM");
    }

    @Test
    void a_variable_that_leads_nowhere_is_refused_and_not_passed_over() {
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"), "BLUESTAR_CHROMEDRIVER", "/no/driver");
        assertThatThrownBy(() -> new Installed(environment).chromedriver())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("BLUESTAR_CHROMEDRIVER is /no/driver, which is no program");
    }

    @Test
    void what_a_variable_names_goes_before_what_is_on_the_path() throws Exception {
        Path browser = Files.createFile(folder.resolve("my-browser"));
        assertThat(browser.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment =
                Map.of("PATH", System.getenv("PATH"), "BLUESTAR_CHROMIUM", browser.toString());
        assertThat(new Installed(environment).chromium()).isEqualTo(browser);
    }
}
