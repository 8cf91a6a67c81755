package io.bluestar.testkit.contracts.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.Tuple.Tuple2;

/**
 * A value of one of several kinds, of each as often as its weight says. Unlike those of jqwik's {@code frequencyOf} it keeps
 * its kind when it is made simpler, which takes no generating anew: that costs seconds for documents.
 */
public final class Weighted {
    private Weighted() {}

    /** Values of one of several kinds, each with its weight. */
    @SafeVarargs
    public static <T> Arbitrary<T> of(Tuple2<Integer, ? extends Arbitrary<? extends T>>... kinds) {
        return Arbitraries.fromGeneratorWithSize(size -> {
            List<RandomGenerator<? extends T>> generators = new ArrayList<>();
            for (Tuple2<Integer, ? extends Arbitrary<? extends T>> kind : kinds) {
                generators.addAll(Collections.nCopies(kind.get1(), kind.get2().generator(size)));
            }
            return choice(generators);
        });
    }

    private static <T> RandomGenerator<T> choice(List<RandomGenerator<? extends T>> generators) {
        return random -> Kind.of(one(generators, random).next(random));
    }

    private static <G> G one(List<G> generators, Random random) {
        return generators.get(random.nextInt(generators.size()));
    }

    /** A value that is never compared with those of other kinds, as jqwik would to bring a collection into order. */
    private record Kind<T>(Shrinkable<T> of) implements Shrinkable<T> {
        @SuppressWarnings("unchecked") // A value of a narrower type is one of the wider.
        static <T> Kind<T> of(Shrinkable<? extends T> value) {
            return new Kind<>((Shrinkable<T>) value);
        }

        @Override
        public T value() {
            return of.value();
        }

        @Override
        public Stream<Shrinkable<T>> shrink() {
            return of.shrink().map(Kind::new);
        }

        @Override
        public ShrinkingDistance distance() {
            return of.distance();
        }

        @Override
        public int compareTo(Shrinkable<T> other) {
            return distance().compareTo(other.distance());
        }
    }
}
