package com.acme.consumer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.wiring.Persistence;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every project can do with the stores, wherever they are. */
abstract class SeededStoresTests {
    @Test
    void rules_are_seeded(RulesStore rules) {
        RuleDocument rule = rules.getCalculationRule("NEWCLIENT", "match");
        assertEquals("CLIENT#GLOBAL", rule.getText("PK"));
        assertEquals(6, rule.getInt("max_pct"));
    }

    @Test
    void the_cache_keeps_what_is_put_into_it(CacheBackend cache) {
        cache.setex("greeting", Duration.ofMinutes(1), "grüß Gott");
        assertEquals(Optional.of("grüß Gott"), cache.get("greeting"));
    }

    @Test
    void files_are_read_as_they_were_written(FileStore files) {
        byte[] data = {0, 1, -1};
        files.write("outbox/a file", data);
        assertArrayEquals(data, files.read("outbox/a file"));
        assertEquals(List.of("outbox/a file"), files.listFiles("outbox/"));
    }

    @Test
    void all_three_come_wired(Persistence persistence) {
        BigDecimal first = persistence.rules().getIrsLimits(2026).getNumber("max_401k");
        BigDecimal cached = persistence.rules().getIrsLimits(2026).getNumber("max_401k");
        assertEquals(0, first.compareTo(new BigDecimal("24500")));
        assertEquals(first, cached);
    }
}
