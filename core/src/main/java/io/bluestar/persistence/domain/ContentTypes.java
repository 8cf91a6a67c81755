package io.bluestar.persistence.domain;

import java.util.regex.Pattern;

/**
 * The domain of content types: a media type by RFC 9110 section 8.3.1, such as {@code text/csv; charset=utf-8}, of at most
 * 255 ASCII characters.
 */
public final class ContentTypes {
    /** The longest content type, in characters. */
    public static final int LONGEST = 255;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[\\t !#-\\[\\]-~]|\\\\[\\t -~])*+\"";
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            TOKEN + "/" + TOKEN + "(?:[ \\t]*+;[ \\t]*+(?:" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))?+)*+");

    private ContentTypes() {}

    /**
     * Refuses a content type outside the domain.
     *
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException naming the rule that it broke
     */
    public static void check(String contentType) {
        Texts.notNull("contentType", contentType);
        if (contentType.length() > LONGEST) {
            throw Texts.refused("contentType", contentType, "is longer than " + LONGEST + " characters");
        }
        // The grammar allows white space after a last ';', but a header field does not keep it (RFC 9110 section 5.5).
        boolean endsBlank = contentType.endsWith(" ") || contentType.endsWith("\t");
        if (endsBlank || !MEDIA_TYPE.matcher(contentType).matches()) {
            throw Texts.refused("contentType", contentType, "is no media type such as text/csv; charset=utf-8");
        }
    }
}
