package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.List;

/** The clauses of a cache whose server fails under it and recovers. */
final class CacheFaultSpecs {
    static final List<ClauseSpec> ALL = List.of(
            must(
                            "CACHE-48",
                            "While its server fails in any way, a call answers as it would otherwise or throws "
                                    + "CacheException with operation, key and cause, but no secret, within failureBound(): what cannot be "
                                    + "read is not empty.")
                    .why("A failure that is taken for a miss hides an outage; one that is taken for a value is "
                            + "worse.")
                    .check("Tell a refusal, a cut connection and an answer that makes no sense from a missing "
                            + "key: only the server's own \"not there\" is empty.")
                    .profile(Profile.FAULTS)
                    .since(2),
            must(
                            "CACHE-49",
                            "A fault loses nothing: what was stored before is there after the server has "
                                    + "recovered, a setex that failed has left the former value or its own, a delete that "
                                    + "failed the former or none.")
                    .why("Callers try again; what they find then has to be what some order of the calls " + "explains.")
                    .check("Let each call be one command; do not delete before you set, do not flush on errors.")
                    .profile(Profile.FAULTS)
                    .since(2),
            must(
                            "CACHE-50",
                            "The same cache works again once its server has recovered: its first answer comes "
                                    + "within failureBound(), and from then on every call works.")
                    .why("A server is restarted more often than the services that use it; one that has to be "
                            + "restarted with it is down twice.")
                    .check("Let broken connections be replaced by new ones; keep no failed client, name lookup "
                            + "or state for longer than a pause.")
                    .profile(Profile.FAULTS)
                    .since(2),
            must(
                            "CACHE-51",
                            "A call that failed is not made again afterwards: what a later call has set is not "
                                    + "undone by it.")
                    .why("A caller who was told of a failure acts on it; a call that takes effect after that "
                            + "undoes what was done since.")
                    .source("https://redis.github.io/lettuce/advanced-usage/#at-most-once")
                    .check("Switch off queues of your client library that send commands again after a reconnect; "
                            + "cancel what nobody waits for any more.")
                    .profile(Profile.FAULTS)
                    .since(2));

    private CacheFaultSpecs() {}
}
