package io.bluestar.contracttests.faults.s3;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import io.bluestar.contracttests.faults.wire.Recovery;
import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import java.util.Arrays;
import java.util.List;

/** A call of a method of which one request fails, on files of its own. */
final class FileCall {
    private static final byte[] FORMER = "the former content".getBytes(UTF_8);
    private static final byte[] CONTENT =
            "the content, long enough to arrive slowly ".repeat(50).getBytes(UTF_8);

    private final FileStep step;
    private final DirectBucket bucket;
    private final String folder;

    FileCall(FileStep step, DirectBucket bucket, String folder) {
        this.step = step;
        this.bucket = bucket;
        this.folder = folder + "/" + step + "/";
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
        return step == FileStep.LIST ? folder : step == FileStep.WRITE ? target() : source();
    }

    /** Puts there what the call works on. */
    void arrange() {
        if (step == FileStep.LIST) {
            listed().forEach(path -> bucket.put(path, FORMER));
            return;
        }
        bucket.put(source(), CONTENT);
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
            case MOVE_COPY -> put(urlPathEqualTo(target)).withHeader("x-amz-copy-source", matching(".+"));
            case MOVE_REMOVE -> delete(urlPathEqualTo(source));
            case LIST -> get(urlPathMatching("/" + bucket.name() + "/?")).withQueryParam("prefix", equalTo(folder));
        };
    }

    Object on(FileStore files) {
        return switch (step) {
            case READ -> files.read(source());
            case WRITE -> files.write(target(), CONTENT);
            case MOVE_LOOK, MOVE_COPY, MOVE_REMOVE -> {
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
            case WRITE ->
                assertThat(bucket.get(target())).as("what was written").contains(CONTENT);
            case MOVE_LOOK, MOVE_COPY, MOVE_REMOVE -> {
                assertThat(bucket.get(target())).as("the target").contains(CONTENT);
                assertThat(bucket.get(source())).as("the source").isEmpty();
            }
            case LIST -> assertThat(answer).isEqualTo(listed());
        }
    }

    /** After a failure: a write is whole or not done, and the bytes of a move are at the source, the target or both. */
    void checkNothingLost() {
        switch (step) {
            case READ, LIST -> {}
            case WRITE -> assertThat(bucket.get(target()).orElseThrow()).isIn(FORMER, CONTENT);
            case MOVE_LOOK, MOVE_COPY, MOVE_REMOVE -> {
                byte[] target = bucket.get(target()).orElseThrow();
                assertThat(target).as("the target").isIn(FORMER, CONTENT);
                if (!Arrays.equals(target, CONTENT)) {
                    assertThat(bucket.get(source())).as("the source").contains(CONTENT);
                }
            }
        }
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
