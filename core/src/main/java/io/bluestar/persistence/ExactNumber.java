package io.bluestar.persistence;

import java.math.BigDecimal;

/**
 * Numbers as DynamoDB has them: 38 significant digits, magnitude 1E-130 to 9.99…E+125. Equal values have one form, so that
 * equality of documents is equality of values: no trailing zeros after the point, no exponent where 38 digits suffice.
 */
final class ExactNumber {
    private static final int MOST_DIGITS = 38;
    private static final int LEAST_EXPONENT = -130;
    private static final int GREATEST_EXPONENT = 125;

    /** More digits than any number needs to be written: those of very long ones take quadratic time to be counted. */
    static final int LONGEST = 1_000;

    /** What 1,000 digits take at the most. */
    private static final int LONGEST_BITS = 3_322;

    private ExactNumber() {}

    static BigDecimal of(BigDecimal number, Place place) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (number.unscaledValue().bitLength() > LONGEST_BITS) {
            throw new IllegalArgumentException("the number" + place.at() + " is written with more than " + LONGEST
                    + " digits; " + MOST_DIGITS + " may be significant");
        }
        // The exponent first: stripping the zeros of 1E+1000000000 is quick, expanding them is not.
        long exponent = (long) number.precision() - number.scale() - 1;
        if (exponent < LEAST_EXPONENT || exponent > GREATEST_EXPONENT) {
            throw new IllegalArgumentException(
                    "the number" + place.at() + " has a magnitude of 1E" + exponent + ", not 1E-130 to 9.99…E+125");
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("the number" + place.at() + " has " + stripped.precision()
                    + " significant digits, more than " + MOST_DIGITS);
        }
        boolean wholeWithinDigits = stripped.scale() < 0 && stripped.precision() - stripped.scale() <= MOST_DIGITS;
        return wholeWithinDigits ? stripped.setScale(0) : stripped;
    }
}
