package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Reads {@link H2Tables}. The database that was handed in stays open. */
final class H2TableReader implements TableReader {
    /** Above every byte of UTF-8: a prefix with it is above every text that begins with the prefix. */
    private static final byte ABOVE = (byte) 0xFF;

    private final DataSource database;

    H2TableReader(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        String oneOf = String.join(" OR ", Collections.nCopies(keys.size(), "(pk = ? AND sk = ?)"));
        List<byte[]> parameters = new ArrayList<>();
        for (RowKey key : keys) {
            parameters.add(H2Tables.bytes(key.partitionKey()));
            parameters.add(H2Tables.bytes(key.sortKey()));
        }
        String asked = keys.stream().map(RowKey::toString).collect(Collectors.joining(" or "));
        Map<RowKey, RuleDocument> found = rows(operation, table, asked, oneOf, parameters).stream()
                .collect(Collectors.toMap(Rows::keyOf, Function.identity()));
        return keys.stream().map(found::get).filter(Objects::nonNull).findFirst();
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        byte[] from = H2Tables.bytes(sortKeyPrefix);
        byte[] to = Arrays.copyOf(from, from.length + 1);
        to[from.length] = ABOVE;
        return rows(
                operation,
                table,
                partitionKey,
                "pk = ? AND sk >= ? AND sk < ? ORDER BY sk",
                List.of(H2Tables.bytes(partitionKey), from, to));
    }

    private List<RuleDocument> rows(
            String operation, Table table, String asked, String condition, List<byte[]> parameters) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT document FROM " + H2Tables.name(table) + " WHERE " + condition)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setBytes(i + 1, parameters.get(i));
            }
            return documents(select);
        } catch (SQLException | IllegalArgumentException e) {
            String detail = "H2 does not answer with documents; look at the cause";
            throw new RulesStoreException(operation, nameOf(table) + " " + asked, detail, e);
        } finally {
            if (interrupted) {
                // H2 swallows an interrupt where it waits for a lock.
                Thread.currentThread().interrupt();
            }
        }
    }

    private static List<RuleDocument> documents(PreparedStatement select) throws SQLException {
        List<RuleDocument> documents = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                documents.add(RuleDocument.parse(rows.getString(1)));
            }
        }
        return documents;
    }

    @Override
    public void close() {}
}
