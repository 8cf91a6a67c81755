package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.testkit.contracts.caching.CachingTrial.Environment;
import io.bluestar.testkit.contracts.caching.ScriptedCache.Operation;
import io.bluestar.testkit.contracts.samples.JavaLiteral;
import io.bluestar.testkit.contracts.sequence.Action;
import io.bluestar.testkit.contracts.trial.Shown;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What may happen around a caching decorator in a random sequence. */
sealed interface CachingAction extends Action<CachingTrial, CachingCall> {

    /** A rule of a plan, or of GLOBAL, and the entry that caches it. */
    record Rule(Tables tables, String planId, String calcType) {
        RowKey row() {
            return KeyScheme.calculation(planId, calcType);
        }

        String key() {
            return tables.keyPrefix() + planId + ":" + calcType;
        }

        private String javaArguments() {
            return "(" + JavaLiteral.of(planId) + ", " + JavaLiteral.of(calcType) + ")";
        }

        private Environment in(CachingTrial trial) {
            return tables.of(trial);
        }
    }

    /** The table has a rule from now on, in place of the one that it may have had. */
    record Store(Rule rule, Map<String, Object> fields) implements CachingAction {
        private RuleDocument document() {
            RuleDocument.Builder document = RuleDocument.builder()
                    .put("PK", rule.row().partitionKey())
                    .put("SK", rule.row().sortKey());
            fields.forEach(document::put);
            return document.build();
        }

        @Override
        public String java(CachingTrial trial) {
            return rule.tables().table() + ".store(RuleDocument.parse("
                    + JavaLiteral.of(document().toJson()) + "))";
        }

        @Override
        public Observation<CachingCall> perform(CachingTrial trial) {
            RuleDocument document = rule.in(trial).table().store(document());
            return Observation.silent(new CachingCall.Changed(
                    rule.tables(),
                    rule.row(),
                    Optional.of(document),
                    trial.clock().nanoTime()));
        }
    }

    /** The table no longer has a rule. */
    record Withdraw(Rule rule) implements CachingAction {
        @Override
        public String java(CachingTrial trial) {
            return rule.tables().table() + ".remove" + rule.javaArguments();
        }

        @Override
        public Observation<CachingCall> perform(CachingTrial trial) {
            rule.in(trial).table().remove(rule.planId(), rule.calcType());
            return Observation.silent(new CachingCall.Changed(
                    rule.tables(), rule.row(), Optional.empty(), trial.clock().nanoTime()));
        }
    }

    /** Somebody removes an entry. */
    record Remove(Rule rule) implements CachingAction {
        @Override
        public String java(CachingTrial trial) {
            return "cache.remove(" + JavaLiteral.of(rule.key()) + ")";
        }

        @Override
        public Observation<CachingCall> perform(CachingTrial trial) {
            trial.cache().remove(rule.key());
            return Observation.silent(new CachingCall.Touched(rule.tables(), rule.row()));
        }
    }

    /** Somebody puts in an entry's place what is no such rule. */
    record Spoil(Rule rule, String entry) implements CachingAction {
        @Override
        public String java(CachingTrial trial) {
            return "cache.put(" + JavaLiteral.of(rule.key()) + ", " + JavaLiteral.of(entry) + ")";
        }

        @Override
        public Observation<CachingCall> perform(CachingTrial trial) {
            trial.cache().put(rule.key(), entry);
            return Observation.silent(new CachingCall.Touched(rule.tables(), rule.row()));
        }
    }

    /** The cache fails an operation from now on. */
    record Fail(Operation operation) implements CachingAction {
        private static final String DETAIL = "it is down";

        @Override
        public String java(CachingTrial trial) {
            return "cache.fail(Operation." + operation + ", new CacheException(\"scripted\", \"any\", "
                    + JavaLiteral.of(DETAIL) + ", null))";
        }

        @Override
        public Observation<CachingCall> perform(CachingTrial trial) {
            trial.cache().fail(operation, new CacheException("scripted", "any", DETAIL, null));
            return Observation.nothing("");
        }
    }

    /** The cache no longer fails an operation. */
    record Recover(Operation operation) implements CachingAction {
        @Override
        public String java(CachingTrial trial) {
            return "cache.recover(Operation." + operation + ")";
        }

        @Override
        public Observation<CachingCall> perform(CachingTrial trial) {
            trial.cache().recover(operation);
            return Observation.nothing("");
        }
    }

    /** Time passes. */
    record Wait(Duration duration) implements CachingAction {
        @Override
        public String java(CachingTrial trial) {
            return "clock.advance(" + JavaLiteral.of(duration) + ")";
        }

        @Override
        public Observation<CachingCall> perform(CachingTrial trial) {
            trial.clock().advance(duration);
            return Observation.nothing("");
        }
    }

    /** A read. */
    record Read(Rule rule) implements CachingAction {
        @Override
        public String java(CachingTrial trial) {
            return rule.tables().rules() + ".getCalculationRule" + rule.javaArguments();
        }

        @Override
        public Observation<CachingCall> perform(CachingTrial trial) {
            int before = rule.in(trial).table().calculationReads();
            Optional<RuleDocument> answer = answer(trial);
            int reads = rule.in(trial).table().calculationReads() - before;
            Observation<CachingCall> seen = Observation.of(
                    new CachingCall.Read(
                            rule.tables(),
                            rule.row(),
                            answer,
                            reads,
                            trial.cache().failing(),
                            trial.clock().nanoTime()),
                    answer.map(Shown::of).orElse("RuleNotFoundException") + ", reads of the table: " + reads);
            return answer.isPresent() ? seen : seen.threw(RuleNotFoundException.class);
        }

        private Optional<RuleDocument> answer(CachingTrial trial) {
            try {
                return Optional.of(rule.in(trial).rules().getCalculationRule(rule.planId(), rule.calcType()));
            } catch (RuleNotFoundException e) {
                return Optional.empty();
            }
        }
    }
}
