package io.bluestar.browser;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A window to look through.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param dark whether the reader asks for dark colours
 */
record View(int width, int height, boolean dark) {
    static final View WIDE = new View(1280, 800, false);

    /** A desk and a telephone, by day and by night. */
    static Stream<View> all() {
        return Stream.of(WIDE, new View(1280, 800, true), new View(400, 800, false), new View(400, 800, true));
    }

    View darkened() {
        return new View(width, height, true);
    }

    /** What the Chrome DevTools Protocol calls Emulation.setDeviceMetricsOverride. */
    Map<String, Object> metrics() {
        return Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
    }

    /** What it calls Emulation.setEmulatedMedia. */
    Map<String, Object> media() {
        return Map.of(
                "media",
                "",
                "features",
                List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light")));
    }

    @Override
    public String toString() {
        return width + (dark ? "-dark" : "-light");
    }
}
