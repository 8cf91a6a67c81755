package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.rules.RowKey;

/**
 * Compares keys as collations do, for which invisible characters do not count: soft hyphens, zero-width joiners, marks of
 * direction. Accents and case do. Plans that differ in such a character only share their rows.
 *
 * <p>Violates: "'Exact' holds for keys, paths, prefixes and ids alike"; "two clients would read each other's rules".
 */
final class InvisibleCharactersIgnored extends SharedTables {
    @Override
    RowKey place(RowKey key) {
        return new RowKey(visible(key.partitionKey()), visible(key.sortKey()));
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
