package io.bluestar.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser without a window, for one page at a time. */
final class Chromium implements AutoCloseable {
    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts the browser of this machine.
     *
     * @throws IllegalStateException if there is none, with the way out
     */
    static Chromium start() {
        Installed installed = Installed.here();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(installed.chromium().toFile());
        options.addArguments("--headless=new", "--hide-scrollbars", "--force-color-profile=srgb", "--lang=en");
        if ("root".equals(System.getProperty("user.name"))) {
            // The sandbox refuses root, who is the only user of many containers.
            options.addArguments("--no-sandbox");
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(installed.chromedriver().toFile())
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    /** Opens a file, in a fresh document. */
    Page open(Path file, View view) {
        return open(file.toUri(), view);
    }

    /** Opens a file for a reader who lets no script run. */
    Page openWithoutScript(Path file, View view) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            return open(file, view);
        } finally {
            // What has been loaded stays as it is.
            driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    /** Opens a file where its fragment leads. */
    Page open(Path file, String fragment, View view) {
        return open(URI.create(file.toUri() + "#" + fragment), view);
    }

    private Page open(URI page, View view) {
        // What is told afterwards is of this page alone.
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", view.metrics());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", view.media());
        driver.get(page.toString());
        return new Page(driver);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
