package io.bluestar.persistence.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.s3.S3Options;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackendsTest {

    @Test
    void one_attempt_at_a_file_may_take_as_long_as_the_whole_where_that_is_given_more_time() {
        Duration deadline = Duration.ofHours(1);
        assertThat(Backends.filesWithin(deadline))
                .isEqualTo(S3Options.defaults().withAttemptTimeout(deadline).withOperationTimeout(deadline));
    }

    @Test
    void a_short_deadline_leaves_the_time_of_one_attempt_as_it_is() {
        Duration deadline = Duration.ofSeconds(5);
        assertThat(Backends.filesWithin(deadline))
                .isEqualTo(S3Options.defaults().withOperationTimeout(deadline));
    }
}
