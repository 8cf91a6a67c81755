package io.bluestar.testkit.contracts.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private final Script script = new Script();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 30, 31})
    void shows_every_line_of_few(int lines) {
        assertThat(added(lines)).isEqualTo(script.lines());
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 33, 1_000})
    void shows_the_first_and_the_last_of_many(int lines) {
        List<String> all = added(lines);

        List<String> shown = script.lines();

        assertThat(shown).hasSize(31);
        assertThat(shown.subList(0, 15)).isEqualTo(all.subList(0, 15));
        assertThat(shown.get(15)).isEqualTo("… " + (lines - 30) + " more calls …");
        assertThat(shown.subList(16, 31)).isEqualTo(all.subList(lines - 15, lines));
    }

    @Test
    void makes_no_line_that_is_not_shown() {
        AtomicInteger made = new AtomicInteger();
        for (int i = 0; i < 1_000; i++) {
            script.add(() -> "line " + made.incrementAndGet());
        }
        assertThat(made).hasValue(0);

        script.lines();

        assertThat(made).hasValue(30);
    }

    @Test
    void marks_what_other_threads_do() throws InterruptedException {
        Thread other = new Thread(() -> script.add("read"), "reader");
        other.start();
        other.join();

        assertThat(script.lines()).containsExactly("[reader] read");
    }

    private List<String> added(int lines) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            all.add("line " + i);
            script.add("line " + i);
        }
        return all;
    }
}
