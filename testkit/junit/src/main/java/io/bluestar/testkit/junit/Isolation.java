package io.bluestar.testkit.junit;

/** Who shares stores with whom. */
public enum Isolation {
    /** The tests of a class, its nested classes included, have the same stores: what one writes, the next one sees. */
    CLASS,
    /**
     * Each test has stores of its own, freshly seeded; so has each invocation of a parameterized or repeated test. The lifecycle
     * methods that run for each test share its stores. There are none in {@code @BeforeAll} and static fields, and
     * in {@code @AfterAll} those of the last test are closed. Constructors have them since JUnit 5.12.
     */
    METHOD
}
