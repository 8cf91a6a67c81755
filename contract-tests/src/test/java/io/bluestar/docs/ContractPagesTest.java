package io.bluestar.docs;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.PublishedClause;
import io.bluestar.testkit.contracts.clause.PublishedContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/contracts/} says what the clauses say, as does the list of the version that is being worked on. */
class ContractPagesTest {
    private static final Path CONTRACTS = GeneratedPage.DOCS.resolve("contracts");
    private static final Path LISTS =
            Path.of("..", "testkit/contracts/src/main/resources/io/bluestar/testkit/contracts/published");

    @ParameterizedTest
    @EnumSource
    void the_page_of_each_protocol_is_what_its_clauses_say(Protocol protocol) {
        GeneratedPage.check(CONTRACTS.resolve(Introduction.of(protocol).page()), new ContractPage(protocol).render());
    }

    @Test
    void the_overview_is_what_the_clauses_say() {
        GeneratedPage.check(CONTRACTS.resolve("README.md"), new ContractIndex().render());
    }

    /** Released lists are written by nobody; {@code PublishedContractsTest} holds the clauses against them. */
    @Test
    void the_list_of_the_version_that_is_being_worked_on_is_what_the_clauses_say() {
        for (int version = ClauseRegistry.RELEASED_VERSION + 1; version <= ClauseRegistry.CONTRACT_VERSION; version++) {
            List<PublishedClause> clauses = ClauseRegistry.all(version).stream()
                    .map(PublishedClause::of)
                    .toList();
            GeneratedPage.check(LISTS.resolve(PublishedContract.fileName(version)), PublishedContract.format(clauses));
        }
    }
}
