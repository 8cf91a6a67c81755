package io.bluestar.testkit.emulators.s3.awssdk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gaul.s3proxy.checksum.FlexChecksum;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** What is stored beside an object's bytes and comes back with them, verbatim. */
record Headers(
        String contentType,
        String cacheControl,
        String contentDisposition,
        String contentEncoding,
        String contentLanguage,
        Instant expires,
        String storageClass,
        Map<String, String> metadata) {
    // What S3 says of an object that was stored without a type.
    private static final String DEFAULT_TYPE = "binary/octet-stream";

    Headers {
        contentType = contentType == null ? DEFAULT_TYPE : contentType;
        metadata = metadata == null ? Map.of() : Map.copyOf(metadata);
    }

    static Headers of(PutObjectRequest request) {
        return new Headers(
                request.contentType(),
                request.cacheControl(),
                request.contentDisposition(),
                request.contentEncoding(),
                request.contentLanguage(),
                request.expires(),
                request.storageClassAsString(),
                request.metadata());
    }

    static Headers of(CreateMultipartUploadRequest request) {
        return new Headers(
                request.contentType(),
                request.cacheControl(),
                request.contentDisposition(),
                request.contentEncoding(),
                request.contentLanguage(),
                request.expires(),
                request.storageClassAsString(),
                request.metadata());
    }

    /** Those that a copy names in place of these; the checksum stays, since the bytes do. */
    Headers replacedBy(CopyObjectRequest request) {
        Map<String, String> replaced = new LinkedHashMap<>(request.metadata());
        metadata.forEach((name, value) -> {
            if (name.startsWith(FlexChecksum.METADATA_PREFIX)) {
                replaced.put(name, value);
            }
        });
        return new Headers(
                request.contentType(),
                request.cacheControl(),
                request.contentDisposition(),
                request.contentEncoding(),
                request.contentLanguage(),
                request.expires(),
                request.storageClassAsString(),
                replaced);
    }

    /** These and one more entry of the metadata. */
    Headers with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(metadata);
        more.put(name, value);
        return new Headers(
                contentType,
                cacheControl,
                contentDisposition,
                contentEncoding,
                contentLanguage,
                expires,
                storageClass,
                more);
    }

    @SuppressWarnings("deprecation") // The handler asks for the time, not for the text that took its place.
    void writeTo(GetObjectResponse.Builder response) {
        response.contentType(contentType)
                .cacheControl(cacheControl)
                .contentDisposition(contentDisposition)
                .contentEncoding(contentEncoding)
                .contentLanguage(contentLanguage)
                .expires(expires)
                .storageClass(storageClass)
                .metadata(metadata);
    }
}
