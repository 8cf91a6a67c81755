package io.bluestar.testkit.emulators;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What the FileStore contracts need of an S3 server, asked of ours through the SDK. */
class S3ServerTest {
    private static final int MEBIBYTE = 1024 * 1024;

    private static Emulators emulators;
    private static URI endpoint;
    private static S3Client s3;

    private String bucket;

    @BeforeAll
    static void start() {
        emulators = Emulators.create();
        endpoint = emulators.s3().endpoint();
        s3 = client(endpoint);
    }

    @AfterAll
    static void stop() {
        s3.close();
        emulators.close();
    }

    private static S3Client client(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @BeforeEach
    void createBucket() {
        bucket = "b-" + UUID.randomUUID();
        s3.createBucket(r -> r.bucket(bucket));
    }

    private String put(String key, String content) {
        return s3.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromString(content))
                .eTag();
    }

    private String get(String key) {
        return bytes(key).asString(UTF_8);
    }

    private ResponseBytes<GetObjectResponse> bytes(String key) {
        return s3.getObjectAsBytes(r -> r.bucket(bucket).key(key));
    }

    private List<String> keys() {
        return s3.listObjectsV2Paginator(r -> r.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private static void assertRefused(ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(S3Exception.class, refusal -> {
            assertThat(refusal.statusCode()).isEqualTo(status);
            assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        });
    }

    @Test
    void namespaceIsFlat() {
        put("a", "1");
        put("a/b", "2");
        put("a/b/", "3");
        put("a//b", "4");

        assertThat(keys()).containsExactly("a", "a//b", "a/b", "a/b/");
        assertThat(get("a")).isEqualTo("1");
        assertThat(get("a/b")).isEqualTo("2");
        assertThat(get("a/b/")).isEqualTo("3");
        assertThat(get("a//b")).isEqualTo("4");
    }

    @Test
    void listsInTheOrderOfUtf8Bytes() {
        put("\uFF61", "");
        put("\uD800\uDC00", "");
        put("z", "");
        put("é", "");
        put("Z", "");

        assertThat(keys()).containsExactly("Z", "z", "é", "\uFF61", "\uD800\uDC00");
    }

    @Test
    void pagesAreExactAndComplete() throws Exception {
        List<String> written = IntStream.range(0, 2500)
                .mapToObj(i -> "k/%04d é&+\uD83D\uDE00".formatted(i))
                .toList();
        inParallel(
                8,
                written.stream()
                        .map(key -> (Callable<String>) () -> put(key, ""))
                        .toList());

        ListObjectsV2Response first = s3.listObjectsV2(r -> r.bucket(bucket));
        assertThat(first.contents()).hasSize(1000);
        assertThat(first.isTruncated()).isTrue();
        ListObjectsV2Response last = s3.listObjectsV2(
                r -> r.bucket(bucket).startAfter(written.get(1499)).maxKeys(1000));
        assertThat(last.contents()).hasSize(1000);
        assertThat(last.isTruncated()).isFalse();
        assertThat(keys()).isEqualTo(written);
        assertThat(s3.listObjectsV2Paginator(r -> r.bucket(bucket).maxKeys(7)).contents().stream()
                        .map(S3Object::key))
                .containsExactlyElementsOf(written);
    }

    @Test
    void listsByPrefixAsPlainText() {
        Stream.of("a", "ab", "a/b", "b", "A").forEach(key -> put(key, ""));

        assertThat(s3.listObjectsV2(r -> r.bucket(bucket).prefix("a")).contents().stream()
                        .map(S3Object::key))
                .containsExactly("a", "a/b", "ab");
        assertThat(s3.listObjectsV2(r -> r.bucket(bucket).prefix("none")).contents())
                .isEmpty();
    }

    @Test
    void groupsByDelimiterAcrossPages() {
        Stream.of("a/1", "a/2", "b", "c/1", "d").forEach(key -> put(key, ""));
        List<String> found = new ArrayList<>();
        for (var page :
                s3.listObjectsV2Paginator(r -> r.bucket(bucket).delimiter("/").maxKeys(1))) {
            page.commonPrefixes().forEach(prefix -> found.add(prefix.prefix()));
            page.contents().forEach(object -> found.add(object.key()));
        }

        assertThat(found).containsExactly("a/", "b", "c/", "d");
    }

    @Test
    void firstVersionOfListingPagesByKeys() {
        Stream.of("\uFF61", "\uD800\uDC00", "a").forEach(key -> put(key, ""));
        var page = s3.listObjects(r -> r.bucket(bucket).maxKeys(2).delimiter("/"));

        assertThat(page.nextMarker()).isEqualTo("\uFF61");
        assertThat(s3.listObjects(r -> r.bucket(bucket).marker("\uFF61")).contents())
                .extracting(S3Object::key)
                .containsExactly("\uD800\uDC00");
    }

    static Stream<String> oddKeys() {
        return Stream.of(
                " ",
                "a b",
                "+",
                "a+b",
                "%",
                "%20",
                "%2F",
                "#",
                "?",
                "a?b=c&d",
                "&",
                "a;b",
                "'\"<>",
                "\\",
                "{}|^`~",
                "é",
                "e\u0301",
                "\uD83D\uDE00",
                "日本語/ファイル",
                "tab\there",
                "line\nbreak",
                "x".repeat(1024),
                "é".repeat(512),
                "%".repeat(1024),
                ". .",
                "a/. /b",
                "~",
                "*",
                "=,:@$!()",
                "versionId=1");
    }

    @ParameterizedTest
    @MethodSource("oddKeys")
    void keysAreExact(String key) {
        put(key, "content of " + key);
        assertThat(get(key)).isEqualTo("content of " + key);
        assertThat(keys()).containsExactly(key);

        String moved = key.getBytes(UTF_8).length < 1024 ? key + "2" : "2" + key.substring(1);
        s3.copyObject(r ->
                r.sourceBucket(bucket).sourceKey(key).destinationBucket(bucket).destinationKey(moved));
        s3.deleteObject(r -> r.bucket(bucket).key(key));
        assertThat(keys()).containsExactly(moved);
        assertThat(get(moved)).isEqualTo("content of " + key);
    }

    @Test
    void eTagIsTheMd5() throws Exception {
        byte[] content = "some bytes".getBytes(UTF_8);
        String expected =
                '"' + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content)) + '"';

        assertThat(put("k", "some bytes")).isEqualTo(expected);
        assertThat(s3.headObject(r -> r.bucket(bucket).key("k")).eTag()).isEqualTo(expected);
        assertThat(s3.listObjectsV2(r -> r.bucket(bucket)).contents().get(0).eTag())
                .isEqualTo(expected);
    }

