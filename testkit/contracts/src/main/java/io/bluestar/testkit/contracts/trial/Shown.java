package io.bluestar.testkit.contracts.trial;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.RuleDocument;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Values as scripts and failures show them: like Java literals, long ones cut. */
public final class Shown {
    private static final int MOST_ELEMENTS = 12;
    private static final int MOST_BYTES = 16;
    private static final int MOST_JSON = 400;

    private Shown() {}

    /** A value of any kind that the protocols know. */
    public static String of(Object value) {
        if (value instanceof String text) {
            return quote(text);
        }
        if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(content -> "Optional[" + of(content) + "]").orElse("Optional.empty");
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof RuleDocument document) {
            String json = document.toJson();
            return json.length() <= MOST_JSON
                    ? json
                    : json.substring(0, MOST_JSON) + "… (" + json.length() + " characters)";
        }
        if (value instanceof Throwable failure) {
            return failure.getClass().getName() + ": " + failure.getMessage();
        }
        return String.valueOf(value);
    }

    /** As {@link #of}, later: what cannot change until then is put into words only if somebody asks for them. */
    static Supplier<String> later(Object value) {
        if (value instanceof String || value instanceof RuleDocument) {
            return () -> of(value);
        }
        if (value instanceof Optional<?> optional && optional.orElse(null) instanceof String) {
            return () -> of(optional);
        }
        String shown = of(value);
        return () -> shown;
    }

    private static String list(List<?> list) {
        StringBuilder shown = new StringBuilder("[");
        for (int i = 0; i < list.size() && i < MOST_ELEMENTS; i++) {
            shown.append(i == 0 ? "" : ", ").append(of(list.get(i)));
        }
        if (list.size() > MOST_ELEMENTS) {
            shown.append(", … (").append(list.size()).append(" elements)");
        }
        return shown.append("]").toString();
    }

    private static String bytes(byte[] bytes) {
        if (bytes.length == 0) {
            return "no bytes";
        }
        String start = HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_BYTES)));
        return bytes.length + " bytes 0x" + start + (bytes.length > MOST_BYTES ? "…" : "");
    }
}
