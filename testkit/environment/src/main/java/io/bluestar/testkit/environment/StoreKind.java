package io.bluestar.testkit.environment;

/** The three stores. */
public enum StoreKind {
    RULES,
    CACHE,
    FILES
}
