package io.bluestar.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.servers.ServerRecord;
import io.bluestar.contracttests.servers.ServerRecords;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.contracts.Protocol;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/servers.md} says what {@code docs/servers.json} holds, in the words that the clauses have today. */
class ServersPageTest {
    private final List<ServerRecord> records = ServerRecords.read();

    ServersPageTest() throws IOException {}

    @Test
    void the_page_is_what_was_found() {
        GeneratedPage.check(GeneratedPage.DOCS.resolve("servers.md"), new ServersPage(records).page());
    }

    /** Or what fails on other servers might be the backend's own. */
    @Test
    void a_server_of_each_kind_keeps_every_promise() {
        Set<Protocol> kept = records.stream()
                .filter(record -> record.unavailable().isEmpty())
                .map(record -> record.report().subjects().get(0))
                .filter(subject -> subject.count(Outcome.FAILED) == 0 && subject.certified())
                .map(SubjectReport::protocol)
                .collect(Collectors.toSet());

        assertThat(kept).isEqualTo(EnumSet.of(Protocol.CACHE, Protocol.FILES, Protocol.RULES, Protocol.DYNAMODB));
    }
}
