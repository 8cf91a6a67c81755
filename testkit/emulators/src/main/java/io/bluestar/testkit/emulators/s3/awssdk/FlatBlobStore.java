package io.bluestar.testkit.emulators.s3.awssdk;

import io.bluestar.testkit.emulators.s3.awssdk.Upload.UploadedPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.SdkResponses;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Buckets in memory, flat, in UTF-8 order, with atomic conditional writes, copies and deletes.
 *
 * <p>The name of this package is not free: S3Proxy's handler takes what a store can do from its class name, and only
 * hands conditional writes and deletes on, unjudged, to one whose name contains {@code .awssdk.}.
 */
public final class FlatBlobStore implements BlobStore {
    private static final long MINIMUM_PART_BYTES = 5L * 1024 * 1024;

    private final ConcurrentNavigableMap<String, FlatBucket> buckets = new ConcurrentSkipListMap<>();
    private final ThreadLocal<Conditions> targetConditions = ThreadLocal.withInitial(() -> Conditions.NONE);

    /** What runs under {@link #withTargetConditions}. */
    public interface Request {
        /** Handles it. */
        Void handle() throws IOException;
    }

    /**
     * Handles a copy with conditions on its target, which the handler's interface has no place for.
     *
     * @param ifMatch null, or what the target must be
     * @param ifNoneMatch null, or what the target must not be
     */
    public void withTargetConditions(String ifMatch, String ifNoneMatch, Request request) throws IOException {
        targetConditions.set(Conditions.forWrite(ifMatch, ifNoneMatch));
        try {
            request.handle();
        } finally {
            targetConditions.remove();
        }
    }

    private FlatBucket bucket(String name) {
        FlatBucket bucket = buckets.get(name);
        if (bucket == null) {
            throw S3Exceptions.noSuchBucket(name, "no such bucket");
        }
        return bucket;
    }

    @Override
    public ListBucketsResponse list() {
        return ListBucketsResponse.builder()
                .buckets(buckets.values().stream()
                        .map(bucket -> SdkResponses.bucket(bucket.name(), bucket.created()))
                        .toList())
                .build();
    }

    @Override
    public HeadBucketResponse headBucket(HeadBucketRequest request) {
        bucket(request.bucket());
        return HeadBucketResponse.builder().build();
    }

    @Override
    public CreateBucketResponse createContainer(CreateBucketRequest request) {
        FlatBucket bucket = new FlatBucket(request.bucket());
        if (request.acl() != null) {
            bucket.access(request.acl());
        }
        if (buckets.putIfAbsent(request.bucket(), bucket) != null) {
            throw S3Exceptions.bucketAlreadyOwnedByYou(request.bucket());
        }
        return CreateBucketResponse.builder().build();
    }

    @Override
    public void deleteBucket(String name) {
        FlatBucket bucket = bucket(name);
        synchronized (bucket) {
            if (!bucket.isEmpty()) {
                throw S3Exceptions.bucketNotEmpty(name);
            }
            buckets.remove(name, bucket);
        }
    }

    @Override
    public BucketCannedACL getContainerAccess(String name) {
        return bucket(name).access();
    }

    @Override
    public void setContainerAccess(String name, BucketCannedACL access) {
        bucket(name).access(access);
    }

    @Override
    public ListObjectsV2Response list(ListObjectsV2Request request) {
        String after = request.continuationToken() == null ? request.startAfter() : key(request.continuationToken());
        Listing page = bucket(request.bucket())
                .list(new Listing.Query(request.prefix(), request.delimiter(), after, request.maxKeys()));
        return SdkResponses.objectsPage(
                page.objects(), page.commonPrefixes(), page.next() == null ? null : token(page.next()));
    }

    @Override
    public ListObjectsResponse listV1(ListObjectsRequest request) {
        Listing page = bucket(request.bucket())
                .list(new Listing.Query(request.prefix(), request.delimiter(), request.marker(), request.maxKeys()));
        return ListObjectsResponse.builder()
                .contents(page.objects())
                .commonPrefixes(page.commonPrefixes())
                .isTruncated(page.next() != null)
                .nextMarker(page.next())
                .build();
    }

