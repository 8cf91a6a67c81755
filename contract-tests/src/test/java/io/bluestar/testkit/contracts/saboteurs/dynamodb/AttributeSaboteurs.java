package io.bluestar.testkit.contracts.saboteurs.dynamodb;

import static io.bluestar.testkit.contracts.saboteurs.dynamodb.DynamoSaboteurs.reader;

import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Readers that turn what JSON does not have into something else than they should. */
final class AttributeSaboteurs {
    static final List<Sabotage<DynamoDbRulesHarness>> ALL = List.of(
            reader("ReturnsSetsUnsorted", Unsorted::new)
                    .caughtBy("DYNAMO-05", "a set of texts, in UTF-8 byte order, as getClientConfig returns it")
                    .caughtBy("DYNAMO-06", "a set of numbers, ascending, as getClientConfig returns it")
                    .caughtBy("DYNAMO-08", "a set of binary values, by their bytes, as getClientConfig returns it"),
            reader("SortsTextSetsLikeJava", SortedLikeJava::new)
                    .caughtBy("DYNAMO-05", "a set of texts, in UTF-8 byte order, as getClientConfig returns it"),
            reader("SortsNumberSetsAsText", NumbersAsText::new)
                    .caughtBy("DYNAMO-06", "a set of numbers, ascending, as getClientConfig returns it"),
            reader("ReadsNumbersOfSetsAsDouble", NumbersAsDouble::new)
                    .caughtBy("DYNAMO-06", "12345678901234568000000000000000000000"),
            reader("ReturnsNumbersOfSetsAsText", NumbersAsTexts::new)
                    .caughtBy("DYNAMO-06", "\"12345678901234567890123456789012345678\""),
            reader("EncodesBinaryForUrls", UrlSafe::new)
                    .caughtBy("DYNAMO-07", "\"value\":\"APv_fwE=\"")
                    .caughtBy("DYNAMO-08", "\"_wA=\""),
            reader("LeavesOutThePadding", Unpadded::new)
                    .caughtBy("DYNAMO-07", "\"value\":\"APv/fwE\"")
                    .caughtBy("DYNAMO-08", "\"AA\""),
            reader("SortsBinaryByItsBase64", SortedByBase64::new)
                    .caughtBy("DYNAMO-08", "[\"/wA=\",\"AA==\",\"YQ==\",\"fw==\",\"gA==\"]"),
            reader("SortsBinaryAsSignedBytes", SortedAsSigned::new)
                    .caughtBy("DYNAMO-08", "[\"gA==\",\"/wA=\",\"AA==\",\"YQ==\",\"fw==\"]"));

    private AttributeSaboteurs() {}

    private static final class Unsorted extends FakeReader {
        Unsorted(FakeClient client) {
            super(client);
        }

        @Override
        List<?> texts(List<String> set) {
            return set;
        }

        @Override
        List<?> numbers(List<String> set) {
            return set.stream().map(BigDecimal::new).toList();
        }

        @Override
        List<?> binaries(List<byte[]> set) {
            return set.stream().map(this::text).toList();
        }
    }

    private static final class SortedLikeJava extends FakeReader {
        SortedLikeJava(FakeClient client) {
            super(client);
        }

        @Override
        List<?> texts(List<String> set) {
            return set.stream().sorted().toList();
        }
    }

    private static final class NumbersAsText extends FakeReader {
        NumbersAsText(FakeClient client) {
            super(client);
        }

        @Override
        List<?> numbers(List<String> set) {
            return set.stream().sorted().map(BigDecimal::new).toList();
        }
    }

    private static final class NumbersAsDouble extends FakeReader {
        NumbersAsDouble(FakeClient client) {
            super(client);
        }

        @Override
        List<?> numbers(List<String> set) {
            return set.stream()
                    .map(Double::valueOf)
                    .map(BigDecimal::valueOf)
                    .sorted()
                    .toList();
        }
    }

    private static final class NumbersAsTexts extends FakeReader {
        NumbersAsTexts(FakeClient client) {
            super(client);
        }

        @Override
        List<?> numbers(List<String> set) {
            return super.numbers(set).stream().map(Objects::toString).toList();
        }
    }

    private static final class UrlSafe extends FakeReader {
        UrlSafe(FakeClient client) {
            super(client);
        }

        @Override
        String text(byte[] binary) {
            return Base64.getUrlEncoder().encodeToString(binary);
        }
    }

    private static final class Unpadded extends FakeReader {
        Unpadded(FakeClient client) {
            super(client);
        }

        @Override
        String text(byte[] binary) {
            return Base64.getEncoder().withoutPadding().encodeToString(binary);
        }
    }

    private static final class SortedByBase64 extends FakeReader {
        SortedByBase64(FakeClient client) {
            super(client);
        }

        @Override
        List<?> binaries(List<byte[]> set) {
            return set.stream().map(this::text).sorted().toList();
        }
    }

    private static final class SortedAsSigned extends FakeReader {
        SortedAsSigned(FakeClient client) {
            super(client);
        }

        @Override
        List<?> binaries(List<byte[]> set) {
            return set.stream().sorted(Arrays::compare).map(this::text).toList();
        }
    }
}
