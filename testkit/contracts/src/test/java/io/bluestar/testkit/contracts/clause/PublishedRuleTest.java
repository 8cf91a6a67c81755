package io.bluestar.testkit.contracts.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that refuses nothing is none: each thing that must not be done to published clauses is done here. */
class PublishedRuleTest {
    private static final PublishedClause STORED = clause("CACHE-01", Level.MUST, 1, "It is stored.");
    private static final PublishedClause QUICK = clause("CACHE-02", Level.SHOULD, 1, "It is quick.");
    private static final PublishedClause ADDED = clause("CACHE-03", Level.MUST, 2, "It is whole.");

    private final PublishedRule rule = new PublishedRule(Map.of(1, List.of(STORED, QUICK)), 2);

    private static PublishedClause clause(String id, Level level, int since, String text) {
        return new PublishedClause(id, level, "", "CORE", since, text);
    }

    @Test
    void what_was_published_may_stay_and_new_clauses_come_with_a_new_version() {
        assertThat(rule.broken(List.of(STORED, QUICK, ADDED))).isEmpty();
    }

    @Test
    void a_clause_may_bind_less() {
        assertThat(rule.broken(List.of(STORED, clause("CACHE-02", Level.MAY, 1, QUICK.text()))))
                .isEmpty();
    }

    @Test
    void a_removed_id_is_refused() {
        assertThat(rule.broken(List.of(STORED, ADDED)))
                .containsExactly("CACHE-02 was published with contract 1 and is gone: put it back; "
                        + "if it is to bind nobody any more, make it a MAY");
    }

    @Test
    void a_changed_text_is_refused() {
        assertThat(rule.broken(List.of(clause("CACHE-01", Level.MUST, 1, "It is stored twice."), QUICK)))
                .containsExactly("CACHE-01 has another text than in contract 1: put \"It is stored.\" back instead of "
                        + "\"It is stored twice.\", and give what is meant now a new id, since(2)");
    }

    @Test
    void another_capability_is_refused() {
        PublishedClause capable = new PublishedClause("CACHE-01", Level.MUST, "EVICTS", "CORE", 1, STORED.text());
        assertThat(rule.broken(List.of(capable, QUICK)))
                .containsExactly("CACHE-01 has another needed capability than in contract 1: put \"\" back instead of "
                        + "\"EVICTS\", and give what is meant now a new id, since(2)");
    }

    @Test
    void another_profile_is_refused() {
        PublishedClause able = new PublishedClause("CACHE-01", Level.MUST, "", "FAILING_SERVER", 1, STORED.text());
        assertThat(rule.broken(List.of(able, QUICK)))
                .containsExactly("CACHE-01 has another profile than in contract 1: put \"CORE\" back instead of "
                        + "\"FAILING_SERVER\", and give what is meant now a new id, since(2)");
    }

    @Test
    void a_published_clause_cannot_leave_its_version() {
        assertThat(rule.broken(List.of(clause("CACHE-01", Level.MUST, 2, STORED.text()), QUICK)))
                .containsExactly("CACHE-01 has another since than in contract 1: put \"1\" back instead of \"2\", "
                        + "and give what is meant now a new id, since(2)");
    }

    @Test
    void a_stricter_level_is_refused() {
        assertThat(rule.broken(List.of(STORED, clause("CACHE-02", Level.MUST, 1, QUICK.text()))))
                .containsExactly("CACHE-02 was a SHOULD in contract 1 and is a MUST now: put the level back, "
                        + "and give the stricter promise a new id, since(2)");
    }

    @Test
    void a_new_must_of_an_old_version_is_refused() {
        assertThat(rule.broken(List.of(STORED, QUICK, clause("CACHE-03", Level.MUST, 1, ADDED.text()))))
                .containsExactly("CACHE-03 is new, but stands since contract 1, which was published without it: "
                        + "make it since(2)");
    }

    @Test
    void a_clause_of_a_version_to_come_is_refused() {
        assertThat(rule.broken(List.of(STORED, QUICK, clause("CACHE-03", Level.MUST, 3, ADDED.text()))))
                .containsExactly("CACHE-03 stands since contract 3, and the newest is 2: "
                        + "raise ClauseRegistry.CONTRACT_VERSION");
    }

    @Test
    void later_versions_bind_as_the_first_does() {
        PublishedRule both = new PublishedRule(Map.of(1, List.of(STORED), 2, List.of(STORED, ADDED)), 2);
        assertThat(both.broken(List.of(STORED, QUICK)))
                .containsExactly(
                        "CACHE-03 was published with contract 2 and is gone: put it back; "
                                + "if it is to bind nobody any more, make it a MAY",
                        "CACHE-02 is new, but stands since contract 1, which was published without it: "
                                + "make it since(3)");
    }
}
