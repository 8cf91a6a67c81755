package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.domain.RuleIds;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;

/** Joins concurrent reads of one rule before the honest decorator does, for the faults of joining. */
abstract class JoiningRules extends DelegatingRules {
    /** What runs; an empty answer says that the leader was interrupted, so that another has to lead. */
    private final ConcurrentMap<String, CompletableFuture<Optional<RuleDocument>>> flights;

    JoiningRules(Parts parts) {
        this(parts, new ConcurrentHashMap<>());
    }

    /** As {@link #JoiningRules(Parts)}, with flights that others may know. */
    JoiningRules(Parts parts, ConcurrentMap<String, CompletableFuture<Optional<RuleDocument>>> flights) {
        super(parts);
        this.flights = flights;
    }

    /** The name under which reads are joined. */
    String flight(String planId, String calcType) {
        return planId + ":" + calcType;
    }

    /** A follower was interrupted and leaves. */
    void left(CompletableFuture<Optional<RuleDocument>> running) {}

    @Override
    public RuleDocument getCalculationRule(String planId, String calcType) {
        RuleIds.checkCalculation(planId, calcType);
        requireOpen();
        String flight = flight(planId, calcType);
        Optional<RuleDocument> answer = Optional.empty();
        while (answer.isEmpty()) {
            CompletableFuture<Optional<RuleDocument>> mine = new CompletableFuture<>();
            CompletableFuture<Optional<RuleDocument>> running = flights.putIfAbsent(flight, mine);
            answer = running == null ? Optional.of(lead(flight, mine, planId, calcType)) : follow(flight, running);
        }
        return answer.get();
    }

    private RuleDocument lead(
            String flight, CompletableFuture<Optional<RuleDocument>> mine, String planId, String calcType) {
        try {
            RuleDocument rule = super.getCalculationRule(planId, calcType);
            flights.remove(flight, mine);
            mine.complete(Optional.of(rule));
            return rule;
        } catch (RuntimeException | Error e) {
            flights.remove(flight, mine);
            if (Thread.currentThread().isInterrupted()) {
                mine.complete(Optional.empty());
            } else {
                mine.completeExceptionally(e);
            }
            throw e;
        }
    }

    private Optional<RuleDocument> follow(String flight, CompletableFuture<Optional<RuleDocument>> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) e.getCause();
        } catch (InterruptedException e) {
            left(running);
            Thread.currentThread().interrupt();
            throw new RulesStoreException("getCalculationRule", flight, "the caller was interrupted", e);
        }
    }
}
