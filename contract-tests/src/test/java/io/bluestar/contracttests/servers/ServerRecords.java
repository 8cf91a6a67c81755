package io.bluestar.contracttests.servers;

import io.bluestar.persistence.RuleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code docs/servers.json}: what was found on each server, one line a server and protocol. */
public final class ServerRecords {
    /** The file. */
    public static final Path FILE = Path.of("..", "docs", "servers.json");

    private static final String RESULTS = "results";

    private ServerRecords() {}

    /** All records, by protocol and server. */
    public static List<ServerRecord> read() throws IOException {
        return RuleDocument.parse(Files.readString(FILE)).getList(RESULTS).stream()
                .map(RuleDocument.class::cast)
                .map(ServerRecord::new)
                .toList();
    }

    /** Puts records in the place of those of the same server and protocol; those of other servers stay. */
    static void replace(List<ServerRecord> anew) throws IOException {
        List<ServerRecord> all = new ArrayList<>(Files.exists(FILE) ? read() : List.of());
        all.removeIf(old ->
                anew.stream().anyMatch(one -> one.server().equals(old.server()) && one.protocol() == old.protocol()));
        all.addAll(anew);
        all.sort(Comparator.comparing(ServerRecord::protocol).thenComparing(ServerRecord::server));
        String lines = all.stream().map(one -> one.document().toJson()).collect(Collectors.joining(",\n"));
        Files.writeString(FILE, "{\"" + RESULTS + "\":[\n" + lines + "\n]}\n");
    }
}
