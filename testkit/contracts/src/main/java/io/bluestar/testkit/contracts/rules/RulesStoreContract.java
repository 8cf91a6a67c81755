package io.bluestar.testkit.contracts.rules;

/**
 * The whole contract of {@link io.bluestar.persistence.RulesStore}. Extend it and return a harness:
 *
 * <pre>{@code
 * class PostgresRulesContractTest extends RulesStoreContract {
 *     @Override
 *     public RulesStoreHarness harness() {
 *         return new PostgresRulesHarness();
 *     }
 * }
 * }</pre>
 */
public abstract class RulesStoreContract
        implements RulesReadClauses,
                RulesFallbackClauses,
                RulesOrderClauses,
                RulesIsolationClauses,
                RulesDocumentClauses,
                RulesDomainClauses,
                RulesLifecycleClauses,
                RulesConcurrencyClauses,
                RulesFailureClauses,
                RulesFaultClauses,
                RulesSequenceClauses,
                RulesHistoryClauses {}
