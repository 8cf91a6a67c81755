package io.bluestar.testkit.contracts.clause;

import io.bluestar.testkit.contracts.Clause;
import java.lang.reflect.Method;
import net.jqwik.api.Property;

/**
 * A test of a clause, as its suite declares it.
 *
 * @param clause the id of the clause that it names
 * @param refusal whether it checks how the operation is refused where the capability is not declared
 * @param suite the simple name of the suite
 * @param method the name of the method
 * @param engine what runs it
 */
public record ClauseTest(String clause, boolean refusal, String suite, String method, Engine engine) {

    /** What runs the tests of a clause. */
    public enum Engine {
        /** One test, run once. */
        JUPITER("Jupiter"),
        /** A property, tried with many random inputs. */
        JQWIK("jqwik");

        private final String title;

        Engine(String title) {
            this.title = title;
        }

        /** The name of the engine. */
        public String title() {
            return title;
        }
    }

    /** The test that a method with {@link Clause} is. */
    static ClauseTest of(Method method) {
        Clause checked = method.getAnnotation(Clause.class);
        return new ClauseTest(
                checked.value(),
                checked.refusal(),
                method.getDeclaringClass().getSimpleName(),
                method.getName(),
                method.isAnnotationPresent(Property.class) ? Engine.JQWIK : Engine.JUPITER);
    }

    /** Suite and method, such as {@code CacheTtlClauses.reading_does_not_extend_the_ttl}. */
    public String name() {
        return suite + "." + method;
    }
}
