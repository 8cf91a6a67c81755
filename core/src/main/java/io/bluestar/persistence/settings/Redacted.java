package io.bluestar.persistence.settings;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be shown: URIs without user, password, query and fragment, any of which may hold a secret; and which answers. */
public final class Redacted {
    /** Longer ones are shown by their beginning. */
    private static final int LONGEST = 300;

    private static final Pattern SIGNED_HEADER =
            Pattern.compile("security-token|authorization:|aws4-hmac|amz-sdk-", Pattern.CASE_INSENSITIVE);

    private static final Set<String> REFUSED_SIGNATURES =
            Set.of("InvalidSignatureException", "IncompleteSignatureException", "SignatureDoesNotMatch");

    private Redacted() {}

    /** Scheme, hosts, ports and path of a URI; {@code ***} stands for what is left out. Cut after 300 characters. */
    public static String uri(URI uri) {
        String shown = whole(uri);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…";
    }

    private static String whole(URI uri) {
        if (mayEndEarly(uri)) {
            return (uri.getScheme() == null ? "" : uri.getScheme() + ":") + "***";
        }
        // By hand: a Sentinel URI lists several hosts, which URI knows only as one opaque authority.
        String authority = uri.getRawAuthority();
        String scheme = uri.getScheme() == null ? "" : uri.getScheme() + ":";
        String hosts = authority == null ? "" : "//" + withoutUser(authority);
        // A mistyped URI may have its user and password in the path, or in the opaque part that then stands for it.
        String path = withoutUser(uri.isOpaque() ? beforeQuery(uri.getRawSchemeSpecificPart()) : uri.getRawPath());
        String query = uri.getRawQuery() == null
                        && !(uri.isOpaque() && uri.getRawSchemeSpecificPart().contains("?"))
                ? ""
                : "?***";
        return scheme + hosts + path + query;
    }

    /**
     * Whether a password with a raw '/', '?' or '#' has cut the authority short, so that part of it now looks like a host: then
     * an '@' stands after it.
     */
    static boolean mayEndEarly(URI uri) {
        boolean hasHosts = uri.getRawAuthority() != null;
        return (hasHosts && holdsAt(uri.getRawPath())) || holdsAt(uri.getRawQuery()) || holdsAt(uri.getRawFragment());
    }

    private static boolean holdsAt(String part) {
        return part != null && part.indexOf('@') >= 0;
    }

    private static String beforeQuery(String opaque) {
        int query = opaque.indexOf('?');
        return query < 0 ? opaque : opaque.substring(0, query);
    }

    private static String withoutUser(String part) {
        int end = part.lastIndexOf('@');
        return end < 0 ? part : "***" + part.substring(end);
    }

    /**
     * Whether an answer of a server of AWS's kind repeats the request that it was sent, as refused signatures and proxies'
     * error pages do: its headers hold a session token, and it is not to be shown.
     *
     * @param answer what the server said; null counts as nothing
     */
    public static boolean repeatsRequest(String answer) {
        return answer != null && SIGNED_HEADER.matcher(answer).find();
    }

    /**
     * As {@link #repeatsRequest(String)}, of what a failure says, what caused it, and what it suppresses: clients keep the
     * answers to earlier attempts there.
     *
     * @param failure null counts as nothing
     */
    public static boolean repeatsRequest(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        for (Throwable next = failure; next != null; next = open.poll()) {
            if (seen.add(next)) {
                if (repeatsRequest(next.getMessage())) {
                    return true;
                }
                open.addAll(List.of(next.getSuppressed()));
                Optional.ofNullable(next.getCause()).ifPresent(open::add);
            }
        }
        return false;
    }

    /**
     * Whether what a server of AWS's kind says with an error may repeat the request, whatever it looks like: a refused
     * signature is explained by what was signed.
     *
     * @param errorCode as the server gave it; null counts as none
     */
    public static boolean mayRepeatRequest(String errorCode) {
        return errorCode != null && REFUSED_SIGNATURES.contains(errorCode);
    }

    static String uri(Optional<URI> uri) {
        return uri.map(Redacted::uri).orElse("none");
    }
}
