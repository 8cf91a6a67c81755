package io.bluestar.testkit.contracts.files;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.List;
import java.util.stream.Stream;

/** The clauses of {@link io.bluestar.persistence.FileStore}. */
public final class FileClauses {
    private static final List<ClauseSpec> OTHERS = List.of(
            must("FILE-01", "What write stored is read back byte for byte.")
                    .why("Banks refuse a payment file over one changed byte.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html")
                    .check("Treat content as bytes everywhere: no charset, no line ends, no compression on one way "
                            + "only.")
                    .since(1),
            must("FILE-02", "read of a path without a file throws FileMissingException with that path.")
                    .why("A missing file is handled; a failing server is retried. They must not look alike.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html")
                    .check("Turn the server's 'no such key' (or 404) into new FileMissingException(\"read\", path); "
                            + "folders are no files.")
                    .since(1),
            must("FILE-03", "write returns the path that it was given.")
                    .why("Callers keep the answer as the reference to the file.")
                    .check("Return path as it was handed in: not a URL, not the server's own name for it.")
                    .since(1),
            must("FILE-04", "Overwriting replaces the whole content; a shorter one leaves no tail of the longer.")
                    .why("A payment file with the end of yesterday's pays yesterday's people again.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html")
                    .check("Truncate on open (Java: TRUNCATE_EXISTING), or write beside and rename.")
                    .since(1),
            must("FILE-05", "An empty file is a file: read, listed and moved like any other.")
                    .why("Marker files are empty.")
                    .check("Do not take a length of 0 for 'missing', nor skip the request without a body.")
                    .since(1),
            must("FILE-06", "A file of 64 MiB is written, read and moved.")
                    .why("Year-end files are large.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html")
                    .check("Look for limits of buffers, messages and columns, and for timeouts that count the whole "
                            + "transfer.")
                    .since(1),
            must(
                            "FILE-07",
                            "Arrays are copied in: what a writer does to its array after write has returned does not "
                                    + "matter.")
                    .why("Callers reuse buffers.")
                    .check("Clone the array before keeping it.")
                    .since(1),
            must("FILE-08", "Arrays are copied out: what a reader does to the array it got changes nothing stored.")
                    .why("One reader must not spoil the file for the next.")
                    .check("Clone the array before handing it out.")
                    .since(1),
            must("FILE-09", "write touches its own path and no other.")
                    .why("A file must not vanish because a neighbour was written.")
                    .check("Look for paths that are cut, hashed or folded.")
                    .since(1),
            must(
                            "FILE-10",
                            "Paths are exact: two paths that differ in case, spaces, accents composed or decomposed, "
                                    + "percent signs, + or any other character are two files.")
                    .why("Two plans whose names look alike would overwrite each other's files.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html")
                    .check("Hand the path's UTF-8 to the server encoded once: no trimming, folding, normalising, "
                            + "decoding. File systems that fold case or normalise need an encoding of their own.")
                    .since(1),
            must(
                            "FILE-11",
                            "Every text of 1 to 1,024 UTF-8 bytes without a leading slash, empty, '.' or '..' "
                                    + "segments, control characters and unpaired surrogates is a path.")
                    .why("Callers build paths from names of people and plans; a store that refuses some of them "
                            + "fails in production only.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html")
                    .check("File systems stop at 255 bytes for a segment: encode. Count bytes, not characters.")
                    .since(1),
            must(
                            "FILE-12",
                            "The empty path and paths of more than 1,024 UTF-8 bytes are refused by every method "
                                    + "with an IllegalArgumentException that names the parameter; nothing is stored.")
                    .why("What one backend takes and another refuses cannot be moved between them.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html")
                    .check("Call FilePaths.check, checkWrite or checkMove first in every method.")
                    .since(1),
            must(
                            "FILE-13",
                            "Paths with a leading slash and with empty, '.' or '..' segments are refused by every "
                                    + "method with an IllegalArgumentException that names the parameter; nothing is stored.")
                    .why("'..' leaves the folder on a file system and is a name on S3: a hole on one, a surprise "
                            + "on the other.")
                    .source("https://cwe.mitre.org/data/definitions/22.html")
                    .check("Call FilePaths.check, checkWrite or checkMove first in every method, on the path as it "
                            + "came: never normalise it instead.")
                    .since(1),
            must(
                            "FILE-14",
                            "Paths with control characters (Unicode Cc, U+007F to U+009F included) are refused by "
                                    + "every method with an IllegalArgumentException that names the parameter; all other "
                                    + "characters are allowed.")
                    .why("Control characters break listings (XML cannot hold them) and logs.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html")
                    .check("Call FilePaths.check, checkWrite or checkMove first in every method.")
                    .since(1),
            must(
                            "FILE-15",
                            "Paths with unpaired surrogates are refused by every method with an "
                                    + "IllegalArgumentException that names the parameter; nothing is stored.")
                    .why("UTF-8 cannot hold them: encoders put a question mark in their place, and different "
                            + "paths become one.")
                    .source("https://www.rfc-editor.org/rfc/rfc3629#section-3")
                    .check("Call FilePaths.check, checkWrite or checkMove first in every method.")
                    .since(1),
            must("FILE-16", "move takes the bytes to the target; the source is gone.")
                    .why("A file that is still in the inbox is processed again.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html")
                    .check("Copy, wait for the answer, then delete the source.")
                    .since(1),
            must("FILE-17", "move replaces a file that exists at the target.")
                    .why("A file that is delivered again replaces the first.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html")
                    .check("Java: REPLACE_EXISTING. No condition on the target.")
                    .since(1),
            must(
                            "FILE-18",
                            "move of a missing source throws FileMissingException with the source's path and leaves "
                                    + "the target untouched.")
                    .why("A repeated move must not destroy what the first one delivered.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html")
                    .check("Do not delete or truncate the target before the source was found.")
                    .since(1),
            must("FILE-19", "move of a file onto itself changes nothing.")
                    .why("Copy-then-delete onto itself deletes the only copy.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html")
                    .check("Return early when source.equals(target) and the file exists, before anything is copied "
                            + "or deleted.")
                    .since(1),
            must("FILE-20", "move of a missing file onto itself throws FileMissingException.")
                    .why("The caller believes that there is a file.")
                    .check("Look for the file before returning early for source = target.")
                    .since(1),
            must(
                            "FILE-21",
                            "Paths with spaces, +, %, #, ?, &, and any other character move intact, at the source as "
                                    + "at the target.")
                    .why("The source of a copy goes by a header or a URL, where such characters mean something "
                            + "else.")
                    .source(
                            "https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html#API_CopyObject_RequestSyntax")
                    .check("Percent-encode the copy source exactly once, by UTF-8 bytes ('+' too); look at what "
                            + "your SDK encodes by itself.")
                    .since(1),
            must(
                            "FILE-22",
                            "A moved file is a file like any other: it can be moved on and back, and another may be "
                                    + "written where it was.")
                    .why("Workflows move files through several folders.")
                    .check("Look for names that are remembered: redirects, tombstones, caches of missing paths.")
                    .since(1),
            must(
                            "FILE-23",
                            "While a file is moved a reader finds it at the source or at the target, never at "
                                    + "neither.")
                    .why("A job that looks for a file in both folders must not conclude that it does not exist.")
                    .check("Let the target be complete before the source is removed.")
                    .since(1),
            must(
                            "FILE-24",
                            "A write to the source of a running move is not lost: it is at the source or at the "
                                    + "target afterwards.")
                    .why("A file delivered twice within a second must not vanish.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html")
                    .check("Remove the source only if it still is the version that was copied (S3: If-Match on "
                            + "delete).")
                    .needs(Capability.MOVE_KEEPS_CONCURRENT_WRITE)
                    .since(1),
            must(
                            "FILE-25",
                            "A move that fails half-way, such as an interrupted one, leaves the bytes at the source, "
                                    + "the target or both.")
                    .why("There is no other copy.")
                    .check("Copy, wait for the answer, then delete; never delete first.")
                    .since(1),
            must(
                            "FILE-26",
                            "listFiles finds every file whose path begins with the prefix, and no other; the prefix "
                                    + "is plain text, in which every character stands for itself, not a folder or a pattern.")
                    .why("Wildcards and folders are guessed differently by every server.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html")
                    .check("Compare with startsWith; escape what your server takes for a pattern (%, _, *, ?); no "
                            + "delimiter.")
                    .since(1),
            must("FILE-27", "The empty prefix finds every file.")
                    .why("Backups and audits begin there.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html")
                    .check("Leave the prefix out of the request if your server refuses an empty one.")
                    .since(1),
            must("FILE-28", "A prefix that nothing begins with finds an empty list.")
                    .why("'Nothing there' is an answer, not a failure.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html")
                    .check("Return List.of() where your client library answers null or 'not found'.")
                    .since(1),
            must("FILE-29", "A listing is in the order of the paths' UTF-8 bytes.")
                    .why("Callers page, merge and compare listings of different backends.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html")
                    .check("Sort with Utf8.BYTE_ORDER: String.compareTo puts U+10000 before U+FF61.")
                    .since(1),
            must("FILE-30", "A listing holds every match, 2,500 too.")
                    .why("Servers answer in pages of 1,000: the files of the second page would never be processed.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html")
                    .check("Follow the continuation token until there is none.")
                    .since(1),
            must("FILE-31", "A listing is an immutable snapshot: it cannot be changed and does not change.")
                    .why("Callers move files while they go through a listing.")
                    .check("Copy into a new list, and return it unmodifiable (List.copyOf).")
                    .since(1),
            must(
                            "FILE-32",
                            "A listing shows each file once, where it is: overwritten ones once, moved ones at their "
                                    + "target only.")
                    .why("A file that is listed twice is processed twice.")
                    .check("Look for versions, markers and temporary names in what your server lists.")
                    .since(1),
            must(
                            "FILE-33",
                            "Files that nobody touches during a listing stand in it exactly once, whatever else is "
                                    + "written and moved meanwhile.")
                    .why("An inbox is never quiet.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html")
                    .check("Page by the last key seen, not by number of rows.")
                    .since(1),
            must(
                            "FILE-34",
                            "Prefixes of more than 1,024 UTF-8 bytes, with control characters or with unpaired "
                                    + "surrogates are refused with an IllegalArgumentException that names prefix.")
                    .why("They can be the start of no path: the caller made a mistake.")
                    .check("Call FilePaths.checkPrefix(prefix) first.")
                    .since(1),
            must("FILE-35", "Every other text is a prefix, also one that is no path, such as '/', '..' or 'a//'.")
                    .why("A prefix is compared, not resolved.")
                    .check("Call FilePaths.checkPrefix, not FilePaths.check; do not resolve the prefix on a file "
                            + "system.")
                    .since(1),
            must("FILE-36", "The content type is stored with the file, verbatim.")
                    .why("Browsers and banks go by it; changed white space breaks signatures.")
                    .source("https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1")
                    .check("Send it as metadata of the file; no parsing and rebuilding, no change of case.")
                    .needs(Capability.CONTENT_TYPE)
                    .since(1),
            must(
                            "FILE-37",
                            "A file written without a content type is application/octet-stream, whatever its name or "
                                    + "content.")
                    .why("Guesses differ from backend to backend.")
                    .source("https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1")
                    .check("Store FileStore.DEFAULT_CONTENT_TYPE; switch off guessing in your client library.")
                    .needs(Capability.CONTENT_TYPE)
                    .since(1),
            must("FILE-38", "Overwriting replaces the content type together with the content.")
                    .why("A CSV file that is announced as an image is not read.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html")
                    .check("Store content and content type by one request.")
                    .needs(Capability.CONTENT_TYPE)
                    .since(1),
            must("FILE-39", "move takes the content type along and replaces that of a file at the target.")
                    .why("A move changes where a file is, nothing else.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html")
                    .check("S3: MetadataDirective COPY. Elsewhere: read it from the source and write it to the "
                            + "target.")
                    .needs(Capability.CONTENT_TYPE)
                    .since(1),
            must("FILE-40", "move of a file onto itself keeps its content type.")
                    .why("It is to change nothing.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html")
                    .check("Return early when source.equals(target).")
                    .needs(Capability.CONTENT_TYPE)
                    .since(1),
            must(
                            "FILE-41",
                            "Every media type of at most 255 ASCII characters is accepted: any case, parameters, "
                                    + "quoted strings, optional white space.")
                    .why("Validators that know a dozen types refuse the thirteenth.")
                    .source("https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1")
                    .check("Call FilePaths.checkWrite, and check nothing else.")
                    .since(1),
            must(
                            "FILE-42",
                            "What is no media type, or longer, is refused with an IllegalArgumentException that "
                                    + "names contentType; nothing stored has changed.")
                    .why("A line break in it injects headers; servers answer with errors of all kinds.")
                    .source("https://www.rfc-editor.org/rfc/rfc9110#section-8.3.1")
                    .check("Call FilePaths.checkWrite before anything is sent.")
                    .since(1),
            must("FILE-43", "The namespace is flat: a and a/b may both be files.")
                    .why("Archives name files below files; whether that works must not depend on the server.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-folders.html")
                    .check("File systems cannot do it by themselves: encode the slash, or do not declare "
                            + "FLAT_NAMESPACE and refuse the second write with a FileStoreException.")
                    .needs(Capability.FLAT_NAMESPACE)
                    .since(1),
            must("FILE-44", "Files move above, below and beside others: a may be moved to a/b, and x to a/b beside a.")
                    .why("A move is a write and a remove; what can be written can be moved to.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-folders.html")
                    .check("As for writes; without FLAT_NAMESPACE refuse the move with a FileStoreException before "
                            + "anything is changed.")
                    .needs(Capability.FLAT_NAMESPACE)
                    .since(1),
            must(
                            "FILE-45",
                            "null is refused with a NullPointerException that names the parameter, and nothing "
                                    + "stored has changed.")
                    .why("The caller learns which argument was missing, where the call was made.")
                    .check("Call FilePaths.check, checkWrite, checkMove or checkPrefix first in every method.")
                    .since(1),
            must("FILE-46", "null is looked for in all arguments before any of them is looked at for its domain.")
                    .why("The same wrong call fails in the same way on every backend.")
                    .check("Call FilePaths.checkWrite and checkMove, which look for nulls first.")
                    .since(1),
            must("FILE-47", "A refused call changes nothing: bytes, content type and listing stay.")
                    .why("A caller that handles the refusal may rely on what was there before.")
                    .check("Check all arguments before the first request is sent.")
                    .since(1),
            must("FILE-48", "After close every method throws IllegalStateException.")
                    .why("Use after close is a mistake of the program; it must not look like a failing server.")
                    .check("Call OpenState.check() in every method after the checks of the arguments.")
                    .since(1),
            must("FILE-49", "Closing twice is fine.")
                    .why("try-with-resources and a shutdown hook often close the same thing.")
                    .source("https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/AutoCloseable.html")
                    .check("Let OpenState.close() tell you whether this close is the first.")
                    .since(1),
            must("FILE-50", "A wrong argument is refused as such after close too: null, then domain, then closed.")
                    .why("The same wrong call fails in the same way at every time.")
                    .check("Call OpenState.check() after the checks of the arguments, not before.")
                    .since(1),
            must("FILE-51", "Once write or move has returned, every thread reads and lists the new state.")
                    .why("The thread that reads is seldom the one that wrote.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html#ConsistencyModel")
                    .check("Look for writes in the background, caches of listings, replicas that lag.")
                    .since(1),
            must("FILE-52", "A reader sees a file whole, as one write stored it, never a part or a mixture.")
                    .why("Half a payment file is a wrong payment file.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html#ConsistencyModel")
                    .check("Write beside and publish at once (rename, put); do not write in place.")
                    .since(1),
            must("FILE-53", "Threads that use different paths at the same time do not disturb each other.")
                    .why("One store serves all requests.")
                    .check("Look for shared buffers, shared temporary names, maps without synchronisation.")
                    .since(1),
            must("FILE-54", "Of concurrent writes to one path one stays, whole, and every reader sees that one.")
                    .why("A mixture of two files is neither.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html#ConsistencyModel")
                    .check("Give every write a temporary name of its own; publish content and length at once.")
                    .since(1),
            must(
                            "FILE-55",
                            "Of concurrent moves of one file none loses it: its bytes are at one of the paths at the "
                                    + "least.")
                    .why("Two workers that take the same file must not destroy it between them.")
                    .check("A move that finds its source gone fails with FileMissingException and removes nothing.")
                    .since(1),
            must(
                            "FILE-56",
                            "A write that fails half-way, such as an interrupted one, leaves the former content or "
                                    + "the whole new one.")
                    .why("A cut file looks complete to whoever reads it next.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html")
                    .check("Write beside and publish at once; remove what was begun.")
                    .since(1),
            must(
                            "FILE-57",
                            "A failing server is a FileStoreException (or a subclass, but not FileMissingException) "
                                    + "with operation, path and cause; no exception of a client library escapes.")
                    .why("Callers handle one type, whatever the backend, and see what was tried.")
                    .check("Wrap each call to your client library: catch its root exception, throw new "
                            + "FileStoreException(operation, path, detail, e).")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must("FILE-58", "A call to a server that does not answer ends within the harness's failureBound().")
                    .why("A store that hangs takes the payroll run down with it.")
                    .check("Set connect, read and whole-call timeouts, and bound retries as a whole.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "FILE-59",
                            "No exception tells a secret with which the store was opened, in no message of its causes either.")
                    .why("Messages end up in logs, tickets and reports.")
                    .source("https://cwe.mitre.org/data/definitions/532.html")
                    .check("Leave URLs with user info and signatures out of messages; look at what your client "
                            + "library puts into its own.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "FILE-60",
                            "An interrupted call to a server that does not answer ends with a FileStoreException, "
                                    + "and the interrupt flag is set again.")
                    .why("Thread pools stop their threads by interrupting them; a swallowed flag makes them run "
                            + "on.")
                    .source(
                            "https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/InterruptedException.html")
                    .check("Catch InterruptedException (or your library's own), call "
                            + "Thread.currentThread().interrupt(), throw FileStoreException.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must("FILE-61", "Wrong arguments are refused as such while the server fails: no server is asked.")
                    .why("A mistake of the program must not be taken for a failing server, and retried.")
                    .check("Check arguments before the connection is touched.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "FILE-62",
                            "A store whose server does not answer can be closed, twice too, and refuses calls "
                                    + "afterwards.")
                    .why("Shutting down must not depend on a server that is gone.")
                    .check("Do not let close() throw or wait for an answer; set the closed state first.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "FILE-63",
                            "A call made with the interrupt flag set answers, or throws FileStoreException; the flag "
                                    + "stays set, and later calls work.")
                    .why("Whoever interrupted the thread wants it to notice.")
                    .check("Set the flag again where your client library clears it; do not close what is shared.")
                    .since(1),
            must(
                            "FILE-64",
                            "Calls in any order answer as a map of paths would: bytes, content types and listings are "
                                    + "those of the last calls that changed them, and no other call shows in them.")
                    .why("Faults hide in the order of calls: after a move there and back, a refusal, an overwrite.")
                    .check("Paste the calls that are shown, the fewest that were found to go wrong, and look at what "
                            + "the ones before the last leave behind.")
                    .since(2),
            must(
                            "FILE-65",
                            "Every concurrent history of reads, writes and moves is linearizable, a move being three "
                                    + "moments: it takes what is at its source, puts it at its target, and removes it "
                                    + "from its source.")
                    .why("Workers that share folders must be able to tell from what they read where a file is.")
                    .source("https://doi.org/10.1145/78969.78972")
                    .check("Read the table from the top: which call was overtaken? Look for content and name published "
                            + "apart, caches of either, removal of what is newer than what was taken.")
                    .since(2),
            must(
                            "FILE-66",
                            "A move happens at one moment: in every concurrent history the file is at its source or at "
                                    + "its target, never at both or at neither.")
                    .why("Whoever finds a file in a folder may rely on having it alone.")
                    .source("https://pubs.opengroup.org/onlinepubs/9699919799/functions/rename.html")
                    .check("Rename instead of copying; if that cannot be, do not declare ATOMIC_MOVE.")
                    .needs(Capability.ATOMIC_MOVE)
                    .since(2),
            must(
                            "FILE-67",
                            "Content and content type are written as one: after concurrent writes to a path both are of "
                                    + "the same write.")
                    .why("A CSV file that is announced as an image is not read.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html")
                    .check("Store content and content type by one request, in one place.")
                    .needs(Capability.CONTENT_TYPE)
                    .since(2),
            must(
                            "FILE-68",
                            "A call that meets close() in another thread ends as before it or "
                                    + "as after it: with its answer, with IllegalStateException, or cut off with "
                                    + "FileStoreException; never with a wrong answer or another exception.")
                    .why(
                            "A service closes its stores while its last requests still run; what they log must not look like "
                                    + "a mistake of theirs, nor what they answer be wrong.")
                    .check("Let no field be cleared by close(); translate what a closed client throws.")
                    .since(2));

    /** All of them, in the order of their ids. */
    public static final List<ClauseSpec> ALL = Stream.of(OTHERS, FileFaultSpecs.ALL, FileLeftoverSpecs.ALL)
            .flatMap(List::stream)
            .toList();

    private FileClauses() {}
}
