package io.bluestar.testkit.certifier.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.bluestar.persistence.domain.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one form of a JSON object that does not depend on who wrote it: RFC 8785, but for numbers, which stay as they are
 * written. There they would become binary doubles, in which a seed loses digits.
 */
final class CanonicalJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final Map<String, Object> members;

    private CanonicalJson(Map<String, Object> members) {
        this.members = members;
    }

    /** An object of texts, {@link Digits}, booleans, lists and maps in the order of their names. */
    static CanonicalJson of(Map<String, Object> members) {
        return new CanonicalJson(new TreeMap<>(members));
    }

    /** A number, as it is written. */
    record Digits(String text) {}

    /**
     * Reads an object.
     *
     * @throws JsonParseException if the text is anything else, has a member twice or half a character; its message says
     *     what and where
     */
    static CanonicalJson parse(String text) throws IOException {
        try (JsonParser json = FACTORY.createParser(text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(json, "a JSON object was expected");
            }
            Map<String, Object> members = object(json);
            if (json.nextToken() != null) {
                throw new JsonParseException(json, "there is something after the JSON object");
            }
            return new CanonicalJson(members);
        }
    }

    /** A member that is text, or null if there is none. */
    String text(String member) {
        return members.get(member) instanceof String text ? text : null;
    }

    /** The digits of a member that is a number, or null if there is none. */
    String number(String member) {
        return members.get(member) instanceof Digits digits ? digits.text() : null;
    }

    /** Whether a member is {@code true}. */
    boolean isTrue(String member) {
        return Boolean.TRUE.equals(members.get(member));
    }

    /** The object as a value that can be gone through. */
    ReportMember whole() {
        return new ReportMember("", members);
    }

    /** The object without one of its members. */
    CanonicalJson without(String member) {
        Map<String, Object> others = new TreeMap<>(members);
        others.remove(member);
        return new CanonicalJson(others);
    }

    /** The SHA-256 of the canonical form in UTF-8, in hexadecimal digits. */
    String digest() {
        try {
            byte[] bytes = toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The canonical form. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out, members);
        return out.toString();
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> members = new TreeMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = wellFormed(json, json.currentName());
            json.nextToken();
            members.put(name, value(json));
        }
        return members;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> wellFormed(json, json.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(json.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Null.NULL;
            default -> throw new JsonParseException(json, "unexpected " + json.currentToken());
        };
    }

    private enum Null {
        NULL
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(json));
        }
        return elements;
    }

    private static String wellFormed(JsonParser json, String text) throws IOException {
        if (Utf8.indexOfUnpairedSurrogate(text) >= 0) {
            throw new JsonParseException(json, "an unpaired surrogate, which no UTF-8 can hold");
        }
        return text;
    }

    private static void write(StringBuilder out, Object value) {
        if (value instanceof Map<?, ?> object) {
            char before = '{';
            for (Map.Entry<?, ?> member : object.entrySet()) {
                out.append(before);
                string(out, (String) member.getKey());
                out.append(':');
                write(out, member.getValue());
                before = ',';
            }
            out.append(object.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> array) {
            char before = '[';
            for (Object element : array) {
                out.append(before);
                write(out, element);
                before = ',';
            }
            out.append(array.isEmpty() ? "[]" : "]");
        } else if (value instanceof String text) {
            string(out, text);
        } else if (value instanceof Digits digits) {
            out.append(digits.text());
        } else {
            out.append(value == Null.NULL ? "null" : value);
        }
    }

    /** RFC 8785, 3.2.2.2. */
    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
