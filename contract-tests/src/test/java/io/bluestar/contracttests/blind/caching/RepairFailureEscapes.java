package io.bluestar.contracttests.blind.caching;

/**
 * Forgives the cache a failed read and a failed write, but not a failed removal: a corrupt entry in a cache that refuses to
 * delete fails the read.
 *
 * <p>Violates "a failing or corrupt cache never fails or changes a read".
 */
final class RepairFailureEscapes extends DelegatingRules {
    RepairFailureEscapes(Parts parts) {
        super(parts);
    }

    @Override
    void repair(String key) {
        try {
            super.repair(key);
        } catch (RuntimeException e) {
            throw new Bypass(() -> {
                throw e;
            });
        }
    }
}
