package com.acme.payroll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.junit.BlueStarTest;
import io.bluestar.testkit.junit.Isolation;
import io.bluestar.testkit.junit.SeedFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the service behaves when a store fails: all else about it is real. */
@BlueStarTest(isolation = Isolation.METHOD)
@SeedFile(path = "dropzone/NEWCLIENT/2026-01-16/payroll.csv", resource = "payroll.csv")
class FailuresTest {
    private static final LocalDate PAY_DATE = LocalDate.parse("2026-01-16");

    RulesStore rules;
    CacheBackend cache;
    FileStore files;

    @Test
    void a_cache_that_is_down_keeps_nobody_from_being_paid() {
        MatchCalculation calculation = new MatchCalculation(rules, new CacheThatIsDown(), files);

        assertEquals(new BigDecimal("353.85"), calculation.calculate("NEWCLIENT", PAY_DATE));
        assertEquals(List.of("exports/NEWCLIENT/2026-01-16/match.csv"), files.listFiles("exports/NEWCLIENT/"));
    }

    @Test
    void a_result_that_cannot_be_written_is_not_told_to_the_dashboard_and_can_be_tried_again() {
        MatchCalculation calculation = new MatchCalculation(rules, cache, new FilesThatAreFull(files));

        FileStoreException failed =
                assertThrows(FileStoreException.class, () -> calculation.calculate("NEWCLIENT", PAY_DATE));

        assertEquals("exports/NEWCLIENT/2026-01-16/match.csv", failed.path());
        assertTrue(cache.get("match_status:NEWCLIENT:2026-01-16").isEmpty());
        assertEquals(
                new BigDecimal("353.85"),
                new MatchCalculation(rules, cache, files).calculate("NEWCLIENT", PAY_DATE));
    }

    private static final class CacheThatIsDown implements CacheBackend {
        private static CacheException down(String operation, String key) {
            return new CacheException(operation, key, "the server is down", new IOException("connection refused"));
        }

        @Override
        public Optional<String> get(String key) {
            throw down("get", key);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            throw down("setex", key);
        }

        @Override
        public void delete(String key) {
            throw down("delete", key);
        }

        @Override
        public void close() {}
    }

    private record FilesThatAreFull(FileStore files) implements FileStore {
        @Override
        public byte[] read(String path) {
            return files.read(path);
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            throw new FileStoreException("write", path, "the bucket takes no more", new IOException("quota exceeded"));
        }

        @Override
        public void move(String source, String target) {
            files.move(source, target);
        }

        @Override
        public List<String> listFiles(String prefix) {
            return files.listFiles(prefix);
        }

        @Override
        public void close() {}
    }
}
