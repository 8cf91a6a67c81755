package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Gallery;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The gallery of broken file stores. */
class FileGalleryTest extends Gallery<FileStoreHarness> {

    @Override
    protected Protocol protocol() {
        return Protocol.FILES;
    }

    @Override
    protected List<Sabotage<FileStoreHarness>> saboteurs() {
        return FileSaboteurs.ALL;
    }

    @Override
    protected List<HarnessSource> honest() {
        return List.of(
                HarnessSource.of(
                        "in-memory file store",
                        () -> SabotagedFilesHarness.of(
                                        "in-memory file store",
                                        BrokenFiles::new,
                                        EnumSet.of(
                                                Capability.FLAT_NAMESPACE,
                                                Capability.CONTENT_TYPE,
                                                Capability.MOVE_KEEPS_CONCURRENT_WRITE))
                                .remote(RemoteFiles::new)
                                .leaving(store -> ((TypedFiles) store).leftovers())),
                honest(
                        "file store that moves at once",
                        MovesAtOnce::new,
                        EnumSet.of(Capability.FLAT_NAMESPACE, Capability.CONTENT_TYPE, Capability.ATOMIC_MOVE)),
                honest(
                        "file store with folders",
                        NamespaceSaboteurs.HasFolders::new,
                        EnumSet.of(Capability.CONTENT_TYPE)),
                honest("file store that can do no more than it must", NamespaceSaboteurs.HasFolders::new, Set.of()));
    }

    private static HarnessSource honest(
            String name, Supplier<? extends BrokenFiles> files, Set<Capability> capabilities) {
        return HarnessSource.of(name, () -> SabotagedFilesHarness.of(name, files, capabilities));
    }
}
