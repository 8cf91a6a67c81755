package io.bluestar.persistence.rules;

/**
 * How ids become keys. The parts are joined by {@code #} and {@code _}, which the domains of the ids keep unambiguous.
 */
public final class KeyScheme {
    /** The plan whose calculation rules hold for every plan that has none of its own. */
    public static final String GLOBAL = "GLOBAL";

    /** What the sort keys of pipeline steps begin with. */
    public static final String STEPS = "STEP#";

    /** What the sort keys of validation rules begin with. */
    public static final String RULES = "RULE#";

    /** What the sort keys of holds begin with. */
    public static final String HOLDS = "HOLD#";

    private KeyScheme() {}

    /** The partition of a plan's payroll. */
    public static String client(String planId, String payFreq) {
        return "CLIENT#" + planId + "_" + payFreq;
    }

    /** The partition of a category of validation rules. */
    public static String category(String category) {
        return "CATEGORY#" + category;
    }

    /** The partition of the holds on a plan. */
    public static String plan(String planId) {
        return "PLAN#" + planId;
    }

    /** The row of a plan's calculation rule. */
    public static RowKey calculation(String planId, String calcType) {
        return new RowKey("CLIENT#" + planId, "CALC#" + calcType);
    }

    /** The row of the limits of a year. */
    public static RowKey irsLimits(int year) {
        return new RowKey("YEAR#" + year, "LIMITS");
    }

    /** The row of a plan's configuration. */
    public static RowKey clientConfig(String planId, String payFreq) {
        return new RowKey(client(planId, payFreq), "CONFIG");
    }

    /** The row of a plan's bank transfer configuration. */
    public static RowKey achConfig(String planId, String payFreq) {
        return new RowKey(client(planId, payFreq), "ACH");
    }

    /** The row of the schema of a vendor's files. */
    public static RowKey vendorSchema(String vendorId, String planId, String payFreq) {
        return new RowKey("VENDOR#" + vendorId + "_" + planId + "_" + payFreq, "SCHEMA");
    }
}
