package com.acme.payroll;

/** Nothing is calculated for a plan while somebody has to look at it. */
public class PlanOnHoldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlanOnHoldException(String planId, String reason) {
        super("plan " + planId + " is on hold: " + reason);
    }
}
