package io.bluestar.persistence.s3;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.settings.S3Settings;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Files as objects of one S3 bucket: the path is the key.
 *
 * <ul>
 *   <li>Every method returns or throws within {@link S3Options#operationTimeout()}, and at once when its thread is
 *       interrupted; what was sent by then may still take effect. Each call to the server is retried by the SDK's standard
 *       strategy. Calls run on daemon threads of the store.
 *   <li>Contents are protected by a checksum on the way there, and checked on the way back where the server returns one.
 *   <li>Large files go by parts (see {@link S3Parts}): {@link #write} above 16 MiB, {@link #move} above 5 GiB, unless the
 *       options say otherwise. The parts become a file all at once. A method that fails before that removes them, for which
 *       it takes up to a quarter of the operation timeout, 10 s at the most, also when it was interrupted; so does
 *       {@link #close()}. If that fails too (it needs the permission {@code s3:AbortMultipartUpload}), the exception says so. For programs that are killed meanwhile, let the bucket
 *       have a lifecycle rule {@code AbortIncompleteMultipartUpload}.
 *   <li>{@link #move} copies on the server, then removes the source if it is still what was copied. A write to the source
 *       during a move is kept where the server {@linkplain #honoursConditionalDeletes() honours conditional deletes} (AWS
 *       does), unless it writes the very bytes that are being moved, in the same parts: S3 tells versions apart by their
 *       content.
 *   <li>A move keeps the content type and the metadata that other programs gave to a file; if it goes by parts, not its
 *       tags.
 *   <li>{@link #listFiles} leaves out keys that are no paths, such as the {@code folder/} objects of the AWS console.
 *   <li>The bucket must exist.
 * </ul>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html">S3 API</a>
 */
public final class S3FileStore implements FileStore {
    private final Bucket bucket;
    private final CallThreads threads;
    private final S3Parts parts;
    private final boolean ownsClient;
    private final S3Failures failures;
    private final OpenState open = new OpenState("S3 file store");

    private S3FileStore(S3Client client, String bucket, S3Options options, boolean ownsClient) {
        this.bucket = new Bucket(client, bucket);
        this.threads = new CallThreads(client, options.operationTimeout());
        this.parts = options.parts();
        this.ownsClient = ownsClient;
        this.failures = new S3Failures(this.bucket);
    }

    /** Opens a store with {@link S3Options#defaults()}, as {@link #open(S3Settings, S3Options)} does. */
    public static S3FileStore open(S3Settings settings) {
        return open(settings, S3Options.defaults());
    }

    /**
     * Opens a store with a client of its own, which is closed with it. No server is contacted.
     *
     * <p>Without an endpoint URL, credentials come from the SDK's default chain. With one, they come from system
     * properties, environment variables, the profile or the container, never from the instance metadata service; if none
     * of these is set up, dummies are used, as emulators accept them; and the bucket is addressed path-style.
     *
     * @param settings where the bucket is
     * @param options bounds of time and retries
     * @throws IllegalArgumentException if the endpoint URL holds a user or password
     */
    public static S3FileStore open(S3Settings settings, S3Options options) {
        Objects.requireNonNull(settings, "settings must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return new S3FileStore(S3Clients.open(settings, options), settings.bucket(), options, true);
    }

    /** A store over a client that stays open, with {@link S3Options#defaults()}; see {@link #over(S3Client, String, S3Options)}. */
    public static S3FileStore over(S3Client client, String bucket) {
        return over(client, bucket, S3Options.defaults());
    }

    /**
     * A store over a client that stays open when the store is closed.
     *
     * @param client reaches the bucket, with timeouts, retries and checksums of its own
     * @param bucket its name, as {@link S3Settings#checkBucket} allows
     * @param options of which only the operation timeout and the parts apply, as the client has its own of the others
     */
    public static S3FileStore over(S3Client client, String bucket, S3Options options) {
        Objects.requireNonNull(client, "client must not be null");
        Objects.requireNonNull(options, "options must not be null");
        S3Settings.checkBucket(bucket);
        return new S3FileStore(client, bucket, options, false);
    }

    @Override
    public byte[] read(String path) {
        FilePaths.check("path", path);
        open.check();
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(bucket.name())
                .key(path)
                // Asked for by hand: the client's ResponseChecksumValidation does not ask here (SDK 2.57).
                .checksumMode(ChecksumMode.ENABLED)
                .build();
        ResponseBytes<GetObjectResponse> file;
        try {
            file = threads.begin().call(client -> client.getObject(request, new WholeBody()));
        } catch (RuntimeException e) {
            throw failures.translate("read", path, e);
        }
        if (file.response().eTag() == null) {
            throw failures.notS3("read", path, "an ETag");
        }
        return file.asByteArrayUnsafe();
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        FilePaths.checkWrite(path, data, contentType);
        open.check();
        if (data.length > parts.threshold()) {
            new LargeWrite(bucket, threads.begin(), failures, parts).run(path, data, contentType);
        } else {
            writeInOnePiece(path, data, contentType);
        }
        return path;
    }

    private void writeInOnePiece(String path, byte[] data, String contentType) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket.name())
                .key(path)
                .contentType(contentType)
                .build();
        RequestBody content = RequestBody.fromBytes(data);
        PutObjectResponse written;
        try {
            written = threads.begin().call(client -> client.putObject(request, content));
        } catch (RuntimeException e) {
            throw failures.translate("write", path, "the path holds its former content or the new one", e);
        }
        if (written.eTag() == null) {
            throw failures.notS3("write", path, "an ETag");
        }
    }

    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        open.check();
        new Move(bucket, threads.begin(), failures, parts).run(source, target);
    }

    @Override
    public List<String> listFiles(String prefix) {
        FilePaths.checkPrefix(prefix);
        open.check();
        return new Listing(bucket, threads.begin(), failures).of(prefix);
    }

    /**
     * Whether the server honours conditions on deletions, so that {@link #move} keeps what is written to its source
     * meanwhile. Asks the server: writes an object {@code .bluestar-probe-…}, tries to delete it with an ETag that is not
     * its own, then with its own, and removes it.
     *
     * @throws io.bluestar.persistence.FileStoreException if the server fails or the caller is interrupted
     */
    public boolean honoursConditionalDeletes() {
        open.check();
        return new ConditionalDeletes(bucket, threads.begin(), failures).areHonoured();
    }

    /** Closes the store, after files that are on their way by parts were completed or given up. */
    @Override
    public void close() {
        if (open.close()) {
            threads.close();
            if (ownsClient) {
                bucket.client().close();
            }
        }
    }
}
