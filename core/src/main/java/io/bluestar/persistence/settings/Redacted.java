package io.bluestar.persistence.settings;

import java.net.URI;
import java.util.Optional;

/** URIs as they may be shown: without user, password, query and fragment, any of which may hold a secret. */
public final class Redacted {
    private Redacted() {}

    /** Scheme, host, port and path of a URI. */
    public static String uri(URI uri) {
        // By hand: a Sentinel URI lists several hosts, which URI knows only as one opaque authority.
        String authority = uri.getRawAuthority();
        String hosts = authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
        String secret = authority != null && authority.indexOf('@') >= 0 ? "***@" : "";
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?***";
        return uri.getScheme() + "://" + secret + hosts + path + query;
    }

    static String uri(Optional<URI> uri) {
        return uri.map(Redacted::uri).orElse("none");
    }
}
