package io.bluestar.persistence.seed;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What to store: rows for the tables, files and cache entries. Immutable, and checked as a whole when it is loaded or
 * built: a data set that exists can be stored.
 *
 * <p>A data set in a folder, or in a package of the class path, has a file for each table that it fills, named as the table
 * without suffix, such as {@code bluestar-irs-limits.json}: a JSON array of rows, each an object with {@code PK} and
 * {@code SK}. Beside them may stand {@code files.json}, an array of {@code {"path", "contentType", "source"}}, whose source
 * is the name of a file within the folder and whose content type may be left out; and {@code cache.json}, an array of
 * {@code {"key", "ttl", "value"}}, whose ttl is an ISO 8601 duration such as {@code PT24H} and whose value is text, or an
 * object that is stored as JSON. All are UTF-8, regular files of at most 64 MiB; each object is a {@link RuleDocument}, with
 * its limits.
 */
public final class DataSet {
    /** The rules that hold for every plan: 26 pipeline steps, validation rules, GLOBAL calculation rules, IRS limits. */
    public static final String DEFAULT = "default";

    /**
     * A plan {@code ACME}, paid {@code BiWeeklyFri}, whose files come from the vendor {@code ADP}: something for every read,
     * the file store and the cache. It stands alone: the GLOBAL rules and the IRS limits are in it too.
     */
    public static final String ACME_SAMPLE = "acme-sample";

    private static final Set<String> BUNDLED = Set.of(DEFAULT, ACME_SAMPLE);
    /** No path is longer; every jar of the class path would be asked for it. */
    private static final int LONGEST_NAME = 4_096;

    private static final String BUNDLED_FOLDER = "io/bluestar/persistence/seed/datasets/";

    private final String name;
    private final Map<Table, List<RuleDocument>> rows;
    private final List<SeedFile> files;
    private final List<SeedEntry> entries;

