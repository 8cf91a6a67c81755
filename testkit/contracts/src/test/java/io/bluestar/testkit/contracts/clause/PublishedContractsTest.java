package io.bluestar.testkit.contracts.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The clauses of today keep what was published. The list of a version that is not released is held by the generated docs. */
class PublishedContractsTest {

    @Test
    void what_was_published_still_stands() {
        Map<Integer, List<PublishedClause>> released = IntStream.rangeClosed(1, ClauseRegistry.RELEASED_VERSION)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), PublishedContract::read));
        List<PublishedClause> today =
                ClauseRegistry.all().stream().map(PublishedClause::of).toList();
        assertThat(new PublishedRule(released, ClauseRegistry.CONTRACT_VERSION).broken(today))
                .isEmpty();
    }

    @Test
    void at_most_one_version_is_being_worked_on() {
        assertThat(ClauseRegistry.CONTRACT_VERSION)
                .isBetween(ClauseRegistry.RELEASED_VERSION, ClauseRegistry.RELEASED_VERSION + 1);
    }

    @Test
    void a_list_is_read_as_it_was_written() {
        List<PublishedClause> first = PublishedContract.read(1);
        assertThat(first).hasSize(208);
        assertThat(PublishedContract.parse(PublishedContract.format(first))).isEqualTo(first);
    }

    @Test
    void what_is_no_list_is_refused() {
        assertThatThrownBy(() -> PublishedContract.parse("CACHE-01\tMUST\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("begins with \"id\tlevel");
        assertThatThrownBy(() -> PublishedContract.parse(PublishedContract.format(List.of()) + "CACHE-01\tMUST\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("2 columns instead of 6: CACHE-01\tMUST");
        assertThatThrownBy(() -> PublishedContract.read(99)).isInstanceOf(NoSuchElementException.class);
    }
}
