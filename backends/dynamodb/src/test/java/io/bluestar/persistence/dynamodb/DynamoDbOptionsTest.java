package io.bluestar.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DynamoDbOptionsTest {
    private static final DynamoDbOptions DEFAULTS = DynamoDbOptions.defaults();

    @Test
    void eachOptionChangesAlone() {
        assertThat(DEFAULTS.withConnectTimeout(Duration.ofMillis(1))
                        .withAttemptTimeout(Duration.ofMillis(2))
                        .withOperationTimeout(Duration.ofMillis(3))
                        .withMaxAttempts(4))
                .isEqualTo(new DynamoDbOptions(Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(3), 4));
    }

    @Test
    void whatIsOutsideTheDomainIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withConnectTimeout(Duration.ZERO))
                .withMessageContaining("connectTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withAttemptTimeout(Duration.ofNanos(999_999)))
                .withMessageContaining("attemptTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withOperationTimeout(Duration.ofDays(2)))
                .withMessageContaining("operationTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withMaxAttempts(0))
                .withMessageContaining("maxAttempts");
        assertThatNullPointerException()
                .isThrownBy(() -> DEFAULTS.withOperationTimeout(null))
                .withMessageContaining("operationTimeout");
    }
}
