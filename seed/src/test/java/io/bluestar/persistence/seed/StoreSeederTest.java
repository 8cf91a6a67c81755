package io.bluestar.persistence.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreSeederTest {
    private final DataSet dataSet = DataSet.named(DataSet.ACME_SAMPLE);
    private final StoreSeeder seeder = new StoreSeeder(dataSet);
    private final MapStores stores = new MapStores();

    @Test
    void rowsGoToTheirTables() {
        Map<Table, Map<RowKey, RuleDocument>> written = new EnumMap<>(Table.class);

        seeder.rows((table, row) ->
                written.computeIfAbsent(table, t -> new HashMap<>()).put(Rows.keyOf(row), row));

        assertThat(written.values().stream().mapToInt(Map::size).sum()).isEqualTo(dataSet.rowCount());
        assertThat(written.get(Table.BATCH_STATE).values())
                .containsExactlyInAnyOrderElementsOf(dataSet.rows(Table.BATCH_STATE));
    }

    @Test
    void filesKeepBytesAndContentType() {
        assertThat(seeder.files(stores.files)).isEqualTo(new SeedCounts(3, 0));

        SeedFile first = dataSet.files().get(0);
        assertThat(stores.files.read(first.path())).isEqualTo(first.content());
        assertThat(stores.contentTypes).containsEntry(first.path(), first.contentType());
    }

    @Test
    void filesThatAreThereAreNotWrittenAgain() {
        seeder.files(stores.files);
        String path = dataSet.files().get(0).path();
        stores.contentTypes.put(path, "text/plain");
        stores.files.write(dataSet.files().get(1).path(), new byte[0]);

        assertThat(seeder.files(stores.files)).isEqualTo(new SeedCounts(1, 2));
        assertThat(stores.contentTypes).containsEntry(path, "text/plain");
    }

    @Test
    void entriesAreStoredWithTheirTtlAndCountedOnce() {
        assertThat(seeder.entries(stores.cache)).isEqualTo(new SeedCounts(2, 0));
        stores.ttls.clear();
        assertThat(seeder.entries(stores.cache)).isEqualTo(new SeedCounts(0, 2));
        assertThat(stores.ttls).as("entries that were stored again").isEmpty();
    }

    @Test
    void entriesHoldTheirValuesAndTtls() {
        seeder.entries(stores.cache);

        assertThat(stores.cache.values)
                .containsEntry("vendor_file:ADP:ACME:BiWeeklyFri", "dropzone/ACME/2026-01-16/payroll.csv");
        assertThat(stores.ttls).containsEntry("vendor_file:ADP:ACME:BiWeeklyFri", Duration.ofHours(24));
    }
}
