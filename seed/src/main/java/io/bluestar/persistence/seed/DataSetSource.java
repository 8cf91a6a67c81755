package io.bluestar.persistence.seed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Where the files of a data set are. */
interface DataSetSource {
    /** The largest file of a data set, in bytes: 64 MiB, as for a file of a file store. */
    int LARGEST_FILE = 64 << 20;

    /** A file as messages name it. */
    String describe(String file);

    /**
     * The content of a file, or empty if there is none.
     *
     * @throws DataSetException if it is no regular file or larger than {@link #LARGEST_FILE}
     */
    Optional<byte[]> read(String file) throws IOException;

    /** The JSON files at the top, as far as the source can list them. */
    List<String> jsonFiles() throws IOException;

    /** Reads to the end, which must come in time: not every file knows its size. */
    default byte[] bytes(String file, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw tooLarge(file);
        }
        return bytes;
    }

    /** The refusal of a file that is larger than {@link #LARGEST_FILE}. */
    default DataSetException tooLarge(String file) {
        return new DataSetException(describe(file) + " is larger than " + LARGEST_FILE + " bytes: split it", null);
    }
}
