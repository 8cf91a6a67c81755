package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcConnectionPool;

/** The H2 rules store on a database in memory, which is there for as long as the pool holds a connection to it. */
public final class H2RulesHarness implements RulesStoreHarness {
    private static final String USER = "kit";
    private static final String PASSWORD = "other-makes-passw0rd";

    private final JdbcConnectionPool database = pool("");
    private final JdbcConnectionPool nowhere = pool(";IFEXISTS=TRUE");
    private final H2Tables tables = new H2Tables(database);

    private static JdbcConnectionPool pool(String settings) {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + settings, USER, PASSWORD);
    }

    @Override
    public String backend() {
        return "H2 rules";
    }

    @Override
    public String environment() {
        return "H2 " + Constants.VERSION + " in memory";
    }

    @Override
    public RulesStore create() {
        return new H2RulesStore(database);
    }

    @Override
    public void arrange(Table table, RuleDocument row) {
        tables.put(table, row);
    }

    /** A database that is not there: nothing listens. */
    @Override
    public Optional<Supplier<RulesStore>> unreachable() {
        return Optional.of(() -> new H2RulesStore(nowhere));
    }

    @Override
    public Set<String> secrets() {
        return Set.of(PASSWORD);
    }

    @Override
    public void close() {
        nowhere.dispose();
        database.dispose();
    }
}
