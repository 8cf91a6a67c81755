package io.bluestar.persistence.rules;

import static io.bluestar.persistence.domain.Quoting.quote;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The eight tables. Services in other languages share them, so names and keys are fixed: each has a text partition key
 * {@value #PARTITION_KEY} and a text sort key {@value #SORT_KEY}. Environments differ by a suffix of the names.
 */
public enum Table {
    PROCESSING_PIPELINE("bluestar-processing-pipeline"),
    VALIDATION_RULES("bluestar-validation-rules"),
    CALCULATION_RULES("bluestar-calculation-rules"),
    IRS_LIMITS("bluestar-irs-limits"),
    BATCH_STATE("bluestar-batch-state"),
    PROCESSING_RESULTS("bluestar-processing-results"),
    AUDIT_LOG("bluestar-audit-log"),
    AGENT_CONFIG("bluestar-agent-config");

    /** The name of the partition key's attribute. */
    public static final String PARTITION_KEY = "PK";

    /** The name of the sort key's attribute. */
    public static final String SORT_KEY = "SK";

    private static final Pattern SUFFIX = Pattern.compile("[A-Za-z0-9_.-]{0,200}");

    private final String baseName;

    Table(String baseName) {
        this.baseName = baseName;
    }

    /** The name without a suffix. */
    public String baseName() {
        return baseName;
    }

    /**
     * The name in an environment.
     *
     * @param suffix appended to the base name, such as {@code -dev}; empty in production
     */
    public String name(String suffix) {
        return baseName + suffix;
    }

    /**
     * Refuses a suffix that would not make a table name.
     *
     * @param suffix 0 to 200 letters, digits, {@code _}, {@code .} and {@code -}
     * @return the suffix
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it has other characters or is longer
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">naming
     *     rules of DynamoDB</a>
     */
    public static String checkSuffix(String suffix) {
        Objects.requireNonNull(suffix, "tableSuffix must not be null");
        if (!SUFFIX.matcher(suffix).matches()) {
            throw new IllegalArgumentException("tableSuffix " + quote(suffix)
                    + " may have at most 200 letters, digits, '_', '.' and '-' (it becomes part of table names)");
        }
        return suffix;
    }
}
