package io.bluestar.testkit.contracts.sequence;

import io.bluestar.testkit.contracts.trial.Drawn;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Lists of random actions. */
public final class ActionLists {
    /** The least number of actions in a sequence. */
    public static final int SHORTEST = 20;

    private static final int LONGEST = 60;

    private ActionLists() {}

    /** Lists of at least {@value #SHORTEST} actions. */
    public static <A> Arbitrary<List<Drawn<A>>> of(Arbitrary<A> action) {
        return Drawn.of(action)
                .list()
                .ofMinSize(SHORTEST)
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
