package io.bluestar.persistence.s3;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.persistence.domain.Utf8;
import java.util.List;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The paths under a prefix, through all pages. Keys that are no paths are left out: other programs made them (folders of
 * the AWS console end in {@code /}), and no method of a file store could read them.
 */
final class Listing {
    private static final Logger LOG = LoggerFactory.getLogger(S3FileStore.class);
    private static final String OPERATION = "listFiles";

    private final Bucket bucket;
    private final Calls calls;
    private final S3Failures failures;

    Listing(Bucket bucket, Calls calls, S3Failures failures) {
        this.bucket = bucket;
        this.calls = calls;
        this.failures = failures;
    }

    List<String> of(String prefix) {
        // Sorted here: directory buckets and some emulators have another order, or none.
        TreeSet<String> paths = new TreeSet<>(Utf8.BYTE_ORDER);
        String token = null;
        do {
            ListObjectsV2Response page = page(prefix, token);
            page.contents().stream().map(S3Object::key).forEach(key -> {
                if (key == null) {
                    throw failures.notS3(OPERATION, prefix, "a Key");
                }
                if (isPath(key)) {
                    paths.add(key);
                } else {
                    LOG.debug("{} holds the key {}, which is no path and is not listed", bucket, quote(key));
                }
            });
            token = next(prefix, token, page);
        } while (token != null);
        return List.copyOf(paths);
    }

    private ListObjectsV2Response page(String prefix, String token) {
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(bucket.name())
                .prefix(prefix)
                .continuationToken(token)
                // XML cannot hold every character of a key; the SDK decodes what it asked to be encoded.
                .encodingType(EncodingType.URL)
                .build();
        ListObjectsV2Response page;
        try {
            page = calls.call(client -> client.listObjectsV2(request));
        } catch (RuntimeException e) {
            throw failures.translate(OPERATION, prefix, e);
        }
        if (page.isTruncated() == null) {
            throw failures.notS3(OPERATION, prefix, "IsTruncated");
        }
        return page;
    }

    /** The token of the next page, or null after the last; never the same twice in a row, or the listing had no end. */
    private String next(String prefix, String token, ListObjectsV2Response page) {
        if (!page.isTruncated()) {
            return null;
        }
        String next = page.nextContinuationToken();
        if (next == null || next.equals(token)) {
            throw failures.notS3(OPERATION, prefix, "the token of the page after a truncated one");
        }
        return next;
    }

    private static boolean isPath(String key) {
        try {
            FilePaths.check("key", key);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
