package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmulatorsTest {

    @Test
    void allWhoAskGetTheSameServer() {
        try (Emulators emulators = Emulators.create()) {
            assertThat(emulators.started()).isEmpty();
            assertThat(IntStream.range(0, 8)
                            .parallel()
                            .mapToObj(i -> emulators.redis())
                            .distinct())
                    .containsExactly(emulators.get(EmulatorKind.REDIS));
            assertThat(emulators.started()).containsExactly(EmulatorKind.REDIS);
        }
    }

    @Test
    void theSharedOnesOutlastClosing() {
        EmulatedServer before = Emulators.shared().redis();
        Emulators.shared().close();

        assertThat(Emulators.shared()).isSameAs(Emulators.shared());
        assertThat(Emulators.shared().redis()).isEqualTo(before);
    }

    @Test
    void onesOwnAreApartFromTheShared() {
        try (Emulators emulators = Emulators.start(EnumSet.of(EmulatorKind.REDIS))) {
            assertThat(emulators.redis().endpoint())
                    .isNotEqualTo(Emulators.shared().redis().endpoint());
        }
    }

    @Test
    void closedOnesStartNothing() {
        Emulators emulators = Emulators.create();
        emulators.close();
        emulators.close();

        assertThatThrownBy(emulators::redis).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> emulators.begin(EmulatorKind.S3)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Emulators.create().get(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("kind");
    }

    @Test
    void aFailureIsToldToEveryoneWhoAsks() {
        try (Emulators emulators = Emulators.create(Map.of("BLUESTAR_TESTKIT_DYNAMODB", "/no/such/binary"))) {
            emulators.begin(EmulatorKind.DYNAMODB);

            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(emulators::dynamoDb)
                        .isInstanceOf(EmulatorException.class)
                        .hasMessageContaining("/no/such/binary");
            }
        }
    }

    @Test
    void anInterruptedWaitSaysSo() {
        try (Emulators emulators = Emulators.create()) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(emulators::redis)
                    .isInstanceOf(EmulatorException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
