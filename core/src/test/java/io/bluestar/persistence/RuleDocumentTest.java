package io.bluestar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RuleDocumentTest {
    private static final String DIGITS_38 = "12345678901234567890123456789012345678";

    private static RuleDocument of(String name, Object value) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(name, value);
        return RuleDocument.of(fields);
    }

    @Nested
    class Numbers {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0",
                    "-0",
                    "0.000",
                    "0E+999",
                    "1",
                    "-1",
                    "23000",
                    "0.1",
                    "1E-130",
                    "-1E-130",
                    "1E125",
                    "9.99E125",
                    "-9.99E+125",
                    DIGITS_38,
                    "0.00" + DIGITS_38,
                    DIGITS_38 + "000",
                    "1.50"
                })
        void withinTheLimitsAreExactParsedAndBuiltAndThereAndBack(String number) {
            BigDecimal exact = new BigDecimal(number);
            assertThat(RuleDocument.parse("{\"n\":" + number.replace("E+", "E") + "}")
                            .getNumber("n"))
                    .isEqualByComparingTo(exact);
            RuleDocument built = of("n", exact);
            assertThat(built.getNumber("n")).isEqualByComparingTo(exact);
            assertThat(RuleDocument.parse(built.toJson())).isEqualTo(built);
        }

        @ParameterizedTest
        @CsvSource({
            "1E126, magnitude of 1E126",
            "-1E126, magnitude",
            "10E125, magnitude",
            "9E-131, magnitude of 1E-131",
            "1E1000000000, magnitude of 1E1000000000",
            "1E-1000000000, magnitude",
            "1E2147483647, magnitude",
            "123456789012345678901234567890123456789, 39 significant digits",
            "0.123456789012345678901234567890123456789, 39 significant digits",
        })
        void beyondTheLimitsAreRefusedParsedAndBuilt(String number, String rule) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleDocument.parse("{\"n\":" + number + "}"))
                    .withMessageContainingAll("\"/n\"", rule);
            BigDecimal exact = new BigDecimal(number);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of("n", exact))
                    .withMessageContainingAll("\"/n\"", rule);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1E9999999999", "1E-9999999999", "NaN", "Infinity", "-", "01", ".5", "5.", "+1", "0x1"})
        void whatIsNoNumberIsRefused(String number) {
            assertThatIllegalArgumentException().isThrownBy(() -> RuleDocument.parse("{\"n\":" + number + "}"));
        }

        @Test
        void ofTenMillionDigitsAreRefusedUnread() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleDocument.parse("{\"n\":" + "1".repeat(10_000_000) + "}"));
        }

        @Test
        void areEqualByValueAndHandedOutWithoutTrailingZeros() {
            RuleDocument plain = RuleDocument.parse("{\"n\":23000}");
            for (String same :
                    List.of("23000.00", "2.3E4", "230E2", "23000.0000000000000000000000000000000000000000")) {
                RuleDocument other = RuleDocument.parse("{\"n\":" + same + "}");
                assertThat(other).isEqualTo(plain).hasSameHashCodeAs(plain);
                assertThat(other.toJson()).isEqualTo("{\"n\":23000}");
            }
            assertThat(of("n", 23_000)).isEqualTo(plain);
            assertThat(of("n", 23_000L)).isEqualTo(plain);
            assertThat(of("n", (short) 23_000)).isEqualTo(plain);
            assertThat(of("n", BigInteger.valueOf(23_000))).isEqualTo(plain);
            assertThat(RuleDocument.parse("{\"n\":-0.0}")).isEqualTo(RuleDocument.parse("{\"n\":0}"));
        }

        @Test
        void thatAreNotExactAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of("n", 0.5))
                    .withMessageContainingAll("\"/n\"", "java.lang.Double", "BigDecimal");
            assertThatIllegalArgumentException().isThrownBy(() -> of("n", 0.5f));
        }
    }

    @Nested
    class Nesting {
        @Test
        void of32LevelsIsTakenAnd33Refused() {
            assertThatCode(() -> RuleDocument.parse(json(32))).doesNotThrowAnyException();
            assertThatIllegalArgumentException().isThrownBy(() -> RuleDocument.parse(json(33)));
            assertThat(RuleDocument.of(maps(32)).toJson()).isEqualTo(json(32));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleDocument.of(maps(33)))
                    .withMessageContaining("deeper than 32 levels");
        }

        @Test
        void countsListsAndDocumentsToo() {
            RuleDocument deepest = RuleDocument.of(maps(31));
            assertThatCode(() -> of("d", deepest)).doesNotThrowAnyException();
            assertThatIllegalArgumentException().isThrownBy(() -> of("d", List.of(deepest)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleDocument.parse("{\"a\":" + "[".repeat(32) + "]".repeat(32) + "}"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":", "{\"a\":["})
        void ofABombIsRefused(String level) {
            assertThatIllegalArgumentException().isThrownBy(() -> RuleDocument.parse(level.repeat(100_000)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleDocument.parse("{\"a\":" + level.repeat(100_000)));
        }

        @Test
        void withoutEndIsRefused() {
            Map<String, Object> cyclicMap = new HashMap<>();
            cyclicMap.put("a", cyclicMap);
            cyclicMap.put("b", cyclicMap);
            assertThatIllegalArgumentException().isThrownBy(() -> RuleDocument.of(cyclicMap));
            List<Object> cyclicList = new ArrayList<>();
            cyclicList.add(cyclicList);
            assertThatIllegalArgumentException().isThrownBy(() -> of("l", cyclicList));
        }

        private String json(int levels) {
            return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
        }

        private Map<String, Object> maps(int levels) {
            return levels == 1 ? Map.of() : Map.of("a", maps(levels - 1));
        }
    }

    @Nested
    class Size {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{} | 0",
                    "{\"ab\":\"xyz\"} | 5",
                    "{\"é\":\"😀\"} | 6",
                    "{\"a\":null} | 2",
                    "{\"a\":true} | 2",
                    "{\"a\":0} | 3",
                    "{\"a\":123} | 4",
                    "{\"a\":-123} | 5",
                    "{\"a\":12345678901234567890123456789012345678} | 22",
                    "{\"a\":-12345678901234567890123456789012345678} | 22",
                    "{\"a\":[]} | 4",
                    "{\"a\":[true,\"\"]} | 7",
                    "{\"a\":{\"bc\":\"d\"}} | 8"
                })
        void isCountedAsDynamoDbCountsARow(String json, int bytes) {
            assertThat(RuleDocument.parse(json).sizeInBytes()).isEqualTo(bytes);
        }

        @Test
        void of2MiBIsTakenAndAByteMoreRefusedParsedAndBuilt() {
            String longest = "x".repeat(RuleDocument.LARGEST - 1);
            assertThat(RuleDocument.parse("{\"a\":\"" + longest + "\"}"))
                    .isEqualTo(of("a", longest))
                    .extracting(RuleDocument::sizeInBytes)
                    .isEqualTo(RuleDocument.LARGEST);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RuleDocument.parse("{\"aa\":\"" + longest + "\"}"))
                    .withMessageContaining("larger than 2097152 bytes");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of("aa", longest))
                    .withMessageContaining("larger than 2097152 bytes");
        }

        @Test
        void isCountedWhereverAMapStands() {
            Object shared = "x";
            for (int level = 1; level < 31; level++) {
                shared = Map.of("a", shared, "b", shared);
            }
            Object bomb = shared;
            assertThatIllegalArgumentException().isThrownBy(() -> of("a", bomb)).withMessageContaining("larger than");
        }

        @Test
        void isTheListsOwnAndNotWhatItSaysThatItHas() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of("a", Collections.nCopies(Integer.MAX_VALUE, List.of())))
                    .withMessageContaining("larger than");
        }

        @Test
        void ofNumbersIsThatOfTheirDigitsBeforeTheyAreCounted() {
            BigDecimal one = new BigDecimal(BigInteger.TEN.pow(300_000), 300_000);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of("n", one))
                    .withMessageContainingAll("\"/n\"", "more than 1000 digits");
        }

        @Test
        void ofARowIsAtMost400KiB() {
            RuleDocument row = RuleDocument.of(Map.of("PK", "P", "SK", "S", "a", "x".repeat(Rows.LARGEST - 7)));
            assertThat(row.sizeInBytes()).isEqualTo(409_600);
            assertThat(Rows.checkStorable(row)).isEqualTo(new RowKey("P", "S"));
            RuleDocument larger = row.toBuilder().put("b", "").build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Rows.checkStorable(larger))
                    .withMessageContainingAll("P / S", "409601", "409600");
            assertThat(Rows.keyOf(larger)).isEqualTo(new RowKey("P", "S"));
        }
    }

    @Nested
    class Json {
        @Test
        void ofNamesMadeToHaveOneHashCodeIsRead() {
            StringBuilder json = new StringBuilder("{\"last\":1");
            for (int name = 0; name < 1 << 10; name++) {
                json.append(",\"");
                for (int pair = 0; pair < 10; pair++) {
                    json.append((name >> pair & 1) == 0 ? "Aa" : "B@");
                }
                json.append("\":1");
            }
            assertThat(RuleDocument.parse(json.append('}').toString()).names()).hasSize(1_025);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "null",
                    "1",
                    "\"x\"",
                    "[]",
                    "{",
                    "{\"a\":1",
                    "{\"a\"}",
                    "{\"a\":1,}",
                    "{a:1}",
                    "{'a':1}",
                    "{\"a\":1}x",
                    "{\"a\":1}{}",
                    "{\"a\":1} 2",
                    "{\"a\":1,\"a\":1}",
                    "{\"a\":{\"b\":1,\"b\":2}}",
                    "{\"a\":tru}",
                    "{\"a\":\"\n\"}",
                    "{/**/}",
                    "{\"\":1}",
                    "{\"a\":\"\\ud83d\"}",
                    "{\"\\ude00\":1}"
                })
        void thatIsNoSingleProperObjectIsRefused(String json) {
            assertThatIllegalArgumentException().isThrownBy(() -> RuleDocument.parse(json));
        }

        @Test
        void comesBackAsItWentAndInItsOrder() {
            String json = "{\"PK\":\"A\",\"z\":[1,null,true,{\"é😀\":\"\\u0000\\\"\"}],\"a\":{},\"b\":[],\"n\":-0.5}";
            RuleDocument document = RuleDocument.parse(json);
            assertThat(document.toJson()).isEqualTo(json);
            assertThat(document).hasToString(json);
            assertThat(document.names()).containsExactly("PK", "z", "a", "b", "n");
        }

        @Test
        void ofNullIsRefused() {
            assertThatNullPointerException()
                    .isThrownBy(() -> RuleDocument.parse(null))
                    .withMessageContaining("json");
        }
    }

    @Test
    void namesHaveOneTo65535Bytes() {
        String longest = "é".repeat(32_767) + "x";
        assertThat(of(longest, 1).toJson()).contains(longest);
        assertThat(RuleDocument.parse("{\"" + longest + "\":1}").has(longest)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(longest + "x", 1))
                .withMessageContaining("65536");
        assertThatIllegalArgumentException().isThrownBy(() -> RuleDocument.parse("{\"" + longest + "x\":1}"));
        assertThatIllegalArgumentException().isThrownBy(() -> of("", 1)).withMessageContaining("0 UTF-8 bytes");
        assertThatIllegalArgumentException().isThrownBy(() -> of("\uD83D", 1)).withMessageContaining("unpaired");
        assertThatIllegalArgumentException().isThrownBy(() -> of(null, 1)).withMessageContaining("no text");
    }

    @Test
    void whatDocumentsDoNotHoldIsRefusedNamingTheField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("a", Map.of("b", List.of(1, Set.of()))))
                .withMessageContaining("\"/a/b/1\"");
        assertThatIllegalArgumentException().isThrownBy(() -> of("a", 'x'));
        assertThatIllegalArgumentException().isThrownBy(() -> of("a", new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> of("a", "\uDE00")).withMessageContaining("\"/a\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("a", Map.of(1, 2)))
                .withMessageContaining("no text but a java.lang.Integer");
    }

    @Test
    void nothingHandedInOrOutCanChangeADocument() {
        List<Object> list = new ArrayList<>(Arrays.asList("a", null));
        Map<String, Object> map = new LinkedHashMap<>(Map.of("list", list));
        RuleDocument document = of("map", map);
        String before = document.toJson();

        list.add("b");
        map.put("new", 1);

        assertThat(document.toJson()).isEqualTo(before);
        RuleDocument inner = document.getDocument("map");
        assertThatThrownBy(() -> document.asMap().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> document.names().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> inner.getList("list").clear()).isInstanceOf(UnsupportedOperationException.class);
        RuleDocument.Builder builder = document.toBuilder().put("more", 1);
        RuleDocument built = builder.build();
        builder.put("later", 2);
        assertThat(document.has("more")).isFalse();
        assertThat(built.has("later")).isFalse();
    }

    @Test
    void equalityIsThatOfNamesAndValuesInWhateverOrder() {
        RuleDocument one = RuleDocument.parse("{\"a\":1,\"b\":[1,2]}");
        assertThat(one)
                .isEqualTo(RuleDocument.parse("{\"b\":[1.0,2],\"a\":1}"))
                .isNotEqualTo(RuleDocument.parse("{\"a\":1,\"b\":[2,1]}"))
                .isNotEqualTo(RuleDocument.parse("{\"a\":\"1\",\"b\":[1,2]}"));
        assertThat(RuleDocument.parse("{\"a\":null}")).isNotEqualTo(RuleDocument.empty());
        assertThat(RuleDocument.empty().isEmpty()).isTrue();
    }

    @Test
    void typedGettersGiveTheValueOrSayWhatIsWrong() {
        RuleDocument row =
                RuleDocument.parse("{\"PK\":\"P\",\"SK\":\"S\",\"t\":\"x\",\"n\":1.5,\"i\":7,\"b\":true,\"z\":null,"
                        + "\"l\":[\"x\"],\"m\":{\"k\":1},\"mixed\":[\"x\",1],\"big\":9223372036854775808}");
        assertThat(row.getText("t")).isEqualTo("x");
        assertThat(row.getInt("i")).isEqualTo(7);
        assertThat(row.getLong("i")).isEqualTo(7);
        assertThat(row.getBoolean("b")).isTrue();
        assertThat(row.getTexts("l")).containsExactly("x");
        assertThat(row.getDocument("m").getInt("k")).isEqualTo(1);
        assertThat(row.get("z")).isNull();
        assertThat(row.findText("z")).isEmpty();
        assertThat(row.findNumber("none")).isEmpty();
        assertThat(row.findBoolean("b")).contains(true);

        assertThatExceptionOfType(RuleFieldException.class)
                .isThrownBy(() -> row.getText("none"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("none"))
                .withMessageContainingAll("\"none\"", "row \"P / S\"", "is missing");
        assertWrong(() -> row.getText("n"), "is a number, not text");
        assertWrong(() -> row.getNumber("t"), "is text, not a number");
        assertWrong(() -> row.getBoolean("z"), "is null, not a boolean");
        assertWrong(() -> row.getInt("n"), "1.5, which is no int");
        assertWrong(() -> row.getLong("big"), "which is no long");
        assertWrong(() -> row.getTexts("mixed"), "an element that is a number, not text");
        assertWrong(() -> row.getDocument("l"), "is a list, not a map");
        assertWrong(() -> row.findText("n"), "is a number, not text");
    }

    private static void assertWrong(Runnable get, String detail) {
        assertThatExceptionOfType(RuleFieldException.class).isThrownBy(get::run).withMessageContaining(detail);
    }
}
