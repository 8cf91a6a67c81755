package io.bluestar.persistence;

import static io.bluestar.persistence.domain.Quoting.quote;

/** Neither the plan nor {@code GLOBAL} has a calculation rule of the type asked for. */
public class RuleNotFoundException extends RulesStoreException {
    private static final long serialVersionUID = 1L;

    private final String planId;
    private final String calcType;

    /**
     * @param planId the plan that was asked for
     * @param calcType the calculation that was asked for
     */
    public RuleNotFoundException(String planId, String calcType) {
        super(
                "getCalculationRule",
                "plan " + quote(planId) + ", calculation " + quote(calcType),
                "neither the plan nor GLOBAL has such a rule; add a row CALC#" + calcType + " under CLIENT#" + planId
                        + " or CLIENT#GLOBAL",
                null);
        this.planId = planId;
        this.calcType = calcType;
    }

    /** The plan that was asked for. */
    public final String planId() {
        return planId;
    }

    /** The calculation that was asked for. */
    public final String calcType() {
        return calcType;
    }
}
