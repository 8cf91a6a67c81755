package io.bluestar.testkit.contracts.sequence;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;

/** Lists of random actions: long ones when they are made, of any length when they shrink. */
public final class ActionLists {
    /** The least number of actions in a sequence. */
    public static final int SHORTEST = 20;

    private static final int LONGEST = 60;

    private ActionLists() {}

    /** Lists of at least {@value #SHORTEST} actions, which shrink down to none. */
    public static <A> Arbitrary<List<A>> of(Arbitrary<A> action) {
        return action.list().ofMinSize(0).ofMaxSize(LONGEST).withSizeDistribution(new Lengths());
    }

    /** Sizes as sequences have them before they shrink. */
    private static final class Lengths implements RandomDistribution {
        @Override
        public RandomNumericGenerator createGenerator(int genSize, BigInteger min, BigInteger max, BigInteger center) {
            return Lengths::size;
        }

        private static BigInteger size(Random random) {
            return BigInteger.valueOf(SHORTEST + random.nextInt(LONGEST - SHORTEST + 1));
        }
    }
}
