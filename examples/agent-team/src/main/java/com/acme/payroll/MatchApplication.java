package com.acme.payroll;

import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import java.time.LocalDate;

/** Calculates one payroll's match in production: the environment says where the stores are. */
public final class MatchApplication {
    private MatchApplication() {}

    /** @param args plan and pay date, such as {@code ACME 2026-01-16} */
    public static void main(String[] args) {
        try (Persistence persistence = Persistence.open(Settings.fromEnvironment())) {
            System.out.println(new MatchCalculation(persistence).calculate(args[0], LocalDate.parse(args[1])));
        }
    }
}
