package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import java.util.Optional;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * The tests to run: of the clauses that the filter chooses and that stand in the version of the contract. A test without a
 * clause runs too, so that it is seen.
 */
record ChosenTests(ClauseFilter filter, int contract) implements PostDiscoveryFilter {

    static ChosenTests of(ClauseFilter filter, int contract) {
        return new ChosenTests(filter, contract);
    }

    boolean includes(TestMethod test) {
        return includes(test.clause());
    }

    private boolean includes(Optional<Clause> clause) {
        return clause.map(Clause::value)
                .map(id -> filter.matches(id)
                        && ClauseRegistry.find(id)
                                .map(spec -> spec.since() <= contract)
                                .orElse(true))
                .orElse(true);
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(includes(test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Clause.class))));
    }
}
