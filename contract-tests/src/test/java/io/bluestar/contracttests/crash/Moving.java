package io.bluestar.contracttests.crash;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.s3.S3FileStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Moves files within one bucket. An order: source and target. */
final class Moving implements CrashChild.Work {
    static final String NAME = "moving";
    /** The bucket in which files are moved. */
    static final String BUCKET = "crash-moves";
    /** Begins the paths of the files that are moved to warm up. */
    static final String WARM_UP = "warm-up/";

    private static final int WARM_UPS = 3;

    private final FileStore files;

    Moving(Servers servers) {
        files = S3FileStore.open(servers.files(BUCKET));
    }

    @Override
    public void warmUp() {
        String here = WARM_UP + UUID.randomUUID();
        String there = here + "-moved";
        files.write(here, "to warm up".getBytes(StandardCharsets.UTF_8), "text/plain");
        for (int i = 0; i < WARM_UPS; i++) {
            files.move(here, there);
            files.move(there, here);
        }
    }

    @Override
    public void carryOut(List<String> order) {
        files.move(order.get(0), order.get(1));
    }
}
