package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.files.FileClauses;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Gallery;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.SuiteRun.TakesHarness;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The gallery of broken file stores. */
class FileGalleryTest extends Gallery<FileStoreHarness> {
    private static final Set<Capability> EVERYTHING =
            EnumSet.of(Capability.FLAT_NAMESPACE, Capability.CONTENT_TYPE, Capability.MOVE_KEEPS_CONCURRENT_WRITE);
    private static final Set<Capability> FOLDERS = EnumSet.of(Capability.CONTENT_TYPE);

    @Override
    protected Class<? extends TakesHarness<FileStoreHarness>> suite() {
        return FilesUnderTest.class;
    }

    @Override
    protected List<ClauseSpec> clauses() {
        return FileClauses.ALL;
    }

    @Override
    protected List<FileStoreHarness> honest() {
        return List.of(
                new SabotagedFilesHarness("in-memory file store", BrokenFiles::new, UnreachableFiles::new, EVERYTHING),
                new SabotagedFilesHarness(
                        "file store with folders", NamespaceSaboteurs.HasFolders::new, UnreachableFiles::new, FOLDERS));
    }

    @Override
    protected List<Sabotage<FileStoreHarness>> saboteurs() {
        return List.of(
                files("DropsCarriageReturns", ContentSaboteurs.DropsCarriageReturns::new)
                        .caughtBy("FILE-01", "different from byte 13 on"),
                files("ReadsMissingFilesAsEmpty", ContentSaboteurs.ReadsMissingFilesAsEmpty::new)
                        .caughtBy("FILE-02", "read of a path without a file to throw FileMissingException"),
                files("TakesFoldersForFiles", ContentSaboteurs.TakesFoldersForFiles::new)
                        .caughtBy("FILE-02", "read of a path without a file to throw FileMissingException"),
                files("ReturnsAUrl", ContentSaboteurs.ReturnsAUrl::new).caughtBy("FILE-03", "the answer of write"),
                files("LeavesATail", ContentSaboteurs.LeavesATail::new)
                        .caughtBy("FILE-04", "the file after a shorter content replaced it"),
                files("TakesEmptyFilesForMissing", ContentSaboteurs.TakesEmptyFilesForMissing::new)
                        .caughtBy("FILE-05", "there is no file at this path"),
                files("RefusesLargeFiles", ContentSaboteurs.RefusesLargeFiles::new)
                        .caughtBy("FILE-06", "too large"),
                files("CutsLargeFiles", ContentSaboteurs.CutsLargeFiles::new)
                        .caughtBy("FILE-06", "different from byte 16777216 on"),
                files("KeepsTheWritersArray", ContentSaboteurs.KeepsTheWritersArray::new)
                        .caughtBy("FILE-07", "the file after its writer changed the array"),
                files("HandsOutItsOwnArray", ContentSaboteurs.HandsOutItsOwnArray::new)
                        .caughtBy("FILE-08", "the file after a reader changed the array"),
                paths("KeepsFourLettersOfNames", PathSaboteurs::keepsFourLettersOfNames)
                        .caughtBy("FILE-09", "the file at a path that is the start of the one written"),
                paths("FoldsCaseOfPaths", path -> path.toLowerCase(Locale.ROOT))
                        .caughtBy("FILE-10", "differ by upper and lower case"),
                paths("ComposesAccentsOfPaths", path -> Normalizer.normalize(path, Normalizer.Form.NFC))
                        .caughtBy("FILE-10", "differ by composed and decomposed accents"),
                paths("TakesPlusForASpace", path -> path.replace('+', ' '))
                        .caughtBy("FILE-10", "differ by a space or a plus sign"),
                paths("DecodesPercentOfPaths", path -> path.replace("%2F", "/"))
                        .caughtBy("FILE-10", "differ by a slash or %2F"),
                paths("RefusesLongSegments", PathSaboteurs::refusesLongSegments)
                        .caughtBy("FILE-11", "segment longer than 255"),
                paths("RefusesLeadingDots", PathSaboteurs::refusesLeadingDots).caughtBy("FILE-11", "path is hidden"),
                paths("TakesPathsOfAnyLength", PathSaboteurs::takesPathsOfAnyLength)
                        .caughtBy("FILE-12", "read of the empty path to throw IllegalArgumentException"),
                paths("ResolvesPaths", PathSaboteurs::resolvesPaths)
                        .caughtBy("FILE-13", "read of the path \"/\" to throw IllegalArgumentException"),
                paths("TakesControlCharacters", PathSaboteurs::takesControlCharacters)
                        .caughtBy("FILE-14", "the control character U+0000"),
                paths("PutsQuestionMarksForSurrogates", PathSaboteurs::putsQuestionMarksForSurrogates)
                        .caughtBy("FILE-15", "surrogate"),
                files("CopiesInsteadOfMoving", MoveSaboteurs.CopiesInsteadOfMoving::new)
                        .caughtBy("FILE-16", "the file at the source of its move"),
                files("KeepsTheTarget", MoveSaboteurs.KeepsTheTarget::new)
                        .caughtBy("FILE-17", "the file at a target that existed"),
                files("ClearsTheTargetFirst", MoveSaboteurs.ClearsTheTargetFirst::new)
                        .caughtBy("FILE-18", "the target of a move that failed, its source missing"),
                files("NamesTheTargetAsMissing", MoveSaboteurs.NamesTheTargetAsMissing::new)
                        .caughtBy("FILE-18", "path() of the exception from a move of a missing file"),
                files("DeletesOnMoveOntoItself", MoveSaboteurs.DeletesOnMoveOntoItself::new)
                        .caughtBy("FILE-19", "the file after a move onto itself"),
                files("ReturnsEarlyOnMoveOntoItself", MoveSaboteurs.ReturnsEarlyOnMoveOntoItself::new)
                        .caughtBy("FILE-20", "move of a missing file onto itself to throw FileMissingException"),
                files("ReadsTheSourceOfMovesAsAUrl", PathSaboteurs.ReadsTheSourceOfMovesAsAUrl::new)
                        .caughtBy("FILE-21", "the file moved, with '+' in its source"),
                files("KeepsARedirectAfterAMove", PathSaboteurs.KeepsARedirectAfterAMove::new)
                        .caughtBy("FILE-22", "the moved file after another was written to its source"),
                files("RemovesBeforeItCopies", MoveSaboteurs.RemovesBeforeItCopies::new)
                        .caughtBy("FILE-23", "the file looked for at the source, then at the target, during its move"),
                files("RemovesWhatItDidNotCopy", MoveSaboteurs.RemovesWhatItDidNotCopy::new)
                        .caughtBy("FILE-24", "to hold what was written: \"new\""),
                files("LosesTheFileWhenInterrupted", MoveSaboteurs.LosesTheFileWhenInterrupted::new)
                        .caughtBy("FILE-25", "after an interrupted move"),
                files("TakesThePrefixForAFolder", ListingSaboteurs.TakesThePrefixForAFolder::new)
                        .caughtBy("FILE-26", "the listing of \"d\""),
                files("TakesThePrefixForAPattern", ListingSaboteurs.TakesThePrefixForAPattern::new)
                        .caughtBy("FILE-26", "the listing of \"w/a%\""),
                files("FindsNothingForTheEmptyPrefix", ListingSaboteurs.FindsNothingForTheEmptyPrefix::new)
                        .caughtBy("FILE-27", "the listing of \"\""),
                files("FailsWhenNothingIsFound", ListingSaboteurs.FailsWhenNothingIsFound::new)
                        .caughtBy("FILE-28", "no exception at this point"),
                files("SortsLikeJava", ListingSaboteurs.SortsLikeJava::new)
                        .caughtBy("FILE-29", "in the order of UTF-8 bytes"),
                files("ListsInInsertionOrder", ListingSaboteurs.ListsInInsertionOrder::new)
                        .caughtBy("FILE-29", "in the order of UTF-8 bytes"),
                files("ListsOnePage", ListingSaboteurs.ListsOnePage::new).caughtBy("FILE-30", "missing"),
                files("HandsOutMutableLists", ListingSaboteurs.HandsOutMutableLists::new)
                        .caughtBy("FILE-31", "add to a listing to throw UnsupportedOperationException"),
                files("ListsEveryWrite", PathSaboteurs.ListsEveryWrite::new).caughtBy("FILE-32", "[\"a\", \"a\"]"),
                files("CountsOffPages", ListingSaboteurs.CountsOffPages::new)
                        .caughtBy("FILE-33", "the untouched files in a listing made while others are written"),
                files("TakesAnyPrefix", ListingSaboteurs.TakesAnyPrefix::new)
                        .caughtBy("FILE-34", "listFiles of a prefix"),
                files("TakesThePrefixForAPath", ListingSaboteurs.TakesThePrefixForAPath::new)
                        .caughtBy("FILE-35", "no exception at this point"),
                types("DropsParameters", ContentTypeSaboteurs::dropsParameters)
                        .caughtBy("FILE-36", "\"text/plain;charset=utf-8\""),
                types("FoldsCaseOfContentTypes", type -> type.toLowerCase(Locale.ROOT))
                        .caughtBy("FILE-36", "CharSet=\\\"UTF-8\\\""),
                files("GuessesContentTypes", ContentTypeSaboteurs.GuessesContentTypes::new)
                        .caughtBy("FILE-37", "the content type of a file written without one"),
                files("KeepsTheFirstContentType", ContentTypeSaboteurs.KeepsTheFirstContentType::new)
                        .caughtBy("FILE-38", "the content type after overwriting with another"),
                files("ForgetsTheContentTypeOnMove", MoveSaboteurs.ForgetsTheContentTypeOnMove::new)
                        .caughtBy("FILE-39", "the content type at a target that existed with another"),
                files("RewritesOnMoveOntoItself", MoveSaboteurs.RewritesOnMoveOntoItself::new)
                        .caughtBy("FILE-40", "the content type after a move onto itself"),
                types("KnowsAFewTypes", ContentTypeSaboteurs::knowsAFewTypes)
                        .caughtBy("FILE-41", "contentType is not supported"),
                types("TakesAnyContentType", ContentTypeSaboteurs::takesAnyContentType)
                        .caughtBy("FILE-42", "write with the content type"),
                files("DeclaresAFlatNamespaceInVain", NamespaceSaboteurs.HasFolders::new)
                        .caughtBy("FILE-43", "a is a file, not a folder")
                        .caughtBy("FILE-44", "a is a file, not a folder"),
                folders("IsFlatWithoutDeclaringIt", BrokenFiles::new)
                        .caughtBy("FILE-43", "write of a/b beside the file a to throw FileStoreException")
                        .caughtBy("FILE-44", "move to a/b beside the file a to throw FileStoreException"),
                folders("ReplacesWhatStandsInTheWay", NamespaceSaboteurs.ReplacesWhatStandsInTheWay::new)
                        .caughtBy("FILE-43", "write of a/b beside the file a to throw FileStoreException"),
                folders("LosesTheSourceOfARefusedMove", NamespaceSaboteurs.LosesTheSourceOfARefusedMove::new)
                        .caughtBy("FILE-44", "x"),
                files("RefusesNullWithoutAName", CallSaboteurs.RefusesNullWithoutAName::new)
                        .caughtBy("FILE-45", "from read(null) to name \"path\""),
                files("TakesNullForEmpty", CallSaboteurs.TakesNullForEmpty::new)
                        .caughtBy("FILE-45", "write of the data null to throw NullPointerException"),
                files("LooksAtThePathBeforeNulls", CallSaboteurs.LooksAtThePathBeforeNulls::new)
                        .caughtBy("FILE-46", "write of the data null to the empty path"),
                files("StoresBeforeItRefuses", CallSaboteurs.StoresBeforeItRefuses::new)
                        .caughtBy("FILE-47", "the file after refused calls"),
                files("WorksAfterClose", CallSaboteurs.WorksAfterClose::new)
                        .caughtBy("FILE-48", "after close to throw IllegalStateException"),
                files("FailsToCloseTwice", CallSaboteurs.FailsToCloseTwice::new).caughtBy("FILE-49", "closed already"),
                files("LooksAtClosedFirst", CallSaboteurs.LooksAtClosedFirst::new)
                        .caughtBy("FILE-50", "read(null) after close"),
                files("ListsFromACache", ListingSaboteurs.ListsFromACache::new)
                        .caughtBy("FILE-51", "the listing after move returned, by another thread"),
                files("WritesInTwoHalves", ConcurrencySaboteurs.WritesInTwoHalves::new)
                        .caughtBy("FILE-52", "to be one of the versions written, whole"),
                files("SharesATemporaryFile", ConcurrencySaboteurs.SharesATemporaryFile::new)
                        .caughtBy("FILE-53", "the file that this thread alone"),
                files("AppendsToWhatOthersWrite", ConcurrencySaboteurs.AppendsToWhatOthersWrite::new)
                        .caughtBy("FILE-54", "the file after concurrent writes"),
                files("UndoesMovesThatMeet", MoveSaboteurs.UndoesMovesThatMeet::new)
                        .caughtBy("FILE-55", "two moves of one file to hold its content"),
                files("LeavesHalfAFileWhenInterrupted", ConcurrencySaboteurs.LeavesHalfAFileWhenInterrupted::new)
                        .caughtBy("FILE-56", "interrupted write"),
                unreachable("LetsClientExceptionsEscape", FailureSaboteurs.LetsClientExceptionsEscape::new)
                        .caughtBy("FILE-57", "read to throw FileStoreException"),
                unreachable("ForgetsTheCause", FailureSaboteurs.ForgetsTheCause::new)
                        .caughtBy("FILE-57", "the cause of the exception from read"),
                unreachable(
                                "TakesAFailingServerForAMissingFile",
                                FailureSaboteurs.TakesAFailingServerForAMissingFile::new)
                        .caughtBy("FILE-57", "to be no FileMissingException"),
                unreachable("WaitsForEver", FailureSaboteurs.WaitsForEver::new)
                        .caughtBy("FILE-58", "read to end within 500 ms"),
                unreachable("TellsThePassword", FailureSaboteurs.TellsThePassword::new)
                        .caughtBy("FILE-59", "no secret in what read throws"),
                unreachable("SwallowsInterrupts", FailureSaboteurs.SwallowsInterrupts::new)
                        .caughtBy("FILE-60", "the interrupt flag to be set again"),
                unreachable("AsksTheServerFirst", FailureSaboteurs.AsksTheServerFirst::new)
                        .caughtBy("FILE-61", "read(null) while the server fails"),
                unreachable("WaitsForItsServerInClose", FailureSaboteurs.WaitsForItsServerInClose::new)
                        .caughtBy("FILE-62", "close to end within 500 ms"),
                unreachable("FailsToCloseWithoutItsServer", FailureSaboteurs.FailsToCloseWithoutItsServer::new)
                        .caughtBy("FILE-62", "close to return"),
                files("ClearsTheInterruptFlag", ConcurrencySaboteurs.ClearsTheInterruptFlag::new)
                        .caughtBy("FILE-63", "listFiles with the interrupt flag set to leave the flag set"),
                files("LetsInterruptsEscape", ConcurrencySaboteurs.LetsInterruptsEscape::new)
                        .caughtBy("FILE-63", "read with the interrupt flag set to return"),
                files("ClosesWhenInterrupted", ConcurrencySaboteurs.ClosesWhenInterrupted::new)
                        .caughtBy("FILE-63", "no exception at this point"));
    }

    private static Sabotage<FileStoreHarness> files(String name, Supplier<? extends BrokenFiles> files) {
        return Sabotage.of(name, () -> new SabotagedFilesHarness(name, files, UnreachableFiles::new, EVERYTHING));
    }

    private static Sabotage<FileStoreHarness> folders(String name, Supplier<? extends BrokenFiles> files) {
        return Sabotage.of(name, () -> new SabotagedFilesHarness(name, files, UnreachableFiles::new, FOLDERS));
    }

    private static Sabotage<FileStoreHarness> paths(String name, UnaryOperator<String> change) {
        return files(name, () -> new PathSaboteurs.ChangesPaths(change));
    }

    private static Sabotage<FileStoreHarness> types(String name, UnaryOperator<String> change) {
        return files(name, () -> new ContentTypeSaboteurs.ChangesContentTypes(change));
    }

    private static Sabotage<FileStoreHarness> unreachable(String name, Supplier<FileStore> files) {
        return Sabotage.of(name, () -> new SabotagedFilesHarness(name, BrokenFiles::new, files, EVERYTHING));
    }
}
