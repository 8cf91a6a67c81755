package io.bluestar.contracttests.faults.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.FaultMatrix.Happened;
import io.bluestar.contracttests.faults.wire.FaultyProxy;
import io.bluestar.contracttests.faults.wire.Recovery;
import io.bluestar.contracttests.faults.wire.Together;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.s3.S3Options;
import io.bluestar.persistence.s3.S3Parts;
import io.bluestar.persistence.settings.S3Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;

/** Makes calls through a faulty proxy, one for each fault, and judges what comes of them during the fault and after it. */
final class FilesTrial {
    /** Time for three attempts of a second, and for the SDK's pauses of up to 3 s when it is throttled. */
    static final S3Options OPTIONS = new S3Options(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(8),
            3,
            S3Parts.defaults());

    /** More than the operation timeout, as the machine may be busy. */
    static final Duration BOUND = OPTIONS.operationTimeout().plusSeconds(4);

    private final FaultMatrix matrix;
    private final URI server;
    private final DirectBucket bucket;

    FilesTrial(FaultMatrix matrix, URI server, DirectBucket bucket) {
        this.matrix = matrix;
        this.server = server;
        this.bucket = bucket;
    }

    /** What a test expects of a call during a fault. */
    interface Expectation {
        void hold(FileCall call, Happened happened, int failedRequests);
    }

    /** Makes each call while the requests of its step fail, and again when none does, all on one store. */
    void run(S3Fault fault, S3Options options, Duration bound, Expectation expected) throws Exception {
        List<FileCall> calls = calls(fault);
        try (FaultyProxy proxy = new FaultyProxy(server);
                FileStore files = open(proxy, options)) {
            Together.all(calls.stream()
                    .<Callable<Boolean>>map(call -> () -> {
                        IntSupplier failed = proxy.fail(call.requests(), fault.wire());
                        Happened happened =
                                matrix.observe(fault.wire().name(), call.step().title(), bound, () -> call.on(files));
                        expected.hold(call, happened, failed.getAsInt());
                        return true;
                    })
                    .toList());
            proxy.heal();
            calls.forEach(call -> call.again(files));
        } finally {
            calls.forEach(FileCall::clear);
        }
    }

    void run(S3Fault fault, Expectation expected) throws Exception {
        run(fault, OPTIONS, BOUND, expected);
    }

    /** Makes the calls while nobody listens, and again when somebody does. */
    void refused(S3Fault fault, S3Options options, Duration bound) throws Exception {
        List<FileCall> calls = calls(fault);
        try (FaultyProxy proxy = new FaultyProxy(server);
                FileStore files = open(proxy, options)) {
            proxy.refuse();
            Together.all(calls.stream()
                    .<Callable<Boolean>>map(call -> () -> {
                        fails(
                                call,
                                matrix.observe(fault.wire().name(), call.step().title(), bound, () -> call.on(files)));
                        return true;
                    })
                    .toList());
            proxy.heal();
            calls.forEach(call -> call.again(files));
        } finally {
            calls.forEach(FileCall::clear);
        }
    }

    private List<FileCall> calls(S3Fault fault) {
        String folder = UUID.randomUUID().toString();
        List<FileCall> calls = fault.steps().stream()
                .map(step -> new FileCall(step, bucket, folder))
                .toList();
        calls.forEach(FileCall::arrange);
        return calls;
    }

    /** Nothing is left of what a failed call had begun, some time after it: what was under way then ends by itself. */
    void leavesNoParts(FileCall call) {
        Recovery.await("parts being gone after " + call.step().title(), call::hasNoParts);
    }

    private FileStore open(FaultyProxy proxy, S3Options options) {
        return S3FileStore.open(new S3Settings(bucket.name(), "us-east-1", Optional.of(proxy.endpoint())), options);
    }

    /** The documented exception, never that a file is missing, and nothing is lost. */
    void fails(FileCall call, Happened happened) {
        assertThat(happened.answer()).as("%s: the answer", call.step()).isNull();
        assertThat(happened.thrown())
                .as(call.step().title())
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll(call.step().method(), call.path(), bucket.name());
        FileStoreException thrown = (FileStoreException) happened.thrown();
        assertThat(thrown.operation()).isEqualTo(call.step().method());
        assertThat(thrown.path()).isEqualTo(call.path());
        call.checkNothingLost();
    }

    /** As {@link #fails}, with the failure underneath. */
    void failsWithCause(FileCall call, Happened happened) {
        fails(call, happened);
        assertThat(happened.thrown()).hasCauseInstanceOf(Exception.class);
    }

    /** What a healthy server does. */
    void answers(FileCall call, Happened happened) {
        if (happened.thrown() != null) {
            throw new AssertionError(call.step().title() + " failed", happened.thrown());
        }
        call.checkDone(happened.answer());
    }
}
