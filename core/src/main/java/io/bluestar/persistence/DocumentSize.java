package io.bluestar.persistence;

import io.bluestar.persistence.domain.Utf8;
import java.math.BigDecimal;

/**
 * The size of a document while it is made, counted as DynamoDB counts a row, so that what is too large is refused before it
 * is there. Maps that are shared are counted wherever they stand: a few of them within each other would be a great many.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">item sizes
 *     of DynamoDB</a>
 */
final class DocumentSize {
    private static final int NULL_OR_BOOLEAN = 1;
    private static final int ELEMENT = 1;
    private static final int MAP_OR_LIST = 3;
    private static final int LARGEST_NUMBER = 21;

    private int bytes;

    int bytes() {
        return bytes;
    }

    void text(String text) {
        // Every char takes at least one byte: far too long text is refused without being counted.
        add(text.length() > RuleDocument.LARGEST ? text.length() : Utf8.length(text));
    }

    /** Two digits to a byte, which may begin in the middle of one, and a byte each for the exponent and a minus sign. */
    void number(BigDecimal number) {
        int digits = number.precision();
        add(Math.min(LARGEST_NUMBER, 1 + (digits + 2) / 2 + (number.signum() < 0 ? 1 : 0)));
    }

    void nullOrBoolean() {
        add(NULL_OR_BOOLEAN);
    }

    void mapOrList() {
        add(MAP_OR_LIST);
    }

    /** What a value costs for standing in a list or in a map other than the document itself. */
    void element() {
        add(ELEMENT);
    }

    private void add(long more) {
        if (bytes + more > RuleDocument.LARGEST) {
            throw new IllegalArgumentException("the document is larger than " + RuleDocument.LARGEST
                    + " bytes, as DynamoDB counts: leave out values or split it");
        }
        bytes += (int) more;
    }
}
