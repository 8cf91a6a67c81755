package io.bluestar.contracttests.faults.s3;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.bluestar.contracttests.faults.s3.DirectBucket.OpenUpload;
import io.bluestar.contracttests.faults.wire.Recovery;
import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.s3.S3Parts;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A call of a method of which one request fails, on files of its own. */
final class FileCall {
    private static final int MEBIBYTE = 1 << 20;

    /** By which {@link #LARGE} has two parts. */
    static final S3Parts PARTS = S3Parts.defaults()
            .withThreshold(MEBIBYTE)
            .withSize(5 * MEBIBYTE)
            .withCopyLimit(MEBIBYTE)
            .withCopySize(5 * MEBIBYTE);

    private static final byte[] LARGE = noise(6 * MEBIBYTE + 17);
    private static final byte[] FORMER = "the former content".getBytes(UTF_8);
    private static final byte[] CONTENT =
            "the content, long enough to arrive slowly ".repeat(50).getBytes(UTF_8);

    private static final String COPIED = "x-amz-copy-source";

    private final FileStep step;
    private final DirectBucket bucket;
    private final String folder;

    FileCall(FileStep step, DirectBucket bucket, String folder) {
        this.step = step;
        this.bucket = bucket;
        this.folder = folder + "/" + step + "/";
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }

    private byte[] content() {
        return step.isByParts() ? LARGE : CONTENT;
    }

    FileStep step() {
        return step;
    }

    private String source() {
        return folder + "source";
    }

    String target() {
        return folder + "target";
    }

    private List<String> listed() {
        return List.of(folder + "a", folder + "b", folder + "c");
    }

    /** The path or prefix that the method is called with. */
    String path() {
        return step == FileStep.LIST ? folder : step.method().equals("write") ? target() : source();
    }

    /** Puts there what the call works on. */
    void arrange() {
        if (step == FileStep.LIST) {
            listed().forEach(path -> bucket.put(path, FORMER));
            return;
        }
        bucket.put(source(), content());
        bucket.put(target(), FORMER);
    }

    /** The requests of the step. */
    MappingBuilder requests() {
        String source = "/" + bucket.name() + "/" + source();
        String target = "/" + bucket.name() + "/" + target();
        return switch (step) {
            case READ -> get(urlPathEqualTo(source));
            case WRITE -> put(urlPathEqualTo(target));
            case MOVE_LOOK -> head(urlPathEqualTo(source));
            case MOVE_COPY -> put(urlPathEqualTo(target)).withHeader(COPIED, matching(".+"));
            case MOVE_REMOVE -> delete(urlPathEqualTo(source));
            case LIST -> get(urlPathMatching("/" + bucket.name() + "/?")).withQueryParam("prefix", equalTo(folder));
            case WRITE_BEGIN, MOVE_BEGIN -> post(urlPathEqualTo(target)).withQueryParam("uploads", matching(".*"));
            case WRITE_PART -> part(target).withHeader(COPIED, absent());
            case MOVE_PART -> part(target).withHeader(COPIED, matching(".+"));
            case WRITE_COMPLETE, MOVE_COMPLETE ->
                post(urlPathEqualTo(target)).withQueryParam("uploadId", matching(".+"));
        };
    }

    /** The second of two, beside which the first is stored. */
    private static MappingBuilder part(String target) {
        return put(urlPathEqualTo(target)).withQueryParam("partNumber", equalTo("2"));
    }

    Object on(FileStore files) {
        return switch (step) {
            case READ -> files.read(source());
            case WRITE, WRITE_BEGIN, WRITE_PART, WRITE_COMPLETE -> files.write(target(), content());
            case MOVE_LOOK, MOVE_COPY, MOVE_REMOVE, MOVE_BEGIN, MOVE_PART, MOVE_COMPLETE -> {
                files.move(source(), target());
                yield "moved";
            }
            case LIST -> files.listFiles(folder);
        };
    }

    /** Holds an answer against what a healthy server's would be, and the bucket too. */
    void checkDone(Object answer) {
        switch (step) {
            case READ -> assertThat((byte[]) answer).isEqualTo(CONTENT);
            case WRITE, WRITE_BEGIN, WRITE_PART, WRITE_COMPLETE ->
                assertThat(bucket.get(target())).as("what was written").contains(content());
            case MOVE_LOOK, MOVE_COPY, MOVE_REMOVE, MOVE_BEGIN, MOVE_PART, MOVE_COMPLETE -> {
                assertThat(bucket.get(target())).as("the target").contains(content());
                assertThat(bucket.get(source())).as("the source").isEmpty();
            }
            case LIST -> assertThat(answer).isEqualTo(listed());
        }
    }

    /**
     * After a failure: a write is whole or not done, the bytes of a move are at the source, the target or both, and nothing
     * has changed while parts were not to become a file yet.
     */
    void checkNothingLost() {
        switch (step) {
            case READ, LIST -> {}
            case WRITE, WRITE_COMPLETE ->
                assertThat(bucket.get(target()).orElseThrow()).isIn(FORMER, content());
            case WRITE_BEGIN, WRITE_PART ->
                assertThat(bucket.get(target())).as("the path").contains(FORMER);
            case MOVE_BEGIN, MOVE_PART -> {
                assertThat(bucket.get(target())).as("the target").contains(FORMER);
                assertThat(bucket.get(source())).as("the source").contains(content());
            }
            case MOVE_LOOK, MOVE_COPY, MOVE_REMOVE, MOVE_COMPLETE -> {
                byte[] target = bucket.get(target()).orElseThrow();
                assertThat(target).as("the target").isIn(FORMER, content());
                if (!Arrays.equals(target, content())) {
                    assertThat(bucket.get(source())).as("the source").contains(content());
                }
            }
        }
    }

    /** The parts have become the file, although nobody was told. */
    void checkCompleted() {
        assertThat(bucket.get(target())).as("the target").contains(content());
    }

    /** Whether no parts stay behind: none in an upload whose beginning failed, and otherwise no upload at all. */
    boolean hasNoParts() {
        List<OpenUpload> open = bucket.openUploads(target());
        return step.begins() ? open.stream().allMatch(upload -> upload.parts() == 0) : open.isEmpty();
    }

    /** What a failure of a step of uploads says of the file. */
    String consequence() {
        if (step.completes()) {
            return step.isOfMove()
                    ? "the source is untouched, the target holds its former content or the copy"
                    : "the path holds its former content or the new one";
        }
        return step.isOfMove() ? "the source is untouched" : "the path is untouched";
    }

    /** Removes what is there. */
    void clear() {
        bucket.clear(folder);
    }

    /** Makes the call again when the fault is over. */
    void again(FileStore files) {
        Object answer = Recovery.answer(() -> {
            try {
                return on(files);
            } catch (FileMissingException e) {
                // A failed move may have been done but for its answer.
                return "moved";
            }
        });
        checkDone(answer);
    }
}
