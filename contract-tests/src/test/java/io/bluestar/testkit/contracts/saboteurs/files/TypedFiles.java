package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileStore;
import java.util.List;

/** A file store that tells the content types of its files, to a harness. */
interface TypedFiles extends FileStore {

    /** The content type of a file that is there. */
    String contentType(String path);

    /** What was left behind that is no file. */
    default List<String> leftovers() {
        return List.of();
    }
}