    @Test
    void largeAndEmptyObjects() {
        byte[] large = new byte[64 * MEBIBYTE];
        new Random(1).nextBytes(large);
        s3.putObject(r -> r.bucket(bucket).key("large"), RequestBody.fromBytes(large));
        put("empty", "");

        assertThat(bytes("large").asByteArrayUnsafe()).isEqualTo(large);
        assertThat(bytes("empty").asByteArray()).isEmpty();
    }

    @Test
    void overwritingLeavesNoTail() {
        put("k", "long content");
        put("k", "short");

        assertThat(get("k")).isEqualTo("short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain; charset=UTF-8",
                "text/plain;charset=utf-8",
                "application/xml",
                "Application/XML",
                "text/html",
                "TEXT/Plain;charset=\"utf-8\"",
                "application/x-a+b",
                "a/b"
            })
    void contentTypeIsKeptVerbatimByCopy(String type) {
        s3.putObject(
                r -> r.bucket(bucket).key("k").contentType(type).metadata(Map.of("colour", "blue")),
                RequestBody.fromString("x"));
        s3.copyObject(r ->
                r.sourceBucket(bucket).sourceKey("k").destinationBucket(bucket).destinationKey("copy"));

        assertThat(s3.headObject(r -> r.bucket(bucket).key("k")).contentType()).isEqualTo(type);
        assertThat(bytes("copy").response().contentType()).isEqualTo(type);
        assertThat(bytes("copy").response().metadata()).containsEntry("colour", "blue");
    }

