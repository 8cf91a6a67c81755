package io.bluestar.testkit.contracts.files;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.sequence.Sequence;
import io.bluestar.testkit.contracts.trial.Drawn;
import io.bluestar.testkit.contracts.trial.Trials;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Theme: any calls in any order. */
@Theme(
        title = "Any calls in any order",
        text = "Random sequences of calls, wrong ones among them, are held against a small model of a "
                + "file store. A failure shows the fewest calls that go wrong.")
interface FileSequenceClauses extends FileSuite {
    /** What the calls of a failing sequence stand after. */
    List<String> OPENING = List.of("FileStore files = harness.create();");

    @Property
    @Clause("FILE-64")
    default void any_sequence_of_calls_answers_as_the_model(
            @ForAll(supplier = FileSequences.class) List<Drawn<FileAction>> actions, Trials<FileTrial> trials)
            throws Throwable {
        trials.each(actions, (files, some) -> Sequence.follow(files, files.model(), OPENING, some));
    }
}
