package io.bluestar.persistence.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlicesTest {
    private static final long MEBIBYTE = 1L << 20;

    @ParameterizedTest
    @CsvSource({
        "1, 5, 1",
        "5, 5, 1",
        "6, 5, 2",
        "10, 5, 2",
        "99, 10, 10",
        // The largest file of S3, and 10,000 parts exactly; one byte more makes the parts larger, not more.
        "5497558138880, 268435456, 10000",
        "52428800000, 5242880, 10000",
        "52428800001, 5242880, 10000"
    })
    void slices_hold_every_byte_once_and_are_no_more_than_s3_takes(long total, long preferred, int count) {
        Slices slices = Slices.of(total, preferred);

        long next = 0;
        for (int slice = 0; slice < slices.count(); slice++) {
            assertThat(slices.start(slice)).isEqualTo(next);
            assertThat(slices.end(slice)).isGreaterThan(next);
            next = slices.end(slice);
        }
        assertThat(next).isEqualTo(total);
        assertThat(slices.count()).isEqualTo(count).isLessThanOrEqualTo(Slices.MOST);
        assertThat(slices.size()).isGreaterThanOrEqualTo(preferred);
    }

    @ParameterizedTest
    @CsvSource({"2147483639, 5", "5497558138880, 5", "5497558138880, 256"})
    void the_parts_of_every_file_are_within_the_bounds_of_s3(long total, long mebibytes) {
        Slices slices = Slices.of(total, mebibytes * MEBIBYTE);

        assertThat(slices.count()).isLessThanOrEqualTo(Slices.MOST);
        assertThat(slices.size()).isBetween(5 * MEBIBYTE, 5120 * MEBIBYTE);
    }
}
