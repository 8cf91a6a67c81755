package io.bluestar.testkit.contracts.rules;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.List;

/** The clauses of a rules store whose server fails under it and recovers. */
final class RulesFaultSpecs {
    static final List<ClauseSpec> ALL = List.of(
            must(
                            "RULES-70",
                            "While its server fails in any way, a read answers as it would otherwise or throws "
                                    + "RulesStoreException with operation, key and cause, but no secret, within failureBound(): never an "
                                    + "empty answer, part of a list or RuleNotFoundException.")
                    .why("A throttled read that is taken for a missing rule pays employees by the wrong one.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html")
                    .check("Let only the server's own \"no such row\" be empty; retry what is unprocessed, and "
                            + "fail in the end.")
                    .profile(Profile.FAULTS)
                    .since(2),
            must(
                            "RULES-71",
                            "The same store answers again once its server has recovered: its first answer comes "
                                    + "within failureBound(), and from then on every read is right.")
                    .why("A server is restarted more often than the services that use it; one that has to be "
                            + "restarted with it is down twice.")
                    .check("Let broken connections be replaced by new ones; keep no failed client, name lookup "
                            + "or state for longer than a pause.")
                    .profile(Profile.FAULTS)
                    .since(2));

    private RulesFaultSpecs() {}
}
