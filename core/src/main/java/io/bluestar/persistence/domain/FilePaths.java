package io.bluestar.persistence.domain;

/**
 * The domain of paths and prefixes. A path is 1 to 1,024 UTF-8 bytes, with no leading {@code /}, no empty, {@code .} or
 * {@code ..} segment, no control character (Unicode Cc) and no unpaired surrogate. A prefix is plain text of 0 to 1,024
 * UTF-8 bytes without the last two.
 */
public final class FilePaths {
    /** The longest path, in UTF-8 bytes. */
    public static final int LONGEST = 1_024;

    private FilePaths() {}

    /**
     * Refuses a path outside the domain.
     *
     * @param parameter the name of the parameter, for the message
     * @param path the path
     * @throws NullPointerException if the path is null
     * @throws IllegalArgumentException naming the rule that it broke
     */
    public static void check(String parameter, String path) {
        Texts.notNull(parameter, path);
        Texts.length(parameter, path, 1, LONGEST);
        Texts.encodable(parameter, path);
        Texts.noControlCharacter(parameter, path);
        if (path.startsWith("/")) {
            throw Texts.refused(parameter, path, "must not begin with '/'");
        }
        // Every call of a file store comes by here: no list of the segments is made.
        int start = 0;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            checkSegment(parameter, path, start, end);
            start = end + 1;
        }
    }

    private static void checkSegment(String parameter, String path, int start, int end) {
        if (start == end) {
            throw Texts.refused(parameter, path, "has an empty segment");
        }
        boolean dots =
                path.startsWith(".", start) && (end - start == 1 || (end - start == 2 && path.startsWith("..", start)));
        if (dots) {
            throw Texts.refused(parameter, path, "has the segment '" + path.substring(start, end) + "'");
        }
    }

    /**
     * Refuses the paths of a move if either is outside the domain; nulls first.
     *
     * @throws NullPointerException if one of them is null
     * @throws IllegalArgumentException naming the rule that was broken
     */
    public static void checkMove(String source, String target) {
        Texts.notNull("source", source);
        Texts.notNull("target", target);
        check("source", source);
        check("target", target);
    }

    /**
     * Refuses the arguments of a write if one is outside its domain; nulls first.
     *
     * @throws NullPointerException if one of them is null
     * @throws IllegalArgumentException naming the rule that was broken
     */
    public static void checkWrite(String path, byte[] data, String contentType) {
        Texts.notNull("path", path);
        Texts.notNull("data", data);
        Texts.notNull("contentType", contentType);
        check("path", path);
        ContentTypes.check(contentType);
    }

    /**
     * Refuses a prefix outside the domain.
     *
     * @throws NullPointerException if the prefix is null
     * @throws IllegalArgumentException naming the rule that it broke
     */
    public static void checkPrefix(String prefix) {
        Texts.notNull("prefix", prefix);
        Texts.length("prefix", prefix, 0, LONGEST);
        Texts.encodable("prefix", prefix);
        Texts.noControlCharacter("prefix", prefix);
    }
}
