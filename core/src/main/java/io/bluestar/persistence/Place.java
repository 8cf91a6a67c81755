package io.bluestar.persistence;

import static io.bluestar.persistence.domain.Quoting.quote;

/**
 * Where in a document a value stands, for messages. Written out only when there is something to say: a path of long names
 * is long, and a document has many values.
 *
 * @param within the place of the map or list that holds it; null for the document itself
 * @param step its name or index there
 */
record Place(Place within, Object step) {
    static final Place TOP = new Place(null, "");

    Place then(Object next) {
        return new Place(this, next);
    }

    /** The path between quotes, cut where it is long; nothing for the document itself. */
    String at() {
        return within == null ? "" : " at " + quote(path());
    }

    private String path() {
        return within == null ? "" : within.path() + "/" + step;
    }
}
