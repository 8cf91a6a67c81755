package io.bluestar.contracttests.faults.s3;

/** The requests of a file store's methods, each of which may fail by itself. */
enum FileStep {
    READ("read", "read"),
    WRITE("write", "write"),
    MOVE_LOOK("move", "move, at HeadObject"),
    MOVE_COPY("move", "move, at CopyObject"),
    MOVE_REMOVE("move", "move, at DeleteObject"),
    LIST("listFiles", "listFiles");

    private final String method;
    private final String title;

    FileStep(String method, String title) {
        this.method = method;
        this.title = title;
    }

    /** The method, as exceptions name it. */
    String method() {
        return method;
    }

    /** As the page names it. */
    String title() {
        return title;
    }
}