    private DataSet(Builder builder) {
        this.name = builder.name;
        this.rows = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            rows.put(table, List.copyOf(builder.rows.getOrDefault(table, List.of())));
        }
        this.files = List.copyOf(builder.files);
        this.entries = List.copyOf(builder.entries);
    }

    /**
     * A data set of this library.
     *
     * @param name {@value #DEFAULT} or {@value #ACME_SAMPLE}
     * @throws DataSetException if there is no such data set
     */
    public static DataSet named(String name) {
        Objects.requireNonNull(name, "name must not be null");
        if (!BUNDLED.contains(name)) {
            throw new DataSetException(
                    "there is no data set " + quote(name) + ", only " + DEFAULT + " and " + ACME_SAMPLE, null);
        }
        return new DataSetReader(name, new ClassPathSource(DataSet.class.getClassLoader(), BUNDLED_FOLDER + name))
                .read();
    }

    /**
     * A data set in a folder. A JSON file in it that belongs to no table is refused.
     *
     * @throws DataSetException naming the file and the row that is wrong
     */
    public static DataSet ofFolder(Path folder) {
        Objects.requireNonNull(folder, "folder must not be null");
        return new DataSetReader(folder.toString(), new FolderSource(folder)).read();
    }

    /**
     * A data set in a package of the class path.
     *
     * @param loader where to look
     * @param folder such as {@code com/acme/payroll}
     * @throws DataSetException naming the file and the row that is wrong, or if there is none of its files
     */
    public static DataSet ofClassPath(ClassLoader loader, String folder) {
        Objects.requireNonNull(loader, "loader must not be null");
        Objects.requireNonNull(folder, "folder must not be null");
        if (folder.length() > LONGEST_NAME) {
            throw new DataSetException(
                    "there is no data set " + quote(folder) + ": its name is longer than " + LONGEST_NAME
                            + " characters",
                    null);
        }
        return new DataSetReader(folder, new ClassPathSource(loader, folder)).read();
    }

    /**
     * The data set that a person names: one of this library, else a folder, else a package of the class path. A folder that
     * is called like a data set of this library is reached by {@code ./default}.
     *
     * @throws DataSetException if there is none, or naming what is wrong with it; see {@link #exists}
     */
    public static DataSet find(String nameOrFolder) {
        Objects.requireNonNull(nameOrFolder, "nameOrFolder must not be null");
        if (BUNDLED.contains(nameOrFolder)) {
            return named(nameOrFolder);
        }
        Optional<Path> folder = folder(nameOrFolder);
        return folder.isPresent() ? ofFolder(folder.get()) : ofClassPath(loader(), nameOrFolder);
    }

    /** Whether {@link #find} has something to read, be it right or wrong. */
    public static boolean exists(String nameOrFolder) {
        Objects.requireNonNull(nameOrFolder, "nameOrFolder must not be null");
        return BUNDLED.contains(nameOrFolder)
                || folder(nameOrFolder).isPresent()
                || (nameOrFolder.length() <= LONGEST_NAME
                        && DataSetReader.hasAny(new ClassPathSource(loader(), nameOrFolder)));
    }

    /**
     * Begins a data set.
     *
     * @param name what it is called in messages
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** What it is called. */
    public String name() {
        return name;
    }

    /** The rows of a table, in the order of the data set; none if it does not fill the table. */
    public List<RuleDocument> rows(Table table) {
        return rows.get(Objects.requireNonNull(table, "table must not be null"));
    }

    /** The number of rows in all tables. */
    public int rowCount() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** The files. */
    public List<SeedFile> files() {
        return files;
    }

    /** The cache entries. */
    public List<SeedEntry> entries() {
        return entries;
    }

    /** A builder that begins with what is in this data set. */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        rows.forEach((table, documents) -> documents.forEach(document -> builder.row(table, document)));
        files.forEach(builder::file);
        entries.forEach(builder::entry);
        return builder;
    }

    /** Name and sizes. */
    @Override
    public String toString() {
        return "data set " + name + " (" + rowCount() + " rows, " + files.size() + " files, " + entries.size()
                + " cache entries)";
    }

    private static Optional<Path> folder(String nameOrFolder) {
        try {
            return Optional.of(Path.of(nameOrFolder)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            // Not every name is a path on every system: then it is none of a folder.
            return Optional.empty();
        }
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? DataSet.class.getClassLoader() : context;
    }

    /** Gathers a data set; what is there twice is refused. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final Map<Table, List<RuleDocument>> rows = new EnumMap<>(Table.class);
        private final Map<Table, Set<RowKey>> keys = new EnumMap<>(Table.class);
        private final List<SeedFile> files = new ArrayList<>();
        private final Set<String> paths = new HashSet<>();
        private final List<SeedEntry> entries = new ArrayList<>();
        private final Set<String> entryKeys = new HashSet<>();

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name must not be null");
        }

        /**
         * Adds a row.
         *
         * @throws IllegalArgumentException if it has no proper {@code PK} and {@code SK} or more than 400 KiB, as {@link
         *     Rows#checkStorable} says, or the table has such a row already
         */
        public Builder row(Table table, RuleDocument row) {
            Objects.requireNonNull(table, "table must not be null");
            RowKey key = Rows.checkStorable(row);
            if (!keys.computeIfAbsent(table, t -> new HashSet<>()).add(key)) {
                throw new IllegalArgumentException("the row " + quote(key.toString()) + " is there twice");
            }
            rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
            return this;
        }

        /**
         * Adds a file.
         *
         * @throws IllegalArgumentException if there is one of that path already
         */
        public Builder file(SeedFile file) {
            if (!paths.add(file.path())) {
                throw new IllegalArgumentException("the file " + quote(file.path()) + " is there twice");
            }
            files.add(file);
            return this;
        }

        /**
         * Adds a cache entry.
         *
         * @throws IllegalArgumentException if there is one of that key already
         */
        public Builder entry(SeedEntry entry) {
            if (!entryKeys.add(entry.key())) {
                throw new IllegalArgumentException("the cache entry " + quote(entry.key()) + " is there twice");
            }
            entries.add(entry);
            return this;
        }

        /** The data set. */
        public DataSet build() {
            return new DataSet(this);
        }
    }
}