    @Test
    void copyOntoItselfUnchangedIsRefused() {
        put("k", "x");

        assertRefused(
                () -> s3.copyObject(r -> r.sourceBucket(bucket)
                        .sourceKey("k")
                        .destinationBucket(bucket)
                        .destinationKey("k")),
                400,
                "InvalidRequest");
        s3.copyObject(r -> r.sourceBucket(bucket)
                .sourceKey("k")
                .destinationBucket(bucket)
                .destinationKey("k")
                .metadataDirective(MetadataDirective.REPLACE)
                .contentType("text/new"));
        assertThat(bytes("k").response().contentType()).isEqualTo("text/new");
    }

    @Test
    void missingObjectsAndBuckets() {
        assertThatThrownBy(() -> get("missing")).isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> s3.headObject(r -> r.bucket(bucket).key("missing")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() -> s3.copyObject(r -> r.sourceBucket(bucket)
                        .sourceKey("missing")
                        .destinationBucket(bucket)
                        .destinationKey("k")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThat(s3.deleteObject(r -> r.bucket(bucket).key("missing"))
                        .sdkHttpResponse()
                        .statusCode())
                .isEqualTo(204);
        assertThatThrownBy(() -> s3.listObjectsV2(r -> r.bucket("no-such-bucket")))
                .isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() -> s3.putObject(r -> r.bucket("no-such-bucket").key("k"), RequestBody.fromString("x")))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void refusalOfALargeBodyIsReadable() {
        assertThatThrownBy(() -> s3.putObject(
                        r -> r.bucket("no-such-bucket").key("k"), RequestBody.fromBytes(new byte[16 * MEBIBYTE])))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void conditionalWrites() {
        String first = s3.putObject(r -> r.bucket(bucket).key("k").ifNoneMatch("*"), RequestBody.fromString("1"))
                .eTag();
        assertRefused(
                () -> s3.putObject(r -> r.bucket(bucket).key("k").ifNoneMatch("*"), RequestBody.fromString("2")),
                412,
                "PreconditionFailed");
        String second = s3.putObject(r -> r.bucket(bucket).key("k").ifMatch(first), RequestBody.fromString("2"))
                .eTag();
        assertRefused(
                () -> s3.putObject(r -> r.bucket(bucket).key("k").ifMatch(first), RequestBody.fromString("3")),
                412,
                "PreconditionFailed");
        assertRefused(
                () -> s3.putObject(r -> r.bucket(bucket).key("none").ifMatch(second), RequestBody.fromString("3")),
                404,
                "NoSuchKey");
        assertThat(get("k")).isEqualTo("2");
        assertThat(keys()).containsExactly("k");
    }

    @Test
    void conditionalDeletes() {
        String first = put("k", "1");
        String second = put("k", "2");

        assertRefused(() -> s3.deleteObject(r -> r.bucket(bucket).key("k").ifMatch(first)), 412, "PreconditionFailed");
        assertThat(get("k")).isEqualTo("2");
        s3.deleteObject(r -> r.bucket(bucket).key("k").ifMatch(second));
        assertThat(keys()).isEmpty();
        s3.deleteObject(r -> r.bucket(bucket).key("k").ifMatch(second));
        assertRefused(() -> s3.deleteObject(r -> r.bucket(bucket).key("k").ifMatch("*")), 412, "PreconditionFailed");
    }

    @Test
    void conditionalCopies() {
        String source = put("source", "1");
        String target = put("target", "2");

        assertRefused(() -> copy(target, null, null), 412, "PreconditionFailed");
        assertRefused(() -> copy(null, source, null), 412, "PreconditionFailed");
        assertRefused(() -> copy(null, null, "*"), 412, "PreconditionFailed");
        assertThat(get("target")).isEqualTo("2");
        copy(source, target, null);
        assertThat(get("target")).isEqualTo("1");
    }

    private void copy(String sourceIfMatch, String ifMatch, String ifNoneMatch) {
        s3.copyObject(r -> r.sourceBucket(bucket)
                .sourceKey("source")
                .destinationBucket(bucket)
                .destinationKey("target")
                .copySourceIfMatch(sourceIfMatch)
                .ifMatch(ifMatch)
                .ifNoneMatch(ifNoneMatch));
    }

    @Test
    void ofRacingConditionalWritesExactlyOneWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            String key = "race-" + round;
            String eTag = put(key, "start");
            List<Callable<Boolean>> writers = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        try {
                            s3.putObject(r -> r.bucket(bucket).key(key).ifMatch(eTag), RequestBody.fromString("w" + i));
                            return true;
                        } catch (S3Exception e) {
                            assertThat(e.statusCode()).isEqualTo(412);
                            return false;
                        }
                    })
                    .toList();
            assertThat(inParallel(8, writers)).containsOnlyOnce(true);
        }
    }

    @Test
    void ofRacingConditionalDeletesAndWritesExactlyOneWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            String key = "race-" + round;
            String eTag = put(key, "start");
            List<Callable<Boolean>> rivals = List.of(
                    () -> won(
                            () -> s3.deleteObject(r -> r.bucket(bucket).key(key).ifMatch(eTag))),
                    () -> won(() ->
                            s3.putObject(r -> r.bucket(bucket).key(key).ifMatch(eTag), RequestBody.fromString("new"))));
            List<Boolean> outcome = inParallel(2, rivals);
            // Deleting what is gone succeeds, but nothing was written after the deletion then.
            boolean there = keys().contains(key);
            assertThat(outcome).containsAnyOf(true);
            assertThat(there).isEqualTo(outcome.get(1));
            assertThat(outcome.get(0)).isNotEqualTo(outcome.get(1));
        }
    }

    private static boolean won(Runnable write) {
        try {
            write.run();
            return true;
        } catch (S3Exception e) {
            assertThat(e.statusCode()).isIn(404, 412);
            return false;
        }
    }

    @Test
    void conditionalReadsAndRanges() {
        String eTag = put("k", "0123456789");

        assertRefused304(eTag);
        assertRefused(
                () -> s3.getObjectAsBytes(r -> r.bucket(bucket).key("k").ifMatch("\"other\"")),
                412,
                "PreconditionFailed");
        assertThat(range("bytes=2-4")).isEqualTo("234");
        assertThat(range("bytes=8-")).isEqualTo("89");
        assertThat(range("bytes=-3")).isEqualTo("789");
        assertThat(range("bytes=8-100")).isEqualTo("89");
        assertThatThrownBy(() -> range("bytes=10-"))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(416));
    }

    private void assertRefused304(String eTag) {
        assertThatThrownBy(
                        () -> s3.getObjectAsBytes(r -> r.bucket(bucket).key("k").ifNoneMatch(eTag)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(304));
    }

    private String range(String range) {
        return s3.getObjectAsBytes(r -> r.bucket(bucket).key("k").range(range)).asString(UTF_8);
    }

    @Test
    void multipartUploads() {
        byte[] content = new byte[11 * MEBIBYTE];
        new Random(2).nextBytes(content);
        String upload = begin("whole");
        List<CompletedPart> parts = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            int from = (number - 1) * 5 * MEBIBYTE;
            byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + 5 * MEBIBYTE));
            int partNumber = number;
            String eTag = s3.uploadPart(
                            r -> r.bucket(bucket).key("whole").uploadId(upload).partNumber(partNumber),
                            RequestBody.fromBytes(part))
                    .eTag();
            parts.add(part(number, eTag));
        }
        assertThat(keys()).isEmpty();
        assertThat(s3.listParts(r -> r.bucket(bucket).key("whole").uploadId(upload))
                        .parts())
                .hasSize(3);
        complete("whole", upload, parts);

        assertThat(bytes("whole").asByteArrayUnsafe()).isEqualTo(content);
        assertThat(bytes("whole").response().contentType()).isEqualTo("a/b");
        assertThat(bytes("whole").response().eTag()).endsWith("-3\"");
        assertThat(s3.listMultipartUploads(r -> r.bucket(bucket)).uploads()).isEmpty();
    }

    @Test
    void multipartCopiesByRange() {
        byte[] content = new byte[7 * MEBIBYTE];
        new Random(3).nextBytes(content);
        String source = s3.putObject(r -> r.bucket(bucket).key("so+u rce"), RequestBody.fromBytes(content))
                .eTag();
        String upload = begin("copy");
        List<CompletedPart> parts = List.of(
                copyPart(upload, 1, source, "bytes=0-" + (5 * MEBIBYTE - 1)),
                copyPart(upload, 2, source, "bytes=" + 5 * MEBIBYTE + "-" + (content.length - 1)));
        assertRefused(() -> copyPart(upload, 3, "\"other\"", "bytes=0-1"), 412, "PreconditionFailed");
        complete("copy", upload, parts);

        assertThat(bytes("copy").asByteArrayUnsafe()).isEqualTo(content);
    }

    private CompletedPart copyPart(String upload, int number, String ifMatch, String range) {
        return part(
                number,
                s3.uploadPartCopy(r -> r.sourceBucket(bucket)
                                .sourceKey("so+u rce")
                                .destinationBucket(bucket)
                                .destinationKey("copy")
                                .uploadId(upload)
                                .partNumber(number)
                                .copySourceIfMatch(ifMatch)
                                .copySourceRange(range))
                        .copyPartResult()
                        .eTag());
    }

    @Test
    void abortedUploadsLeaveNothing() {
        String upload = begin("k");
        s3.uploadPart(r -> r.bucket(bucket).key("k").uploadId(upload).partNumber(1), RequestBody.fromString("x"));
        s3.abortMultipartUpload(r -> r.bucket(bucket).key("k").uploadId(upload));

        assertThat(keys()).isEmpty();
        assertRefused(() -> complete("k", upload, List.of(part(1, "x"))), 404, "NoSuchUpload");
        assertRefused(
                () -> s3.uploadPart(
                        r -> r.bucket(bucket).key("k").uploadId(upload).partNumber(2), RequestBody.fromString("x")),
                404,
                "NoSuchUpload");
    }

    @Test
    void completionHonoursConditions() {
        put("k", "there");
        String upload = begin("k");
        String eTag = s3.uploadPart(
                        r -> r.bucket(bucket).key("k").uploadId(upload).partNumber(1), RequestBody.fromString("new"))
                .eTag();

        assertRefused(
                () -> s3.completeMultipartUpload(r -> r.bucket(bucket)
                        .key("k")
                        .uploadId(upload)
                        .ifNoneMatch("*")
                        .multipartUpload(m -> m.parts(part(1, eTag)))),
                412,
                "PreconditionFailed");
        assertThat(get("k")).isEqualTo("there");
    }

    private String begin(String key) {
        return s3.createMultipartUpload(r -> r.bucket(bucket).key(key).contentType("a/b"))
                .uploadId();
    }

    private static CompletedPart part(int number, String eTag) {
        return CompletedPart.builder().partNumber(number).eTag(eTag).build();
    }

    private void complete(String key, String upload, List<CompletedPart> parts) {
        s3.completeMultipartUpload(
                r -> r.bucket(bucket).key(key).uploadId(upload).multipartUpload(m -> m.parts(parts)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRC32", "CRC32_C"})
    void checksumsOfWholeMultipartObjectsAreVerifiedAndReturned(String algorithm) {
        ChecksumAlgorithm checksum = ChecksumAlgorithm.valueOf(algorithm);
        String expected = checksumOf("content", checksum);

        assertRefused(() -> completeWhole(checksum, "AAAAAA=="), 400, "BadDigest");
        assertThat(keys()).isEmpty();
        completeWhole(checksum, expected);

        var head = s3.headObject(r -> r.bucket(bucket).key("k").checksumMode(ChecksumMode.ENABLED));
        assertThat(head.checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
        assertThat(Objects.requireNonNullElse(head.checksumCRC32(), head.checksumCRC32C()))
                .isEqualTo(expected);
        assertThat(get("k")).isEqualTo("content");
        s3.copyObject(r ->
                r.sourceBucket(bucket).sourceKey("k").destinationBucket(bucket).destinationKey("copy"));
        assertThat(get("copy")).isEqualTo("content");
    }

    private String checksumOf(String content, ChecksumAlgorithm algorithm) {
        var put = s3.putObject(
                r -> r.bucket(bucket).key("single").checksumAlgorithm(algorithm), RequestBody.fromString(content));
        s3.deleteObject(r -> r.bucket(bucket).key("single"));
        return Objects.requireNonNullElse(put.checksumCRC32(), put.checksumCRC32C());
    }

    private void completeWhole(ChecksumAlgorithm algorithm, String checksum) {
        String upload = s3.createMultipartUpload(r ->
                        r.bucket(bucket).key("k").checksumAlgorithm(algorithm).checksumType(ChecksumType.FULL_OBJECT))
                .uploadId();
        var sent = s3.uploadPart(
                r -> r.bucket(bucket).key("k").uploadId(upload).partNumber(1).checksumAlgorithm(algorithm),
                RequestBody.fromString("content"));
        boolean crc32 = algorithm == ChecksumAlgorithm.CRC32;
        s3.completeMultipartUpload(r -> r.bucket(bucket)
                .key("k")
                .uploadId(upload)
                .checksumType(ChecksumType.FULL_OBJECT)
                .checksumCRC32(crc32 ? checksum : null)
                .checksumCRC32C(crc32 ? null : checksum)
                .multipartUpload(m -> m.parts(CompletedPart.builder()
                        .partNumber(1)
                        .eTag(sent.eTag())
                        .checksumCRC32(sent.checksumCRC32())
                        .checksumCRC32C(sent.checksumCRC32C())
                        .build())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRC32", "CRC32_C", "SHA1", "SHA256"})
    void checksumsAreVerifiedAndReturned(String algorithm) {
        ChecksumAlgorithm checksum = ChecksumAlgorithm.valueOf(algorithm);
        s3.putObject(r -> r.bucket(bucket).key("k").checksumAlgorithm(checksum), RequestBody.fromString("content"));
        var head = s3.headObject(r -> r.bucket(bucket).key("k").checksumMode(ChecksumMode.ENABLED));

        assertThat(Stream.of(head.checksumCRC32(), head.checksumCRC32C(), head.checksumSHA1(), head.checksumSHA256())
                        .filter(Objects::nonNull))
                .hasSize(1);
        assertRefused(
                () -> s3.putObject(
                        r -> r.bucket(bucket).key("k").checksumCRC32("AAAAAA=="), RequestBody.fromString("other")),
                400,
                "BadDigest");
        assertThat(get("k")).isEqualTo("content");
    }

    @Test
    void wrongTrailingChecksumIsRefused() throws Exception {
        put("k", "content");
        String body = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n";
        String answer = raw("PUT /" + bucket
                + "/k HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Encoding: aws-chunked\r\n"
                + "x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER\r\nx-amz-decoded-content-length: 5\r\n"
                + "x-amz-trailer: x-amz-checksum-crc32\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("BadDigest");
        assertThat(get("k")).isEqualTo("content");
    }

    @Test
    void abortedPutLeavesTheOldObject() throws Exception {
        put("k", "old");
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort())) {
            connection.setSoLinger(true, 0);
            OutputStream out = connection.getOutputStream();
            out.write(
                    ("PUT /" + bucket + "/k HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf").getBytes(UTF_8));
            out.flush();
        }

        assertThat(get("k")).isEqualTo("old");
    }

    private static String raw(String request) throws Exception {
        try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort())) {
            connection.getOutputStream().write(request.getBytes(UTF_8));
            connection.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try (InputStream in = connection.getInputStream()) {
                in.transferTo(answer);
            }
            return answer.toString(UTF_8);
        }
    }

    @Test
    void bucketsAreApart() {
        String other = "b-" + UUID.randomUUID();
        s3.createBucket(r -> r.bucket(other));
        put("k", "here");
        s3.putObject(r -> r.bucket(other).key("k"), RequestBody.fromString("there"));

        assertThat(get("k")).isEqualTo("here");
        assertThat(s3.listBuckets().buckets()).extracting(b -> b.name()).contains(bucket, other);
        assertRefused(() -> s3.deleteBucket(r -> r.bucket(other)), 409, "BucketNotEmpty");
        s3.deleteObjects(r -> r.bucket(other)
                .delete(d -> d.objects(ObjectIdentifier.builder().key("k").build())));
        s3.deleteBucket(r -> r.bucket(other));
        assertThatThrownBy(() -> s3.headBucket(r -> r.bucket(other))).isInstanceOf(NoSuchBucketException.class);
        assertRefused(() -> s3.createBucket(r -> r.bucket(bucket)), 409, "BucketAlreadyOwnedByYou");
    }

    @Test
    void anyCredentialsWillDo() {
        put("k", "x");
        try (S3Client anonymous = S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            assertThat(anonymous
                            .getObjectAsBytes(r -> r.bucket(bucket).key("k"))
                            .asUtf8String())
                    .isEqualTo("x");
        }
    }

    private static <T> List<T> inParallel(int threads, List<Callable<T>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : pool.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
