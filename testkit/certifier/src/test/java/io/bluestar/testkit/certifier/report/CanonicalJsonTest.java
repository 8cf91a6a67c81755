package io.bluestar.testkit.certifier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @Test
    void members_are_sorted_and_white_space_goes() throws IOException {
        assertThat(canonical("{ \"b\" : [ 1 , {} , [ ] ],\n \"a\" : { \"d\" : null, \"c\" : true } }"))
                .isEqualTo("{\"a\":{\"c\":true,\"d\":null},\"b\":[1,{},[]]}");
    }

    /** RFC 8785, 3.2.3. */
    @Test
    void names_are_compared_by_utf_16_code_units() throws IOException {
        assertThat(
                        canonical(
                                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}"))
                .isEqualTo(
                        "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    /** RFC 8785, 3.2.2.2. */
    @Test
    void texts_have_one_way_to_be_written() throws IOException {
        assertThat(canonical(
                        "{\"a\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\\u2028\\b\\f\\t\\u007f\"}"))
                .isEqualTo("{\"a\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u2028\\b\\f\\t\u007f\"}");
    }

    @Test
    void numbers_keep_every_digit() throws IOException {
        String numbers = "{\"a\":[-9223372036854775808,9223372036854775807,123456789012345678901234567890,0.10,1E400]}";
        assertThat(canonical(numbers)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} {\"a\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":\"\\ud800\"}",
                "{\"\\udc00\":1}",
                "{a:1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "<html>"
            })
    void everything_else_is_refused(String text) {
        assertThatThrownBy(() -> CanonicalJson.parse(text)).isInstanceOf(JsonProcessingException.class);
    }

    private static String canonical(String json) throws IOException {
        return CanonicalJson.parse(json).toString();
    }
}
