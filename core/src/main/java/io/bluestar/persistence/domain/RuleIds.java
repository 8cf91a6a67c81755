package io.bluestar.persistence.domain;

import static io.bluestar.persistence.domain.Quoting.quote;

/**
 * The domain of the ids by which rules are read: 1 to 255 UTF-8 bytes, not blank, no {@code #}, no control character, no
 * unpaired surrogate; plan ids also without {@code :}, pay frequencies and vendor ids without {@code _}.
 */
public final class RuleIds {
    /** The longest id, in UTF-8 bytes. */
    public static final int LONGEST = 255;

    private static final String JOINS_KEYS = "which joins the parts of keys: two clients would share one row";

    private RuleIds() {}

    /** Refuses a plan or pay frequency outside the domain; nulls first. */
    public static void checkPlan(String planId, String payFreq) {
        Texts.notNull("planId", planId);
        Texts.notNull("payFreq", payFreq);
        checkPlanId(planId);
        checkPayFreq(payFreq);
    }

    /** Refuses a vendor, plan or pay frequency outside the domain; nulls first. */
    public static void checkVendor(String vendorId, String planId, String payFreq) {
        Texts.notNull("vendorId", vendorId);
        Texts.notNull("planId", planId);
        Texts.notNull("payFreq", payFreq);
        checkId("vendorId", vendorId);
        Texts.without("vendorId", vendorId, '_', JOINS_KEYS);
        checkPlanId(planId);
        checkPayFreq(payFreq);
    }

    /** Refuses a plan or calculation type outside the domain; nulls first. */
    public static void checkCalculation(String planId, String calcType) {
        Texts.notNull("planId", planId);
        Texts.notNull("calcType", calcType);
        checkPlanId(planId);
        checkId("calcType", calcType);
    }

    /** Refuses a plan id outside the domain. */
    public static void checkPlanId(String planId) {
        checkId("planId", planId);
        Texts.without("planId", planId, ':', "which joins the parts of cache keys: two rules would share one entry");
    }

    /** Refuses a category outside the domain. */
    public static void checkCategory(String category) {
        checkId("category", category);
    }

    /** Refuses a year that is not within 1 to 9999. */
    public static void checkYear(int year) {
        if (year < 1 || year > 9_999) {
            throw new IllegalArgumentException("year " + year + " is not within 1 to 9999");
        }
    }

    private static void checkPayFreq(String payFreq) {
        checkId("payFreq", payFreq);
        Texts.without("payFreq", payFreq, '_', JOINS_KEYS);
    }

    private static void checkId(String parameter, String id) {
        Texts.notNull(parameter, id);
        Texts.length(parameter, id, 1, LONGEST);
        Texts.encodable(parameter, id);
        Texts.noControlCharacter(parameter, id);
        Texts.without(parameter, id, '#', JOINS_KEYS);
        if (id.isBlank()) {
            throw new IllegalArgumentException(parameter + " " + quote(id) + " is blank");
        }
    }
}
