package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.s3.S3Options;
import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.emulators.EmulatedServer;
import io.bluestar.testkit.emulators.Emulators;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;

/** The S3 file store on the embedded server, or on another one: a bucket for each store, gone when it is closed. */
public final class S3FilesHarness implements FileStoreHarness {
    private final S3Options options;
    private final EmulatedServer server;
    private final AwsAccess.Patience patience;
    private final S3Client client;
    private final SilentServer silent = new SilentServer();
    private final S3Client unanswered;
    private final Set<Capability> capabilities;

    /** On the S3 server of this JVM, started if need be; asks it whether it honours conditional deletes. */
    public S3FilesHarness() {
        this(S3Options.defaults());
    }

    /** As {@link #S3FilesHarness()}, with other options of the store than the defaults. */
    public S3FilesHarness(S3Options options) {
        this(Emulators.shared().s3(), options, AwsAccess.Patience.WITH_EMBEDDED);
    }

    /** On a server that is up; asks it whether it honours conditional deletes. */
    public S3FilesHarness(EmulatedServer server, S3Options options) {
        this(server, options, AwsAccess.Patience.WITH_OTHERS);
    }

    private S3FilesHarness(EmulatedServer server, S3Options options, AwsAccess.Patience patience) {
        this.server = server;
        this.patience = patience;
        this.options = options;
        client = AwsAccess.to(S3Client.builder(), server.endpoint())
                .forcePathStyle(true)
                .build();
        unanswered = AwsAccess.tight(S3Client.builder(), URI.create("http://127.0.0.1:" + silent.port()))
                .forcePathStyle(true)
                .build();
        capabilities = EnumSet.of(Capability.FLAT_NAMESPACE, Capability.CONTENT_TYPE);
        try (OwnBucketStore probe = create()) {
            if (probe.store().honoursConditionalDeletes()) {
                capabilities.add(Capability.MOVE_KEEPS_CONCURRENT_WRITE);
            }
        }
    }

    @Override
    public String backend() {
        return "S3 files";
    }

    @Override
    public String environment() {
        return server.product() + " " + server.version();
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public OwnBucketStore create() {
        String bucket = newBucket();
        S3Settings settings = new S3Settings(bucket, AwsAccess.REGION, Optional.of(server.endpoint()));
        return new OwnBucketStore(S3FileStore.open(settings, options), client, bucket, true);
    }

    private String newBucket() {
        String bucket = "certify-" + UUID.randomUUID();
        client.createBucket(request -> request.bucket(bucket));
        return bucket;
    }

    @Override
    public String contentType(FileStore store, String path) {
        String bucket = ((OwnBucketStore) store).bucket();
        return client.headObject(request -> request.bucket(bucket).key(path)).contentType();
    }

    @Override
    public Optional<Function<FileStore, List<String>>> leftovers() {
        return Optional.of(store -> ((OwnBucketStore) store).uploads());
    }

    @Override
    public Optional<Supplier<FileStore>> unreachable() {
        return Optional.of(() -> S3FileStore.over(unanswered, "certify"));
    }

    @Override
    public Optional<Supplier<FaultyServer<FileStore>>> faulty() {
        return Optional.of(() -> {
            FaultyProxy proxy = new FaultyProxy(server.endpoint(), FaultyAnswers.S3);
            S3Client patient = AwsAccess.patient(S3Client.builder(), proxy.http(), patience)
                    .forcePathStyle(true)
                    .build();
            return new ProxiedServer<>(proxy, () -> ownBucket(patient), patient::close);
        });
    }

    private FileStore ownBucket(S3Client patient) {
        String bucket = newBucket();
        S3Options bounded = options.withOperationTimeout(patience.operation());
        return new OwnBucketStore(S3FileStore.over(patient, bucket, bounded), client, bucket, false);
    }

    @Override
    public Set<String> secrets() {
        return AwsAccess.secrets();
    }

    @Override
    public void close() {
        silent.close();
        unanswered.close();
        client.close();
    }
}
