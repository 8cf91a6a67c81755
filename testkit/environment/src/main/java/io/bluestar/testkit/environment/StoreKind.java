package io.bluestar.testkit.environment;

/** The three stores. */
public enum StoreKind {
    RULES("rules"),
    CACHE("cache"),
    FILES("files");

    private final String name;

    StoreKind(String name) {
        this.name = name;
    }

    /** As a message shows it. */
    @Override
    public String toString() {
        return name;
    }
}
