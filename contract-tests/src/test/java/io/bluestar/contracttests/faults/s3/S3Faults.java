package io.bluestar.contracttests.faults.s3;

import static io.bluestar.contracttests.faults.s3.S3Fault.at;
import static io.bluestar.contracttests.faults.s3.S3Fault.everywhere;
import static io.bluestar.contracttests.faults.s3.S3Fault.inBodies;
import static io.bluestar.contracttests.faults.wire.WireFault.after;
import static io.bluestar.contracttests.faults.wire.WireFault.instead;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import io.bluestar.contracttests.faults.wire.Answers;
import io.bluestar.contracttests.faults.wire.Silence;
import io.bluestar.contracttests.faults.wire.WireFault;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** What may be wrong between a client and S3. */
final class S3Faults {
    private static final String XML = "application/xml";

    private S3Faults() {}

    static S3Fault hang() {
        return everywhere(instead("no answer", new Silence()));
    }

    static S3Fault slow() {
        return inBodies(after("slow body", Answers.slow()));
    }

    static S3Fault slowDown() {
        return everywhere(error(503, "SlowDown", "Please reduce your request rate."));
    }

    /** Those that the SDK tries again, and that may be gone by then. */
    static List<S3Fault> retried() {
        return List.of(
                everywhere(error(500, "InternalError", "We encountered an internal error. Please try again.")),
                slowDown(),
                everywhere(instead("503 of a load balancer", Answers.of(503, "text/html", "<html>Try later</html>"))),
                at(FileStep.READ, after("checksum does not match", Answers.header("x-amz-checksum-crc32", "AAAAAA=="))),
                at(FileStep.READ, after("connection cut in the body", Answers.truncated())),
                at(FileStep.MOVE_COPY, errorInSuccess()));
    }

    /** Those of the connection, which the JDK may try again as the SDK does. */
    static List<S3Fault> ofTheConnection() {
        return List.of(
                everywhere(instead("connection reset", Answers.reset())),
                everywhere(after("answer lost", Answers.reset())));
    }

    /** Those that stay, asked again or not. */
    static List<S3Fault> lasting() {
        return List.of(
                new S3Fault(
                        after("connection cut in the body", Answers.truncated()),
                        EnumSet.of(FileStep.MOVE_COPY, FileStep.LIST)),
                inBodies(after("wrong Content-Length", Answers.shortened())),
                everywhere(error(400, "ExpiredToken", "The provided token has expired.")),
                everywhere(error(403, "RequestTimeTooSkewed", "The difference between the times is too large.")),
                everywhere(error(403, "AccessDenied", "Access Denied")),
                everywhere(error(404, "NoSuchBucket", "The specified bucket does not exist"))
                        .without(FileStep.MOVE_LOOK),
                everywhere(instead("page of a captive proxy", Answers.page())),
                everywhere(instead("redirection by a captive proxy", Answers.redirect())),
                everywhere(instead("empty success", Answers.empty())));
    }

    /** Answers of S3 in which something is missing or wrong. */
    static List<S3Fault> spoiled() {
        return List.of(
                new S3Fault(
                        after("ETag missing", Answers.withoutHeader("ETag")),
                        EnumSet.of(FileStep.READ, FileStep.WRITE, FileStep.MOVE_LOOK)),
                at(FileStep.MOVE_COPY, spoiled("ETag missing", "ETag>", "Tag>")),
                at(FileStep.LIST, spoiled("IsTruncated missing", "IsTruncated>", "Truncated>")),
                at(FileStep.LIST, spoiled("truncated without a token", "IsTruncated>false", "IsTruncated>true")),
                at(FileStep.LIST, spoiled("Key missing", "Key>", "Name>")),
                at(FileStep.LIST, spoiled("LastModified that is none", "LastModified>2", "LastModified>soon")));
    }

    /** Where files go by parts: those that the SDK tries again. */
    static List<S3Fault> retriedByParts() {
        return Stream.concat(
                        byParts(retried()),
                        Stream.of(new S3Fault(
                                errorInSuccess(),
                                EnumSet.of(FileStep.WRITE_COMPLETE, FileStep.MOVE_PART, FileStep.MOVE_COMPLETE))))
                .toList();
    }

    /** Those that may be wrong with any answer, where files go by parts. */
    static Stream<S3Fault> byParts(List<S3Fault> faults) {
        return faults.stream().filter(S3Fault::isEverywhere).map(fault -> S3Fault.byParts(fault.wire()));
    }

    /** What S3 may find out only after it has begun to answer. */
    private static WireFault errorInSuccess() {
        return errorUnder(200, "200 with an Error", "InternalError", "We encountered an internal error.");
    }

    private static WireFault spoiled(String name, String right, String wrong) {
        return after(name, Answers.body(body -> body.replace(right, wrong)));
    }

    private static WireFault error(int status, String code, String message) {
        return errorUnder(status, code, code, message);
    }

    private static WireFault errorUnder(int status, String name, String code, String message) {
        return instead(
                name,
                Answers.of(
                        status,
                        XML,
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>"
                                + message + "</Message><RequestId>FAULT</RequestId></Error>",
                        new HttpHeader("x-amz-request-id", "FAULT")));
    }
}
