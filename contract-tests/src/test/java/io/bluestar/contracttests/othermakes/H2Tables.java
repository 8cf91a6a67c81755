package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The eight tables in H2: keys as the bytes of their UTF-8, since so their order is, documents as JSON. */
final class H2Tables implements TableWriter {
    private final DataSource database;

    /** Makes the tables that the database does not have yet. */
    H2Tables(DataSource database) {
        this.database = database;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Table table : Table.values()) {
                statement.execute("CREATE TABLE IF NOT EXISTS " + name(table)
                        + " (pk VARBINARY(2048), sk VARBINARY(1024), document VARCHAR(1048576) NOT NULL,"
                        + " PRIMARY KEY (pk, sk))");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the tables", e);
        }
    }

    @Override
    public void put(Table table, RuleDocument row) {
        RowKey key = Rows.keyOf(row);
        try (Connection connection = database.getConnection();
                PreparedStatement merge = connection.prepareStatement(
                        "MERGE INTO " + name(table) + " (pk, sk, document) KEY (pk, sk) VALUES (?, ?, ?)")) {
            merge.setBytes(1, bytes(key.partitionKey()));
            merge.setBytes(2, bytes(key.sortKey()));
            merge.setString(3, row.toJson());
            merge.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store " + table.baseName() + " " + key, e);
        }
    }

    /** The name of a table, in SQL. */
    static String name(Table table) {
        return '"' + table.baseName() + '"';
    }

    /** A key as it is stored. */
    static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
