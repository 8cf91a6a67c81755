package io.bluestar.contracttests.faults.seeding;

import io.bluestar.contracttests.faults.wire.WireFault;

/**
 * Something that may be wrong between a seeder and DynamoDB.
 *
 * @param wire what
 * @param step where
 */
record SeedFault(WireFault wire, SeedStep step) {

    @Override
    public String toString() {
        return wire.name() + ", " + step.title();
    }
}