    // The handler writes a token into XML as it is, and not every key can stand there.
    private static String token(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw S3Exceptions.invalidArgument("The continuation token provided is incorrect");
        }
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
        FlatBucket bucket = bucket(request.bucket());
        byte[] content = read(payload, request.contentLength(), request.contentMD5());
        StoredObject object = StoredObject.of(content, md5(content), Headers.of(request), request.acl());
        bucket.put(request.key(), object, Conditions.forWrite(request.ifMatch(), request.ifNoneMatch()));
        return SdkResponses.putResponse(object.eTag());
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        FlatBucket target = bucket(request.destinationBucket());
        StoredObject source = bucket(request.sourceBucket()).get(request.sourceKey());
        new Conditions(
                        request.copySourceIfMatch(),
                        request.copySourceIfNoneMatch(),
                        request.copySourceIfModifiedSince(),
                        request.copySourceIfUnmodifiedSince())
                .checkCopySource(source);
        Headers headers = request.metadataDirective() == MetadataDirective.REPLACE
                ? source.headers().replacedBy(request)
                : source.headers();
        // A multipart object that is copied in one piece gets the ETag of one piece.
        StoredObject copy = StoredObject.of(source.content(), md5(source.content()), headers, request.acl());
        target.put(request.destinationKey(), copy, targetConditions.get());
        return SdkResponses.copyResponse(copy.eTag(), copy.lastModified());
    }

    @Override
    public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
        StoredObject object = bucket(request.bucket()).get(request.key());
        return SdkResponses.toHead(
                describe(object).contentLength((long) object.content().length).build());
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
        StoredObject object = bucket(request.bucket()).get(request.key());
        new Conditions(request.ifMatch(), request.ifNoneMatch(), request.ifModifiedSince(), request.ifUnmodifiedSince())
                .checkRead(object);
        int size = object.content().length;
        ByteRange range = ByteRange.of(request.range(), size);
        GetObjectResponse.Builder response = describe(object).contentLength((long) range.length());
        if (request.range() != null) {
            response.contentRange("bytes " + range.start() + "-" + (range.end() - 1) + "/" + size);
        }
        return SdkResponses.getResponse(
                response.build(), new ByteArrayInputStream(object.content(), range.start(), range.length()));
    }

    private static GetObjectResponse.Builder describe(StoredObject object) {
        GetObjectResponse.Builder response =
                GetObjectResponse.builder().eTag(object.eTag()).lastModified(object.lastModified());
        object.headers().writeTo(response);
        return response;
    }

    @Override
    public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
        if (request.ifMatchSize() != null || request.ifMatchLastModifiedTime() != null) {
            throw new S3ProxyException(
                    S3ErrorCode.NOT_IMPLEMENTED, "Only directory buckets take conditions on size and time.");
        }
        bucket(request.bucket()).remove(request.key(), request.ifMatch());
        return DeleteObjectResponse.builder().build();
    }

    @Override
    public ObjectCannedACL getBlobAccess(String bucket, String key) {
        return bucket(bucket).get(key).access();
    }

    @Override
    public void setBlobAccess(String bucket, String key, ObjectCannedACL access) {
        bucket(bucket).change(key, object -> object.withAccess(access));
    }

    @Override
    public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
        Upload upload = Upload.begin(UUID.randomUUID().toString(), request);
        bucket(request.bucket()).begin(upload);
        return new MultipartUpload(upload.id(), request);
    }

    @Override
    public void abortMultipartUpload(MultipartUpload upload) {
        bucket(upload.containerName()).abort(upload.id());
    }

    @Override
    public UploadPartResponse uploadMultipartPart(MultipartUpload upload, UploadPartRequest request, InputStream body) {
        Upload begun = bucket(upload.containerName()).upload(upload.id());
        byte[] content = read(body, request.contentLength(), request.contentMD5());
        Part part = part(request.partNumber(), content)
                .checksumCRC32(request.checksumCRC32())
                .checksumCRC32C(request.checksumCRC32C())
                .checksumCRC64NVME(request.checksumCRC64NVME())
                .checksumSHA1(request.checksumSHA1())
                .checksumSHA256(request.checksumSHA256())
                .build();
        begun.parts().put(part.partNumber(), new UploadedPart(content, part));
        return SdkResponses.uploadedPart(part.eTag());
    }

    @Override
    public boolean supportsCopyMultipartPart() {
        return true;
    }

    @Override
    public UploadPartCopyResponse copyMultipartPart(MultipartUpload upload, UploadPartCopyRequest request) {
        Upload begun = bucket(upload.containerName()).upload(upload.id());
        StoredObject source = bucket(request.sourceBucket()).get(request.sourceKey());
        new Conditions(
                        request.copySourceIfMatch(),
                        request.copySourceIfNoneMatch(),
                        request.copySourceIfModifiedSince(),
                        request.copySourceIfUnmodifiedSince())
                .checkCopySource(source);
        ByteRange range = ByteRange.of(request.copySourceRange(), source.content().length);
        byte[] content = Arrays.copyOfRange(source.content(), range.start(), range.end());
        Part part = part(request.partNumber(), content).build();
        begun.parts().put(part.partNumber(), new UploadedPart(content, part));
        return SdkResponses.copiedPart(part.eTag(), part.lastModified(), null);
    }

    private static Part.Builder part(int number, byte[] content) {
        return Part.builder()
                .partNumber(number)
                .size((long) content.length)
                .eTag(md5(content))
                .lastModified(StoredObject.now());
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        FlatBucket bucket = bucket(upload.containerName());
        Upload begun = bucket.upload(upload.id());
        List<UploadedPart> parts = new ArrayList<>();
        for (CompletedPart named : request.multipartUpload().parts()) {
            UploadedPart part = begun.parts().get(named.partNumber());
            if (part == null || !part.description().eTag().equals(Conditions.unquoted(named.eTag()))) {
                throw new S3ProxyException(S3ErrorCode.INVALID_PART);
            }
            parts.add(part);
        }
        byte[] whole = Upload.concatenated(parts);
        StoredObject object = StoredObject.of(
                whole,
                compositeETag(parts),
                begun.headers(whole),
                begun.request().acl());
        bucket.complete(begun, object, Conditions.forWrite(request.ifMatch(), request.ifNoneMatch()));
        return SdkResponses.completeResponse(object.eTag());
    }

    private static String compositeETag(List<UploadedPart> parts) {
        MessageDigest digest = md5();
        parts.forEach(
                part -> digest.update(HexFormat.of().parseHex(part.description().eTag())));
        return HexFormat.of().formatHex(digest.digest()) + "-" + parts.size();
    }

    @Override
    public List<Part> listMultipartUpload(MultipartUpload upload) {
        Upload begun = bucket(upload.containerName()).findUpload(upload.id());
        return begun == null
                ? List.of()
                : begun.parts().values().stream().map(UploadedPart::description).toList();
    }

    @Override
    public List<software.amazon.awssdk.services.s3.model.MultipartUpload> listMultipartUploads(String name) {
        return bucket(name).uploads().stream()
                .sorted(Comparator.comparing((Upload upload) -> upload.request().key(), Utf8Order.INSTANCE)
                        .thenComparing(Upload::initiated))
                .map(upload -> SdkResponses.upload(upload.request().key(), upload.id(), upload.initiated()))
                .toList();
    }

    @Override
    public long getMinimumMultipartPartSize() {
        return MINIMUM_PART_BYTES;
    }

    private static byte[] read(InputStream payload, Long length, String contentMd5) {
        byte[] content;
        try (payload) {
            // To the end, and not only as far as the length goes: there the handler verifies its checksum.
            content = payload.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (length != null && content.length != length) {
            throw new S3ProxyException(S3ErrorCode.INCOMPLETE_BODY);
        }
        if (contentMd5 != null
                && !MessageDigest.isEqual(Base64.getDecoder().decode(contentMd5), md5().digest(content))) {
            throw new S3ProxyException(S3ErrorCode.BAD_DIGEST);
        }
        return content;
    }

    private static String md5(byte[] content) {
        return HexFormat.of().formatHex(md5().digest(content));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
