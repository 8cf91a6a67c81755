package io.bluestar.persistence.domain;

import static io.bluestar.persistence.domain.Quoting.quote;

import java.util.Objects;

/** The rules that several kinds of text share. */
final class Texts {
    private Texts() {}

    static void notNull(String parameter, Object argument) {
        Objects.requireNonNull(argument, () -> parameter + " must not be null");
    }

    static void encodable(String parameter, String text) {
        int index = Utf8.indexOfUnpairedSurrogate(text);
        if (index >= 0) {
            throw refused(parameter, text, "has an unpaired surrogate at index " + index + ", which UTF-8 cannot hold");
        }
    }

    static void length(String parameter, String text, int least, int most) {
        if (Utf8.isLongerThan(most, text)) {
            throw refused(parameter, text, "is longer than " + most + " UTF-8 bytes");
        }
        if (text.length() < least) {
            throw refused(parameter, text, "must not be empty");
        }
    }

    static void noControlCharacter(String parameter, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw refused(
                        parameter,
                        text,
                        String.format("has the control character U+%04X at index %d", (int) text.charAt(i), i));
            }
        }
    }

    static void without(String parameter, String text, char forbidden, String why) {
        int index = text.indexOf(forbidden);
        if (index >= 0) {
            throw refused(parameter, text, "has '" + forbidden + "' at index " + index + ", " + why);
        }
    }

    static IllegalArgumentException refused(String parameter, String text, String rule) {
        return new IllegalArgumentException(parameter + " " + quote(text) + " " + rule);
    }
}
