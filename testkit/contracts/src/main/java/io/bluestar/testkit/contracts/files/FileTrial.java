package io.bluestar.testkit.contracts.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.trial.ServerFaults;
import io.bluestar.testkit.contracts.trial.Shown;
import io.bluestar.testkit.contracts.trial.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A clause tried on a file store: a store of its own that records its calls. */
public final class FileTrial extends Trial implements FileStore {
    private final FileStoreHarness harness;
    private final FileStore files;
    private final AtomicInteger ids = new AtomicInteger();

    private final Optional<FaultyServer<FileStore>> server;

    private FileTrial(
            FileStoreHarness harness, ClauseSpec clause, FileStore files, Optional<FaultyServer<FileStore>> server) {
        super(harness, clause);
        this.harness = harness;
        this.server = server;
        this.files = Objects.requireNonNull(files, "the harness returned null instead of a file store");
    }

    /** Opens a store of the harness: for clauses on failing servers the unreachable one, or one whose server can fail. */
    static FileTrial open(FileStoreHarness harness, ClauseSpec clause) {
        return switch (clause.profile()) {
            case FAILING_SERVER ->
                new FileTrial(
                        harness, clause, harness.unreachable().orElseThrow().get(), Optional.empty());
            case FAULTS -> {
                FaultyServer<FileStore> server = harness.faulty().orElseThrow().get();
                yield new FileTrial(harness, clause, ServerFaults.open(server), Optional.of(server));
            }
            default -> new FileTrial(harness, clause, harness.create(), Optional.empty());
        };
    }

    /** The faults of the server, in clauses of the profile {@link Profile#FAULTS}. */
    ServerFaults faults() {
        return new ServerFaults(
                this, server.orElseThrow(), harness.failureBound(), "listFiles", () -> files.listFiles("probe/"));
    }

    /** The harness. */
    public FileStoreHarness harness() {
        return harness;
    }

    /** What the store promises. */
    FileModel model() {
        return new FileModel(
                can(Capability.FLAT_NAMESPACE),
                can(Capability.MOVE_KEEPS_CONCURRENT_WRITE),
                can(Capability.ATOMIC_MOVE));
    }

    /** A number that no other call of this trial has. */
    int nextId() {
        return ids.incrementAndGet();
    }

    /** Whether the harness declares a capability. */
    public boolean can(Capability capability) {
        return harness.can(capability);
    }

    /** The content type stored with a file, read by the harness. */
    public String contentType(String path) {
        return recorded(() -> "contentType of " + Shown.of(path), () -> harness.contentType(files, path));
    }

    /** What the store has left behind that is no file, as the harness finds it. */
    List<String> leftovers() {
        return recorded(
                () -> "leftovers()", () -> harness.leftovers().orElseThrow().apply(files));
    }

    /** Writes text as UTF-8. */
    public void writeText(String path, String text) {
        write(path, text.getBytes(UTF_8));
    }

    /** Reads text; empty if there is no file. */
    public Optional<String> readText(String path) {
        try {
            return Optional.of(new String(read(path), UTF_8));
        } catch (FileMissingException e) {
            return Optional.empty();
        }
    }

    /** Expects the text of a file. */
    public void expectText(String what, String path, String text) {
        expect(what, readText(path)).is(Optional.of(text));
    }

    /** Expects that there is no file: reading it says so, and no listing shows it. */
    public void expectMissing(String what, String path) {
        expect(what, readText(path)).is(Optional.empty());
        List<String> listed = listFiles(path);
        expect("the listing without " + what, listed).to("not hold " + Shown.of(path), paths -> !paths.contains(path));
    }

    /** Expects the bytes of a file; long ones are compared, not shown. */
    public void expectBytes(String what, byte[] seen, byte[] expected) {
        if (!Arrays.equals(expected, seen)) {
            int mismatch = Arrays.mismatch(expected, seen);
            throw failure(
                    what + " to be " + Shown.of(expected),
                    Shown.of(seen) + ", different from byte " + mismatch + " on",
                    null);
        }
    }

    @Override
    public byte[] read(String path) {
        return recorded(() -> "files.read(" + Shown.of(path) + ")", () -> files.read(path));
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        String bytes = Shown.of(data);
        return recorded(
                () -> "files.write(" + Shown.of(path) + ", " + bytes + ", " + Shown.of(contentType) + ")",
                () -> files.write(path, data, contentType));
    }

    @Override
    public String write(String path, byte[] data) {
        String bytes = Shown.of(data);
        return recorded(() -> "files.write(" + Shown.of(path) + ", " + bytes + ")", () -> files.write(path, data));
    }

    @Override
    public void move(String source, String target) {
        recordedVoid(
                () -> "files.move(" + Shown.of(source) + ", " + Shown.of(target) + ")",
                () -> files.move(source, target));
    }

    @Override
    public List<String> listFiles(String prefix) {
        return recorded(() -> "files.listFiles(" + Shown.of(prefix) + ")", () -> files.listFiles(prefix));
    }

    @Override
    public void close() {
        recordedVoid(() -> "files.close()", files::close);
    }

    @Override
    protected void endServer() {
        server.ifPresent(FaultyServer::close);
    }
}
