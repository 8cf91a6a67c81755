package com.acme.payroll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.wiring.Persistence;
import io.bluestar.testkit.junit.BlueStarTest;
import io.bluestar.testkit.junit.Isolation;
import io.bluestar.testkit.junit.SeedFile;
import io.bluestar.testkit.junit.SeedRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has stores of its own, with the sample data and what its class and itself add. */
@BlueStarTest(isolation = Isolation.METHOD)
@SeedFile(path = "dropzone/NEWCLIENT/2026-01-16/payroll.csv", resource = "payroll.csv")
class MatchCalculationTest {
    private static final LocalDate PAY_DATE = LocalDate.parse("2026-01-16");

    Persistence persistence;
    MatchCalculation calculation;

    @BeforeEach
    void openService() {
        calculation = new MatchCalculation(persistence);
    }

    @Test
    void a_plan_without_a_rule_of_its_own_is_matched_by_the_global_one() {
        assertEquals(new BigDecimal("353.85"), calculation.calculate("NEWCLIENT", PAY_DATE));
    }

    @Test
    void the_result_is_a_file_and_the_dashboard_hears_of_it(FileStore files, CacheBackend cache) {
        calculation.calculate("NEWCLIENT", PAY_DATE);

        assertEquals(
                """
                ssn,match
                000112233,253.85
                000223344,100.00
                000334455,0.00
                """,
                new String(files.read("exports/NEWCLIENT/2026-01-16/match.csv"), UTF_8));
        RuleDocument status = RuleDocument.parse(
                cache.get("match_status:NEWCLIENT:2026-01-16").orElseThrow());
        assertEquals(3, status.getInt("employees"));
        assertEquals(0, status.getNumber("total").compareTo(new BigDecimal("353.85")));
    }

    @Test
    @SeedRules(
            table = Table.CALCULATION_RULES,
            value = """
                    {"PK": "CLIENT#NEWCLIENT", "SK": "CALC#match", "max_pct": 4.5,
                     "tiers": [{"up_to_pct": 3, "match_pct": 100}, {"up_to_pct": 6, "match_pct": 50}]}""")
    void a_rule_of_the_plan_itself_comes_first() {
        // 126.92 + 63.46 of the first, 92.31 + 3.84 of the second.
        assertEquals(new BigDecimal("286.53"), calculation.calculate("NEWCLIENT", PAY_DATE));
    }

    @Test
    void a_plan_on_hold_is_left_alone(FileStore files) {
        PlanOnHoldException onHold =
                assertThrows(PlanOnHoldException.class, () -> calculation.calculate("ACME", PAY_DATE));

        assertEquals("plan ACME is on hold: Missing hire dates", onHold.getMessage());
        assertTrue(files.listFiles("exports/ACME/2026-01-16/").isEmpty());
    }

    @Test
    void a_payroll_that_has_not_arrived_is_told_by_its_path(FileStore files) {
        FileMissingException missing = assertThrows(
                FileMissingException.class, () -> calculation.calculate("NEWCLIENT", PAY_DATE.plusDays(14)));

        assertEquals("dropzone/NEWCLIENT/2026-01-30/payroll.csv", missing.path());
        assertTrue(files.listFiles("exports/NEWCLIENT/").isEmpty());
    }

    @Test
    @SeedFile(
            path = "dropzone/NEWCLIENT/2026-01-16/payroll.csv",
            content = "ssn,compensation,ee_deferral\n000112233,4230.77,253.85\n000223344,much,1\n")
    void a_line_that_is_wrong_is_named_and_nothing_is_written(FileStore files) {
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> calculation.calculate("NEWCLIENT", PAY_DATE));

        assertTrue(wrong.getMessage().startsWith("line 3 of the payroll file"), wrong.getMessage());
        assertTrue(files.listFiles("exports/NEWCLIENT/").isEmpty());
    }
}
