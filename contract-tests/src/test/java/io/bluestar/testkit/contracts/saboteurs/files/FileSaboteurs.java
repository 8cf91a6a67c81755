package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.stream.Stream;

/** All broken file stores. */
public final class FileSaboteurs {
    public static final List<Sabotage<FileStoreHarness>> ALL = Stream.of(
                    ContentSaboteurs.ALL,
                    PathSaboteurs.ALL,
                    MoveSaboteurs.ALL,
                    ListingSaboteurs.ALL,
                    ContentTypeSaboteurs.ALL,
                    NamespaceSaboteurs.ALL,
                    CallSaboteurs.ALL,
                    ConcurrencySaboteurs.ALL,
                    CombinationSaboteurs.ALL,
                    FailureSaboteurs.ALL,
                    FaultSaboteurs.ALL)
            .flatMap(List::stream)
            .toList();

    private FileSaboteurs() {}
}
