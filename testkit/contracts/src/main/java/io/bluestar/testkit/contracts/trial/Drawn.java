package io.bluestar.testkit.contracts.trial;

import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * A random value that knows simpler ones, so that {@link Trials} can make simple what fails. jqwik's own shrinking cannot be
 * used for that: when its time is over it leaves a thread behind that goes on, beside whatever runs next.
 *
 * @param <A> what was drawn
 */
public final class Drawn<A> {
    private final Shrinkable<A> shrinkable;

    Drawn(Shrinkable<A> shrinkable) {
        this.shrinkable = shrinkable;
    }

    /** The values of an arbitrary, with what they can be made simpler to. */
    public static <A> Arbitrary<Drawn<A>> of(Arbitrary<A> values) {
        return Arbitraries.fromGeneratorWithSize(size -> drawing(values.generator(size)));
    }

    private static <A> RandomGenerator<Drawn<A>> drawing(RandomGenerator<A> generator) {
        return random -> Shrinkable.unshrinkable(new Drawn<>(generator.next(random)));
    }

    /** The value. */
    public A value() {
        return shrinkable.value();
    }

    /** What is simpler than it by one step. */
    Stream<Drawn<A>> simpler() {
        return shrinkable.shrink().map(Drawn::new);
    }

    /** Something made of the value, which is simpler when the value is. */
    public <B> Drawn<B> map(Function<A, B> made) {
        return new Drawn<>(shrinkable.map(made));
    }

    @Override
    public String toString() {
        return String.valueOf(value());
    }
}
