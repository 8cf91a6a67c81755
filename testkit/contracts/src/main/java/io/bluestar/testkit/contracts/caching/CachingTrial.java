package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.contracts.caching.ScriptedCache.Operation;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.rules.RecordedReads;
import io.bluestar.testkit.contracts.rules.RuleRows;
import io.bluestar.testkit.contracts.trial.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** A clause tried on a caching decorator, between a table and a cache that the test scripts. */
public final class CachingTrial extends RecordedReads {
    /** The plan that the tests ask for. */
    static final String PLAN = "ACME";

    /** The calculation that the tests ask for. */
    static final String TYPE = "match";

    /** The suffix of the tables. */
    static final String SUFFIX = "-dev";

    /** The key of the entry of {@link #PLAN} and {@link #TYPE}. */
    static final String KEY = "calc_rule-dev:ACME:match";

    /** After so long a cache that works again is used again. */
    static final Duration RECOVERY = Duration.ofMinutes(1);

    /** Far longer than anything here takes: what is not there by then never comes. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CachingRulesHarness harness;
    private final World world;
    private final List<Gate> gates = new ArrayList<>();
    private final Map<String, Environment> environments = new TreeMap<>();

    private CachingTrial(CachingRulesHarness harness, ClauseSpec clause, World world) {
        super(harness, clause, harness.decorate(world.table, world.cache, SUFFIX, world.clock::nanoTime));
        this.harness = harness;
        this.world = world;
        world.trial.set(this);
    }

    static CachingTrial open(CachingRulesHarness harness, ClauseSpec clause) {
        return new CachingTrial(harness, clause, new World());
    }

    /** The store under the decorator. */
    ScriptedRules table() {
        return world.table;
    }

    /** The cache beside the decorator. */
    ScriptedCache cache() {
        return world.cache;
    }

    /** The clock of both. */
    TestClock clock() {
        return world.clock;
    }

    /** Another table, for a decorator of another environment. */
    ScriptedRules anotherTable(String name) {
        return new ScriptedRules(world::note, name);
    }

    /** Another decorator over the same cache. */
    RulesStore decorate(RulesStore rules, String tableSuffix) {
        return harness.decorate(rules, world.cache, tableSuffix, world.clock::nanoTime);
    }

    /** A decorator over the same cache as all others, and the table that it reads. */
    record Environment(ScriptedRules table, RulesStore rules) {}

    /** The environment of a table suffix, the same one each time. */
    Environment environment(String tableSuffix) {
        return environments.computeIfAbsent(tableSuffix, suffix -> {
            ScriptedRules table = anotherTable("the table with the suffix \"" + suffix + "\"");
            return new Environment(table, decorate(table, suffix));
        });
    }

    /** A rule of a plan that the table has from now on. */
    RuleDocument rule(String planId, Object... namesAndValues) {
        return world.table.store(RuleRows.row("CLIENT#" + planId, "CALC#" + TYPE, namesAndValues));
    }

    /** A gate at which reads of some plans' rules wait; opened at the end in any case. */
    Gate gate(String... planIds) {
        Gate gate = new Gate();
        gates.add(gate);
        for (String planId : planIds) {
            world.table.beforeAnswering(planId, gate::pass);
        }
        return gate;
    }

    /** A gate at which gets of the cache wait; opened at the end in any case. */
    Gate gateOfGets() {
        Gate gate = new Gate();
        gates.add(gate);
        world.cache.beforeAnswering(Operation.GET, gate::passCache);
        return gate;
    }

    /** A thread that reads a plan's rule. */
    Caller<RuleDocument> read(String name, String planId) {
        return read(name, planId, TYPE);
    }

    /** A thread that reads a plan's rule of a type. */
    Caller<RuleDocument> read(String name, String planId, String calcType) {
        return Caller.start(name, () -> getCalculationRule(planId, calcType));
    }

    /** A thread that reads a plan's rule and is known to wait in the table. */
    Caller<RuleDocument> leader(Gate gate, String planId) throws InterruptedException {
        Caller<RuleDocument> leader = read("leader", planId);
        if (!gate.awaitArrival(PATIENCE)) {
            throw failure("the first read of a rule that is not cached to ask the table", "it did not", null);
        }
        return leader;
    }

    /** Threads that read a plan's rule while the leader does, and are known to wait. */
    List<Caller<RuleDocument>> followers(int count, String planId) {
        List<Caller<RuleDocument>> followers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            followers.add(read("follower " + i, planId));
        }
        for (Caller<RuleDocument> follower : followers) {
            if (!follower.awaitWaiting(PATIENCE) && !follower.hasEnded()) {
                throw failure("a read of a rule that another thread reads to wait for it", "it runs on", null);
            }
        }
        return followers;
    }

    /** What came of a call. */
    <T> Caller.Outcome<T> outcome(String what, Caller<T> caller) throws InterruptedException {
        return caller.await(PATIENCE)
                .orElseThrow(() -> failure(
                        what + " to return or throw", "it does neither within " + PATIENCE.toSeconds() + " s", null));
    }

    @Override
    public void close() {
        gates.forEach(Gate::open);
        environments.values().forEach(environment -> environment.rules().close());
        super.close();
    }

    /** What stands around the decorator. It is there before the trial is, whose script it writes to. */
    private static final class World {
        private final AtomicReference<CachingTrial> trial = new AtomicReference<>();
        private final TestClock clock = TestClock.manual();
        private final ScriptedRules table = new ScriptedRules(this::note, "the table");
        private final ScriptedCache cache = new ScriptedCache(this::note, clock::nanoTime);

        private void note(String line) {
            trial.get().script().add(line);
        }
    }
}
