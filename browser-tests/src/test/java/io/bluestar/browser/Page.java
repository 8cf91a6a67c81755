package io.bluestar.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What is open in {@link Chromium}. A dialog that it shows makes the next call fail. */
final class Page {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Json JSON = new Json();

    private final ChromeDriver driver;

    Page(ChromeDriver driver) {
        this.driver = driver;
    }

    /** What the console was told since this was asked last: errors, warnings, and what the policy of the page refused. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** What was asked for since this was asked last, but for data that stands in the page itself. */
    List<String> requests() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(Page::event)
                .filter(event -> "Network.requestWillBeSent".equals(event.get("method")))
                .map(event -> (Map<?, ?>) ((Map<?, ?>) event.get("params")).get("request"))
                .map(request -> String.valueOf(request.get("url")))
                .filter(url -> !url.startsWith("data:"))
                .toList();
    }

    private static Map<?, ?> event(LogEntry entry) {
        Map<String, Object> logged = JSON.toType(entry.getMessage(), Json.MAP_TYPE);
        return (Map<?, ?>) logged.get("message");
    }

    /** Whether some of the page can only be seen by moving it sideways. */
    boolean scrollsSideways() {
        return (Boolean) run("const root = document.documentElement; return root.scrollWidth > root.clientWidth;");
    }

    /** What a function body returns in the page. */
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a script that calls back tells it. */
    Object await(String script) {
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(1));
        return driver.executeAsyncScript(script);
    }

    /** The answer of the Chrome DevTools Protocol. */
    Map<String, Object> ask(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** Those that can be seen. */
    List<WebElement> shown(String css) {
        return all(css).stream().filter(WebElement::isDisplayed).toList();
    }

    /** Presses keys where the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /**
     * Goes on with the tabulator until an element has the focus.
     *
     * @throws AssertionError if it is not reached
     */
    WebElement tabTo(String css) {
        long most = (Long) run("return document.querySelectorAll('a, input, button, summary, [tabindex]').length;") + 2;
        for (long i = 0; i < most; i++) {
            press(Keys.TAB);
            if (focused().equals(find(css))) {
                return focused();
            }
        }
        throw new AssertionError(css + " cannot be reached with the tabulator");
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Waits until the page is as it should be. */
    void until(String what, Predicate<Page> holds) {
        new WebDriverWait(driver, PATIENCE).withMessage(what).until(page -> holds.test(this));
    }

    /** The page as it would be printed. */
    byte[] pdf() {
        return Base64.getDecoder().decode((String)
                ask("Page.printToPDF", Map.of("printBackground", true)).get("data"));
    }

    /** A picture of the page, as wide as the view, so many pixels high from one downwards. */
    void picture(Path file, View view, int top, int height) throws IOException {
        Map<String, Object> clip = Map.of("x", 0, "y", top, "width", view.width(), "height", height, "scale", 1);
        String png = (String)
                ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
                        .get("data");
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(png));
    }

    /** How high the page is. */
    int height() {
        return ((Number) run("return document.documentElement.scrollHeight;")).intValue();
    }
}
