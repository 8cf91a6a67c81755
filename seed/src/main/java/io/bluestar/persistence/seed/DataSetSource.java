package io.bluestar.persistence.seed;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where the files of a data set are. */
interface DataSetSource {

    /** A file as messages name it. */
    String describe(String file);

    /** The content of a file, or empty if there is none. */
    Optional<byte[]> read(String file) throws IOException;

    /** The JSON files at the top, as far as the source can list them. */
    List<String> jsonFiles() throws IOException;
}
