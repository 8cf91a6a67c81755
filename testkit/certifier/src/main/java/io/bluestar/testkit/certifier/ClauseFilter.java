package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which clauses to run: those whose id matches one of the globs, {@code *} for any text and {@code ?} for any character, in
 * upper or lower case.
 */
public final class ClauseFilter {
    /** Every clause. */
    public static final ClauseFilter ALL = new ClauseFilter(List.of());

    private final List<String> globs;
    private final List<Pattern> patterns;

    private ClauseFilter(List<String> globs) {
        this.globs = globs.stream().map(glob -> glob.toUpperCase(Locale.ROOT)).toList();
        this.patterns = this.globs.stream().map(ClauseFilter::pattern).toList();
    }

    /**
     * A filter of globs such as {@code CACHE-*}; of none, every clause matches.
     *
     * @throws IllegalArgumentException if a glob matches no clause of any contract
     */
    public static ClauseFilter of(List<String> globs) {
        ClauseFilter filter = new ClauseFilter(globs);
        for (int i = 0; i < globs.size(); i++) {
            Pattern pattern = filter.patterns.get(i);
            if (ClauseRegistry.all().stream()
                    .noneMatch(clause -> pattern.matcher(clause.id()).matches())) {
                throw new IllegalArgumentException("no clause matches \"" + globs.get(i) + "\"; the ids begin with "
                        + prefixes() + ", and `bluestar clauses` lists them");
            }
        }
        return filter;
    }

    private static String prefixes() {
        return ClauseRegistry.all().stream()
                .map(clause -> clause.id().replaceAll("[0-9]+$", ""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString());
    }

    /** Whether every clause matches. */
    public boolean isAll() {
        return patterns.isEmpty();
    }

    /** Whether the clause of an id is to run. */
    public boolean matches(String clauseId) {
        return isAll()
                || patterns.stream()
                        .anyMatch(pattern -> pattern.matcher(clauseId).matches());
    }

    /** The globs, as they were given, in upper case. */
    public List<String> globs() {
        return globs;
    }

    @Override
    public String toString() {
        return isAll() ? "*" : String.join(", ", globs);
    }
}
