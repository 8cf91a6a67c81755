package io.bluestar.testkit.contracts.clause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What may become of clauses that were published: nothing, except that they bind less. Whatever is new is of a new version. */
final class PublishedRule {
    private final SortedMap<Integer, List<PublishedClause>> released;
    private final int newest;

    /**
     * The rule for some released versions.
     *
     * @param released version by version, what was published; at least one
     * @param newest the version that is being worked on, or the last released one
     */
    PublishedRule(Map<Integer, List<PublishedClause>> released, int newest) {
        this.released = new TreeMap<>(released);
        this.newest = newest;
    }

    /** What the clauses of today break, each with what to do about it. */
    List<String> broken(List<PublishedClause> today) {
        Map<String, PublishedClause> byId = new LinkedHashMap<>();
        today.forEach(clause -> byId.put(clause.id(), clause));
        List<String> broken = new ArrayList<>();
        released.forEach((version, list) -> list.forEach(then -> broken.addAll(
                byId.containsKey(then.id())
                        ? changes(version, then, byId.get(then.id()))
                        : List.of(
                                "%s was published with contract %d and is gone: put it back; if it is to bind nobody any more, make it a MAY"
                                        .formatted(then.id(), version)))));
        today.forEach(clause -> broken.addAll(additions(clause)));
        return broken;
    }

    private List<String> changes(int version, PublishedClause then, PublishedClause now) {
        List<String> broken = new ArrayList<>(Stream.of(
                        changed(version, then.id(), "text", then.text(), now.text()),
                        changed(version, then.id(), "needed capability", then.needs(), now.needs()),
                        changed(version, then.id(), "profile", then.profile(), now.profile()),
                        changed(version, then.id(), "since", then.since(), now.since()))
                .flatMap(List::stream)
                .toList());
        if (now.level().isStricterThan(then.level())) {
            broken.add(
                    "%s was a %s in contract %d and is a %s now: put the level back, and give the stricter promise a new id, since(%d)"
                            .formatted(then.id(), then.level(), version, now.level(), next()));
        }
        return broken;
    }

    private List<String> changed(int version, String id, String part, Object then, Object now) {
        return then.equals(now)
                ? List.of()
                : List.of(
                        "%s has another %s than in contract %d: put \"%s\" back instead of \"%s\", and give what is meant now a new id, since(%d)"
                                .formatted(id, part, version, then, now, next()));
    }

    private List<String> additions(PublishedClause clause) {
        boolean published = released.values().stream()
                .flatMap(List::stream)
                .anyMatch(then -> then.id().equals(clause.id()));
        if (!published && clause.since() <= released.lastKey()) {
            return List.of("%s is new, but stands since contract %d, which was published without it: make it since(%d)"
                    .formatted(clause.id(), clause.since(), next()));
        }
        if (clause.since() > newest) {
            return List.of("%s stands since contract %d, and the newest is %d: raise ClauseRegistry.CONTRACT_VERSION"
                    .formatted(clause.id(), clause.since(), newest));
        }
        return List.of();
    }

    /** The version that new clauses belong to. */
    private int next() {
        return released.lastKey() + 1;
    }
}
