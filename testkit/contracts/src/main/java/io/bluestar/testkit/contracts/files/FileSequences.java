package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.testkit.contracts.samples.RandomTexts;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.samples.Weighted;
import io.bluestar.testkit.contracts.sequence.ActionLists;
import io.bluestar.testkit.contracts.sequence.Refusal;
import io.bluestar.testkit.contracts.trial.Drawn;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random sequences on a file store: few paths, so that moves meet in chains and cycles. */
final class FileSequences implements ArbitrarySupplier<List<Drawn<FileAction>>> {
    private static final List<String> PLAIN = List.of("a", "b", "c");
    private static final List<String> NESTED = List.of("a/b", "a/b/c", "a/c", "ab", "a.b", "a b", "a/ b");
    private static final List<String> RESERVED = List.of(
            "a+b", "a%b", "a%20b", "a#b", "a?b", "a&b", "a=b;c", "a:b@c", "a\\b", "a\"b", "a<b>", "a'b", "...", "a..b",
            "~");
    private static final List<String> WRONG =
            List.of("", "/a", "a/", "a//b", "..", "a/../b", "./a", "a\u0000b", "a\n", "a\u0085", "\uDE00");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "text/csv; charset=utf-8",
            "Application/JSON",
            "image/svg+xml",
            "application/vnd.acme.payroll-file.v2; name=\"a; b\"");
    private static final List<String> WRONG_TYPES =
            List.of("", "text", "text/", "text/plain\r\nX: y", "t\u00E9xt/plain");

    @Override
    public Arbitrary<List<Drawn<FileAction>>> get() {
        return ActionLists.of(actions());
    }

    private static Arbitrary<FileAction> actions() {
        return Weighted.of(
                Tuple.of(8, Combinators.combine(paths(), contents(), types()).as(FileAction.Write::new)),
                Tuple.of(6, Combinators.combine(paths(), paths()).as(FileAction.Move::new)),
                Tuple.of(6, paths().map(FileAction.Read::new)),
                Tuple.of(4, paths().map(FileAction.LookUpType::new)),
                Tuple.of(4, prefixes().map(FileAction.Listing::new)),
                Tuple.of(1, paths().map(path -> new FileAction.Move(path, path))),
                Tuple.of(1, refused()));
    }

    private static Arbitrary<String> paths() {
        return Weighted.of(
                Tuple.of(9, Arbitraries.of(PLAIN)),
                Tuple.of(4, Arbitraries.of(NESTED)),
                Tuple.of(2, Arbitraries.of(RESERVED)),
                Tuple.of(2, RandomTexts.names().filter(FileSequences::isPath)),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of(PLAIN), Arbitraries.of(SizedText.CHARACTERS.values()))
                                .as(FileSequences::longest)));
    }

    private static boolean isPath(String text) {
        try {
            FilePaths.check("path", text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String longest(String end, String character) {
        return SizedText.of("", character, FilePaths.LONGEST - end.length()) + end;
    }

    private static Arbitrary<FileAction.Content> contents() {
        Arbitrary<String> starts = Weighted.of(
                Tuple.of(6, Arbitraries.integers().between(0, 999).map(number -> "f" + number)),
                Tuple.of(1, Arbitraries.of("", "\r\n", "\u0000\u00FF\u0080", "\u00FE\u00FF")));
        Arbitrary<Integer> sizes = Arbitraries.frequency(
                Tuple.of(40, 0), Tuple.of(20, 5), Tuple.of(20, 1_000), Tuple.of(10, 70_000), Tuple.of(1, 2_200_000));
        return Combinators.combine(starts, sizes).as(FileAction.Content::new);
    }

    private static Arbitrary<Optional<String>> types() {
        return Weighted.of(
                Tuple.of(1, Arbitraries.just(Optional.empty())),
                Tuple.of(1, Arbitraries.of(TYPES).map(Optional::of)));
    }

    private static Arbitrary<String> prefixes() {
        return Weighted.of(
                Tuple.of(3, Arbitraries.just("")),
                Tuple.of(3, paths()),
                Tuple.of(2, Arbitraries.of("a", "a/", "/", "a//", "..", "A", "a%", "\u00E9", "\uD83D\uDE00")));
    }

    private static Arbitrary<FileAction> refused() {
        FileAction.Content content = new FileAction.Content("refused", 0);
        Arbitrary<FileAction> writes = Arbitraries.of(WRONG)
                .map(path -> new FileAction.RefusedWrite(path, content, "text/plain", Refusal.argument("path")));
        Arbitrary<FileAction> types = Combinators.combine(paths(), Arbitraries.of(WRONG_TYPES))
                .as((path, type) -> new FileAction.RefusedWrite(path, content, type, Refusal.argument("contentType")));
        Arbitrary<FileAction> nulls = Weighted.of(
                Tuple.of(
                        1,
                        paths().map(path ->
                                new FileAction.RefusedWrite(path, null, "text/plain", Refusal.ofNull("data")))),
                Tuple.of(
                        1,
                        paths().map(path ->
                                new FileAction.RefusedWrite(path, content, null, Refusal.ofNull("contentType")))),
                Tuple.of(1, paths().map(path -> new FileAction.RefusedMove(null, path, Refusal.ofNull("source")))),
                Tuple.of(1, paths().map(path -> new FileAction.RefusedMove(path, null, Refusal.ofNull("target")))));
        Arbitrary<FileAction> moves = Combinators.combine(paths(), Arbitraries.of(WRONG))
                .as((path, wrong) -> new FileAction.RefusedMove(path, wrong, Refusal.argument("target")));
        return Weighted.of(Tuple.of(1, writes), Tuple.of(1, types), Tuple.of(1, nulls), Tuple.of(1, moves));
    }
}
