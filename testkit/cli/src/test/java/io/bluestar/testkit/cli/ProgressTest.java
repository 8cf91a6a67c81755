package io.bluestar.testkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.console.Style;
import io.bluestar.testkit.contracts.Protocol;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final StringWriter err = new StringWriter();
    private long now;

    @Test
    void on_a_terminal_a_bar_shows_what_is_done_what_failed_and_what_runs() {
        Progress progress = progress(true, Style.PLAIN);
        progress.run(2, 3, 42);
        progress.opening("com.acme.MyHarness");
        progress.opened("com.acme.MyHarness", "Acme cache");
        progress.started(Protocol.CACHE, "Acme cache", 4);
        later(Duration.ofSeconds(1));
        progress.tested(Protocol.CACHE, "Acme cache", true);

        assertThat(last()).isEqualTo("#####............... 1/4 tests, 1 failed | run 2 of 3 | running Acme cache");
        assertThat(err.toString()).doesNotContain("\n");
    }

    @Test
    void a_bar_fits_into_79_columns_and_covers_the_one_before_it() {
        Progress progress = progress(true, new Style(false, true));
        progress.opening("com.acme.cache.with.a.very.long.name.indeed.AndAnEvenLongerClassNameHarness");
        progress.started(Protocol.CACHE, "any", 1);
        later(Duration.ofSeconds(1));
        progress.tested(Protocol.CACHE, "any", false);

        assertThat(last())
                .startsWith("████████████████████ 1/1 tests | opening com.acme")
                .endsWith("...");
        assertThat(List.of(err.toString().substring(1).split("\r")))
                .allSatisfy(line -> assertThat(line).hasSize(79));
        progress.close();
        assertThat(err.toString()).endsWith("\r" + " ".repeat(79) + "\r");
    }

    @Test
    void elsewhere_there_are_lines_and_one_now_and_then_while_a_backend_takes_long() {
        Progress progress = progress(false, Style.PLAIN);
        progress.run(1, 2, 42);
        progress.opened("a", "Acme cache");
        progress.started(Protocol.CACHE, "Acme cache", 90);
        progress.tested(Protocol.CACHE, "Acme cache", true);
        later(Duration.ofSeconds(29));
        progress.stillThere();
        later(Duration.ofSeconds(2));
        progress.stillThere();
        later(Duration.ofSeconds(1));
        progress.stillThere();
        progress.run(2, 2, 43);
        progress.opening("com.acme.Other");
        later(Duration.ofSeconds(31));
        progress.stillThere();

        assertThat(err.toString().lines())
                .containsExactly(
                        "run 1 of 2, seed 42",
                        "1/90 tests, 1 failed, running Acme cache",
                        "run 2 of 2, seed 43",
                        "0/0 tests, running Acme cache, opening com.acme.Other");
    }

    @Test
    void a_single_run_needs_no_number() {
        Progress progress = progress(false, Style.PLAIN);
        progress.run(1, 1, 42);

        assertThat(err.toString()).isEmpty();
    }

    private Progress progress(boolean live, Style style) {
        Screen screen = new Screen(new PrintWriter(new StringWriter()), new PrintWriter(err, true), style, live);
        return new Progress(screen, true, () -> now);
    }

    private void later(Duration passed) {
        now += passed.toNanos();
    }

    /** What stands on the terminal. */
    private String last() {
        String all = err.toString();
        return all.substring(all.lastIndexOf('\r') + 1).stripTrailing();
    }
}
