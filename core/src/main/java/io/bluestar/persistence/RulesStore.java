package io.bluestar.persistence;

import java.util.List;

/**
 * The business rules of payroll plans, read-only.
 *
 * <p>{@code planId}, {@code payFreq}, {@code category}, {@code calcType} and {@code vendorId} are 1 to 255 bytes of UTF-8,
 * not blank, without {@code #}, control characters and unpaired surrogates; {@code payFreq} and {@code vendorId} also
 * without {@code _}, {@code planId} without {@code :}, or two clients would share one row or one cache entry.
 *
 * <p>What is missing is an empty document or an empty list; only {@link #getCalculationRule} throws instead. Documents and
 * lists are immutable. Reads are consistent: what was stored before the call is seen. All methods are thread-safe. Each
 * throws {@link NullPointerException} for a null argument, {@link IllegalArgumentException} for one outside its domain,
 * {@link IllegalStateException} after {@link #close()}, and {@link RulesStoreException} when the server fails, a row
 * cannot be read or the caller is interrupted (the interrupt flag is set again).
 *
 * <p>Contract: the RULES clauses.
 */
public interface RulesStore extends AutoCloseable {

    /** The configuration of a plan's payroll. */
    RuleDocument getClientConfig(String planId, String payFreq);

    /** The validation rules of a category, ascending by sort key in UTF-8 byte order. */
    List<RuleDocument> getValidationRules(String category);

    /**
     * The rule by which a plan calculates: the plan's own, else that of {@code GLOBAL}.
     *
     * @throws RuleNotFoundException if there is neither
     */
    RuleDocument getCalculationRule(String planId, String calcType);

    /** The steps of a plan's pipeline, ascending by {@code stepOrder} as a number (0 if missing), then by sort key. */
    List<RuleDocument> getPipelineSteps(String planId, String payFreq);

    /** The holds on a plan, ascending by sort key in UTF-8 byte order. */
    List<RuleDocument> getPlanHolds(String planId);

    /**
     * The limits that the tax authority sets for a year.
     *
     * @param year 1 to 9999
     */
    RuleDocument getIrsLimits(int year);

    /** The bank transfer (ACH) configuration of a plan's payroll. */
    RuleDocument getAchConfig(String planId, String payFreq);

    /** The schema of the files that a vendor delivers for a plan's payroll. */
    RuleDocument getVendorSchema(String vendorId, String planId, String payFreq);

    /** Releases what this instance itself opened. Closing twice is fine. */
    @Override
    void close();
}
