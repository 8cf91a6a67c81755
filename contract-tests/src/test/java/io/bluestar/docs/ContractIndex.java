package io.bluestar.docs;

import static io.bluestar.docs.Markdown.code;
import static io.bluestar.docs.Markdown.link;
import static io.bluestar.docs.Markdown.row;
import static io.bluestar.docs.Markdown.text;
import static java.util.stream.Collectors.joining;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.clause.PublishedContract;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The page above the contracts: which there are, and the words that all of them use. */
final class ContractIndex {
    private static final String LISTS =
            "../../testkit/contracts/src/main/resources/io/bluestar/testkit/contracts/published/";

    private static final String INTRODUCTION = """
            # The contracts

            A backend is right if it keeps every clause of its contract. A clause is a promise of one or two sentences that
            whoever calls the backend can rely on, with an id that stays; it says why it matters, where it comes from, and what
            to look at when it fails. Each is checked by the tests that its page names; [the kill matrix](../kill-matrix.md) says
            which broken backends they catch.

            """;

    private static final String VERSIONS = """

            A released version stays as it is: the build holds the clauses against the lists above. What was published keeps
            its id, text, capability and profile; an id is never used again for anything else. A new MUST, and whatever is
            stricter than before, is a new clause with a new id, and comes with a new version only; a clause may come to bind
            less. So a backend that is certified against contract %1$d stays so until it changes, and
            `./bluestar certify --contract 1` certifies against an older version, `./bluestar clauses --contract 1` lists it.
            A report names the version and the digest of the clauses that it was made with: equal digests mean the same
            promises.

            """;

    private static final String LIMITS = """
            ## What passing does not prove

            - **That there is no fault.** Tests find faults; they cannot show that there are none. The random suites try what
              their effort allows, and concurrent histories hold what the threads happened to do. A report names effort and
              seed: `--effort thorough` tries more.
            - **Anything elsewhere.** The report says on what server, of what version, it was. Another version, another
              configuration, a cluster in the place of one server are to be certified by themselves.
            - **What the harness says of itself.** Limits, granularity, clock, capabilities, stored content types and failure
              bounds are believed, as are `leftovers()`, `entriesHeld()` and that `faults()` are all there are. What it does not declare is not checked: such clauses are `NOT_SUPPORTED` or `NOT_RUN`, and
              stand in the report as such.
            - **Faults other than those tried.** Servers fail as the harness lets them, by `unreachable()` and `faulty()`; the
              profiles say whether it does. The kit does not fill disks or fail over.
            - **That anything outlives the server.** Nothing is restarted; durability, replicas and backups are not looked at.
            - **Speed.** Calls to a failing server have to end within a bound, recovery and clean-up to be soon, values to end
              with their ttl; nothing else is timed.
            - **Security.** The kit looks for secrets in what is thrown while a server fails. It does not look at who may read what is stored.
            """;

    String render() {
        return ContractPage.GENERATED
                + INTRODUCTION
                + contracts()
                + versions()
                + levels()
                + capabilities()
                + profiles()
                + LIMITS;
    }

    private static String contracts() {
        StringBuilder table = new StringBuilder(row("contract", "what is certified", "clauses", "ids"))
                .append("|---|---|---:|---|\n");
        for (Protocol protocol : Protocol.values()) {
            List<ClauseSpec> clauses = protocol.clauses();
            table.append(row(
                    link(protocol.title(), Introduction.of(protocol).page()),
                    SourceFile.linkTo(Introduction.of(protocol).promises()),
                    clauses.size(),
                    clauses.get(0).id() + " to "
                            + clauses.get(clauses.size() - 1).id()));
        }
        return table.append('\n').toString();
    }

    private static String versions() {
        StringBuilder table = new StringBuilder("## Versions\n\n")
                .append(row("contract", "state", "clauses", "new", "list", "digest"))
                .append("|---|---|---:|---:|---|---|\n");
        IntStream.rangeClosed(1, ClauseRegistry.CONTRACT_VERSION)
                .forEach(version -> table.append(row(
                        version,
                        version <= ClauseRegistry.RELEASED_VERSION ? "released" : "being worked on; may still change",
                        ClauseRegistry.all(version).size(),
                        count(clause -> clause.since() == version),
                        link(PublishedContract.fileName(version), LISTS + PublishedContract.fileName(version)),
                        code(ClauseRegistry.digest(version).substring(0, 16) + "…"))));
        return table.append(VERSIONS.formatted(ClauseRegistry.RELEASED_VERSION)).toString();
    }

    private static String levels() {
        StringBuilder table = new StringBuilder("## Levels\n\n")
                .append(row("level", "means", "clauses"))
                .append("|---|---|---:|\n");
        for (Level level : Level.values()) {
            table.append(row(level, text(level.meaning()), count(clause -> clause.level() == level)));
        }
        return table.append('\n').toString();
    }

    private static String capabilities() {
        StringBuilder table = new StringBuilder("""
                ## Capabilities

                What a backend may or may not be able to do. A harness declares what its backend can; clauses that need what is
                not declared are `NOT_SUPPORTED`, and what is then asked instead is checked where it can be.

                """)
                .append(row("capability", "means", "implies", "where it is not declared", "clauses that name it"))
                .append("|---|---|---|---|---|\n");
        for (Capability capability : Capability.values()) {
            table.append(row(
                    code(capability.name()),
                    text(capability.meaning()),
                    capability.implied().stream()
                            .sorted()
                            .map(implied -> code(implied.name()))
                            .collect(joining(", ")),
                    text(capability.otherwise()),
                    links(clause -> clause.needs().filter(capability::equals).isPresent()
                            || clause.text().contains(capability.name()))));
        }
        return table.append('\n').toString();
    }

    private static String profiles() {
        StringBuilder table = new StringBuilder("""
                ## Profiles

                What a harness may or may not be able to do. Clauses of a profile that it does not claim are `NOT_RUN`, and the
                certificate says so; a claimed one is claimed by what the harness supplies.

                """)
                .append(row("profile", "means", "clauses"))
                .append("|---|---|---:|\n");
        for (Profile profile : Profile.values()) {
            table.append(
                    row(code(profile.name()), text(profile.meaning()), count(clause -> clause.profile() == profile)));
        }
        return table.append('\n').toString();
    }

    private static long count(Predicate<ClauseSpec> which) {
        return ClauseRegistry.all().stream().filter(which).count();
    }

    private static String links(Predicate<ClauseSpec> which) {
        String links = Arrays.stream(Protocol.values())
                .flatMap(protocol -> protocol.clauses().stream()
                        .filter(which)
                        .map(clause -> link(
                                clause.id(), Introduction.of(protocol).page() + "#" + ContractPage.anchor(clause))))
                .collect(joining(", "));
        return links.isEmpty() ? "none; random calls and histories reckon with it" : links;
    }
}
