package io.bluestar.contracttests.blind.caching;

/**
 * Removes a corrupt entry by a key without the suffix of the tables. That goes unseen while the suffix is empty or the table
 * has the rule, which then replaces the entry; otherwise the corrupt entry stays, and another environment loses its own.
 *
 * <p>Violates "a failing or corrupt cache never fails or changes a read (it is logged, counted and repaired)" and the key
 * "calc_rule{tableSuffix}:{planId}:{calcType}".
 */
final class RepairForgetsSuffix extends DelegatingRules {
    RepairForgetsSuffix(Parts parts) {
        super(parts);
    }

    @Override
    void repair(String key) {
        super.repair("calc_rule" + key.substring(key.indexOf(':')));
    }
}
