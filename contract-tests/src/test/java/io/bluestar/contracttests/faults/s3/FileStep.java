package io.bluestar.contracttests.faults.s3;

import java.util.EnumSet;
import java.util.Set;

/** The requests of a file store's methods, each of which may fail by itself. */
enum FileStep {
    READ("read", "read"),
    WRITE("write", "write"),
    MOVE_LOOK("move", "move, at HeadObject"),
    MOVE_COPY("move", "move, at CopyObject"),
    MOVE_REMOVE("move", "move, at DeleteObject"),
    LIST("listFiles", "listFiles"),

    WRITE_BEGIN("write", "write, at CreateMultipartUpload"),
    WRITE_PART("write", "write, at UploadPart"),
    WRITE_COMPLETE("write", "write, at CompleteMultipartUpload"),
    MOVE_BEGIN("move", "move, at CreateMultipartUpload"),
    MOVE_PART("move", "move, at UploadPartCopy"),
    MOVE_COMPLETE("move", "move, at CompleteMultipartUpload");

    private final String method;
    private final String title;

    FileStep(String method, String title) {
        this.method = method;
        this.title = title;
    }

    /** Those of files that go in one piece. */
    static Set<FileStep> inOnePiece() {
        return EnumSet.range(READ, LIST);
    }

    /** Those of files that go by parts. */
    static Set<FileStep> byParts() {
        return EnumSet.range(WRITE_BEGIN, MOVE_COMPLETE);
    }

    boolean isByParts() {
        return byParts().contains(this);
    }

    /** At which an upload begins, whose id nobody knows who has no answer. */
    boolean begins() {
        return this == WRITE_BEGIN || this == MOVE_BEGIN;
    }

    /** At which the parts become a file. */
    boolean completes() {
        return this == WRITE_COMPLETE || this == MOVE_COMPLETE;
    }

    boolean isOfMove() {
        return method.equals("move");
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
