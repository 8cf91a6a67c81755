package io.bluestar.testkit.certifier.report;

import io.bluestar.testkit.certifier.report.text.Harmless;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A value of conformance.json and where it stands there, so that what is missing or of another form is named.
 *
 * @param where such as {@code subjects[0].results[3].outcome}; empty for the whole
 * @param value as {@link CanonicalJson} holds it, or null if there is none
 */
record ReportMember(String where, Object value) {
    /** A member of an object. */
    ReportMember get(String name) throws UnreadableReportException {
        return new ReportMember(where.isEmpty() ? name : where + "." + name, object().get(name));
    }

    /** A member of an object that may be absent. */
    Optional<ReportMember> find(String name) throws UnreadableReportException {
        return object().containsKey(name) ? Optional.of(get(name)) : Optional.empty();
    }

    /** A text that may be absent, which is then the empty one. */
    String textOrEmpty(String name) throws UnreadableReportException {
        return object().containsKey(name) ? get(name).text() : "";
    }

    private Map<?, ?> object() throws UnreadableReportException {
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        throw isNo("object");
    }

    List<ReportMember> elements() throws UnreadableReportException {
        if (value instanceof List<?> elements) {
            return IntStream.range(0, elements.size())
                    .mapToObj(i -> new ReportMember(where + "[" + i + "]", elements.get(i)))
                    .toList();
        }
        throw isNo("list");
    }

    String text() throws UnreadableReportException {
        if (value instanceof String text) {
            return text;
        }
        throw isNo("text");
    }

    boolean truth() throws UnreadableReportException {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw isNo("boolean");
    }

    long number() throws UnreadableReportException {
        if (value instanceof CanonicalJson.Digits digits) {
            try {
                return Long.parseLong(digits.text());
            } catch (NumberFormatException e) {
                throw new UnreadableReportException(where + " is no integer of 64 bits: " + digits.text(), e);
            }
        }
        throw isNo("number");
    }

    int smallNumber() throws UnreadableReportException {
        long number = number();
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new UnreadableReportException(where + " is " + number + ", which is out of its range");
        }
        return (int) number;
    }

    Duration milliseconds() throws UnreadableReportException {
        long milliseconds = number();
        if (milliseconds < 0) {
            throw new UnreadableReportException(where + " is negative: " + milliseconds);
        }
        return Duration.ofMillis(milliseconds);
    }

    Instant instant() throws UnreadableReportException {
        try {
            return Instant.parse(text());
        } catch (DateTimeException e) {
            throw new UnreadableReportException(where + " is no moment of ISO 8601: " + shown(text()), e);
        }
    }

    LocalDate date() throws UnreadableReportException {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw new UnreadableReportException(where + " is no date of ISO 8601: " + shown(text()), e);
        }
    }

    List<String> texts() throws UnreadableReportException {
        List<ReportMember> elements = elements();
        String[] texts = new String[elements.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = elements.get(i).text();
        }
        return List.of(texts);
    }

    /** One of the constants of an enumeration, which newer kits may have more of. */
    <E extends Enum<E>> E constant(Class<E> type) throws UnreadableReportException {
        String name = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableReportException(where + " is " + shown(name)
                        + ", which this kit does not know; it knows " + names(List.of(type.getEnumConstants()))));
    }

    <E extends Enum<E>> Set<E> constants(Class<E> type) throws UnreadableReportException {
        Set<E> constants = EnumSet.noneOf(type);
        for (ReportMember element : elements()) {
            constants.add(element.constant(type));
        }
        return constants;
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return String.join(", ", constants.stream().map(Enum::name).toList());
    }

    private UnreadableReportException isNo(String kind) {
        String place = where.isEmpty() ? "the whole" : where;
        return new UnreadableReportException(
                value == null ? place + " is missing" : place + " is no " + kind + ", as conformance.json has there");
    }

    private static String shown(String text) {
        String line = Harmless.line(text);
        return line.length() <= 100 ? line : line.substring(0, 100) + "…";
    }
}
