package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.List;
import java.util.stream.Stream;

/** The clauses of {@link io.bluestar.persistence.CacheBackend}. */
public final class CacheClauses {
    private static final List<ClauseSpec> OTHERS = List.of(
            must("CACHE-01", "A key that was never set reads as empty.")
                    .why("A miss is an answer, not a failure: the caller goes on to the table.")
                    .source("https://redis.io/docs/latest/commands/get/")
                    .check("Return Optional.empty() where your client library answers null or throws 'not found'.")
                    .since(1),
            must(
                            "CACHE-02",
                            "What setex stored is read back exactly, as often as it is asked for, until its time to "
                                    + "live has passed.")
                    .why("It is what a cache is for.")
                    .source("https://redis.io/docs/latest/commands/setex/")
                    .check("Look at how values are encoded on their way in and out: UTF-8 both ways, no trimming; "
                            + "and that reading does not remove.")
                    .since(1),
            must("CACHE-03", "setex on a key that has a value replaces the value.")
                    .why("Stale rules would be paid out if the first value stayed.")
                    .source("https://redis.io/docs/latest/commands/setex/")
                    .check("Use the unconditional form of your server's command: not 'add', not 'set if absent', "
                            + "not 'append'.")
                    .since(1),
            must("CACHE-04", "delete removes a key: it reads as empty, and can be set again.")
                    .why("An invalidated entry must not be served once more.")
                    .source("https://redis.io/docs/latest/commands/del/")
                    .check("See that delete reaches the server and every layer in front of it, and leaves no "
                            + "tombstone that hides a later setex.")
                    .since(1),
            must(
                            "CACHE-05",
                            "delete of a key that is not there, never set or deleted already, does nothing and "
                                    + "throws nothing.")
                    .why("Invalidation is repeated after failures; the second time must be as good as the first.")
                    .source("https://redis.io/docs/latest/commands/del/")
                    .check("Ignore the server's 'not found' or count of 0 in delete.")
                    .since(1),
            must("CACHE-06", "setex and delete touch their own key and no other.")
                    .why("One plan's invalidation must not lose or change another plan's rules.")
                    .check("Look for patterns, prefixes or a flush of everything behind delete, and for keys that "
                            + "are cut or hashed.")
                    .since(1),
            must(
                            "CACHE-07",
                            "Keys are exact: two keys that differ in case, spaces, line breaks, accents composed or "
                                    + "decomposed, percent signs or any other character are two keys.")
                    .why("Two plans whose ids look alike would read each other's rules.")
                    .source("https://redis.io/docs/latest/develop/using-commands/keyspace/")
                    .check("Hand the key's UTF-8 bytes to the server as they are: no trimming, folding, "
                            + "normalising, decoding, cutting; a charset that holds all of Unicode.")
                    .since(1),
            must("CACHE-08", "Every text of 1 to 1,024 UTF-8 bytes without unpaired surrogates is a key.")
                    .why("Callers build keys from ids of up to 255 bytes each; a cache that refuses some of them "
                            + "fails in production only.")
                    .check("Hash or encode keys that your server cannot take (Memcached stops at 250 bytes); count "
                            + "bytes, not characters.")
                    .since(1),
            must(
                            "CACHE-09",
                            "The empty key and keys of more than 1,024 UTF-8 bytes are refused by every method with "
                                    + "an IllegalArgumentException that names key.")
                    .why("What one backend takes and another refuses cannot be moved between them.")
                    .check("Call CacheKeys.check(key) first in every method; it counts UTF-8 bytes.")
                    .since(1),
            must(
                            "CACHE-10",
                            "Keys with unpaired surrogates are refused by every method with an "
                                    + "IllegalArgumentException that names key.")
                    .why("UTF-8 cannot hold them: encoders put a question mark in their place, and different keys "
                            + "become one.")
                    .source("https://www.rfc-editor.org/rfc/rfc3629#section-3")
                    .check("Call CacheKeys.check(key) first in every method.")
                    .since(1),
            must(
                            "CACHE-11",
                            "A value is any text and comes back exactly: U+0000, line breaks, spaces around it, "
                                    + "accents, supplementary characters and all.")
                    .why("Cached rules are JSON of any content; a changed character is a changed rule.")
                    .source("https://redis.io/docs/latest/develop/data-types/strings/")
                    .check("Encode and decode as UTF-8 by name, never by the platform's charset; no trimming, no "
                            + "normalising, no C strings.")
                    .since(1),
            must("CACHE-12", "The empty text is a value, not a miss.")
                    .why("A caller that cached 'nothing' asks the table again and again otherwise.")
                    .source("https://redis.io/docs/latest/commands/get/")
                    .check("Tell null from empty when you turn the server's answer into an Optional.")
                    .since(1),
            must(
                            "CACHE-13",
                            "Values of up to the size that the harness declares (64 KiB at the least) are stored and "
                                    + "come back, whatever their characters.")
                    .why("A cache that drops large values without a word is slow for the largest plans, and "
                            + "nobody knows why.")
                    .check("Compare limits().largestValue() with the item limit of your server, in UTF-8 bytes; "
                            + "look for buffers that cut.")
                    .since(1),
            must(
                            "CACHE-14",
                            "A value larger than the declared size is refused with an IllegalArgumentException that "
                                    + "names value; what is stored stays.")
                    .why("A cut or dropped value is worse than a refused one: the caller learns nothing.")
                    .check("Call CacheEntries.check(key, ttl, value, limit) before anything is sent; it counts "
                            + "UTF-8 bytes, not characters.")
                    .since(1),
            must(
                            "CACHE-15",
                            "A value with unpaired surrogates is refused with an IllegalArgumentException that names "
                                    + "value; what is stored stays.")
                    .why("UTF-8 cannot hold it: it would come back changed.")
                    .source("https://www.rfc-editor.org/rfc/rfc3629#section-3")
                    .check("Call CacheEntries.check(key, ttl, value, limit) before anything is sent.")
                    .since(1),
            must("CACHE-16", "A value is there until its ttl has passed since setex was called.")
                    .why("An entry that goes early sends every caller to the table.")
                    .source("https://redis.io/docs/latest/commands/expire/")
                    .check("Look for a ttl cut to whole seconds, a clock read before a slow step, eviction of "
                            + "entries that are not due.")
                    .since(1),
            must(
                            "CACHE-17",
                            "A value is gone once its ttl and the declared granularity have passed since setex "
                                    + "returned.")
                    .why("Rules change; a cached answer may be old, but no older than its ttl.")
                    .source("https://redis.io/docs/latest/commands/expire/#how-redis-expires-keys")
                    .check("Hand the ttl to the server in its unit, and look at the deadline when reading, not only "
                            + "when cleaning up.")
                    .since(1),
            must(
                            "CACHE-18",
                            "An expired key is like one never set: it reads as empty, can be deleted, and can be set "
                                    + "again.")
                    .why("Expiry must not leave anything behind that hurts the next value.")
                    .source("https://redis.io/docs/latest/commands/expire/")
                    .check("Let setex replace the deadline with the value, and the cleaner remove an entry only if "
                            + "it is still the one that expired.")
                    .since(1),
            must("CACHE-19", "setex replaces value and ttl together, be the new ttl longer or shorter.")
                    .why("A refreshed entry would go with its first ttl, or an old one would live on.")
                    .source("https://redis.io/docs/latest/commands/setex/")
                    .check("Write value and ttl by one command (Redis: SET with PX), without NX, XX or KEEPTTL.")
                    .since(1),
            must("CACHE-20", "Reading a value does not extend its ttl.")
                    .why("A rule that is read every minute would never be refreshed.")
                    .source("https://redis.io/docs/latest/commands/expire/")
                    .check("Expire after write, not after access (no GETEX, no touch, no expireAfterAccess).")
                    .since(1),
            must("CACHE-21", "A value that is set after a delete has its own ttl, nothing of the deleted one's.")
                    .why("A leftover deadline would take the new value early, or keep it for too long.")
                    .source("https://redis.io/docs/latest/commands/del/")
                    .check("Remove deadline and value together; a timer of the old value must not fire at the new "
                            + "one.")
                    .since(1),
            must(
                            "CACHE-22",
                            "Every ttl from 1 ms on is a ttl: a short one never becomes 'for ever', however coarse "
                                    + "the server's clock.")
                    .why("Servers that count seconds read 0 as 'never expires': a value that was to live for an "
                            + "instant stays for good.")
                    .source("https://docs.memcached.org/protocols/basic/")
                    .check("Round a ttl up to the server's unit, never down to 0.")
                    .since(1),
            must("CACHE-23", "A ttl with a fraction of a millisecond is accepted and rounds up to a millisecond.")
                    .why("Durations come out of divisions; 500 microseconds are not an error, and a value is not "
                            + "gone before its time.")
                    .check("Use TimesToLive.toMillisRoundedUp(ttl) instead of ttl.toMillis().")
                    .since(1),
            must("CACHE-24", "A ttl of up to 3,653 days is accepted, and the value is there.")
                    .why("A ttl that overflows an int of milliseconds (24 days) or is read as a date (30 days, in "
                            + "Memcached) makes the value vanish at once.")
                    .source("https://docs.memcached.org/protocols/basic/")
                    .check("Compute deadlines in long; mind servers that take large numbers for a point in time.")
                    .since(1),
            must(
                            "CACHE-25",
                            "A ttl of zero, a negative one and one of more than 3,653 days are refused with an "
                                    + "IllegalArgumentException that names ttl.")
                    .why("Servers disagree on what 0 and -1 mean: gone at once, never, or an error.")
                    .check("Call CacheEntries.check(key, ttl, value, limit) before anything is sent.")
                    .since(1),
            must(
                            "CACHE-26",
                            "null is refused with a NullPointerException that names the parameter, and nothing "
                                    + "stored has changed.")
                    .why("The caller learns which argument was missing, where the call was made.")
                    .check("Call CacheKeys.check(key) or CacheEntries.check(...) first in every method.")
                    .since(1),
            must("CACHE-27", "null is looked for in all arguments before any of them is looked at for its domain.")
                    .why("The same wrong call fails in the same way on every backend.")
                    .check("Call CacheEntries.check(key, ttl, value, limit), which looks for nulls first.")
                    .since(1),
            must(
                            "CACHE-28",
                            "A refused setex changes nothing: the former value stays, with the rest of its former "
                                    + "ttl.")
                    .why("A caller that handles the refusal may rely on what was there before.")
                    .check("Check all arguments before the first command is sent; write value and ttl by one "
                            + "command.")
                    .since(1),
            must("CACHE-29", "After close every method throws IllegalStateException.")
                    .why("Use after close is a mistake of the program; it must not look like a failing server.")
                    .check("Call OpenState.check() in every method after the checks of the arguments.")
                    .since(1),
            must("CACHE-30", "Closing twice is fine.")
                    .why("try-with-resources and a shutdown hook often close the same thing.")
                    .source("https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/AutoCloseable.html")
                    .check("Let OpenState.close() tell you whether this close is the first.")
                    .since(1),
            must("CACHE-31", "A wrong argument is refused as such after close too: null, then domain, then closed.")
                    .why("The same wrong call fails in the same way at every time.")
                    .check("Call OpenState.check() after the checks of the arguments, not before.")
                    .since(1),
            must("CACHE-32", "Once setex or delete has returned, every thread sees it.")
                    .why("The thread that reads is seldom the one that wrote.")
                    .check("Look for writes in the background, caches per thread, replicas that lag, and answers "
                            + "that are not awaited.")
                    .since(1),
            must("CACHE-33", "A reader sees a value whole, as one setex stored it, never a part or a mixture.")
                    .why("Half a rule is no rule.")
                    .check("Store a value by one command; do not reuse buffers that another thread fills.")
                    .since(1),
            must("CACHE-34", "Threads that use different keys at the same time do not disturb each other.")
                    .why("One cache serves all requests.")
                    .check("Look for shared state without synchronisation: buffers, maps, connections that pair "
                            + "answers with the wrong question.")
                    .since(1),
            must(
                            "CACHE-35",
                            "Per key the cache is linearizable: while values are stored one after another, no reader "
                                    + "sees an older value after a newer one.")
                    .why("A caller that has seen the new rule must not be served the old one again.")
                    .check("Read from the primary only; no second level that is filled behind a write.")
                    .since(1),
            must(
                            "CACHE-36",
                            "No delete is lost: when setex and delete of several threads meet on one key and a "
                                    + "delete came last, the key is empty.")
                    .why("An invalidation that loses a race leaves a stale rule for the whole ttl.")
                    .check("Let each setex and delete be one atomic command; do not write back what was read before.")
                    .since(1),
            must(
                            "CACHE-37",
                            "A failing server is a CacheException (or a subclass) with operation, key and cause; no "
                                    + "exception of a client library escapes.")
                    .why("Callers handle one type, whatever the backend, and see what was tried.")
                    .check("Wrap each call to your client library: catch its root exception, throw new "
                            + "CacheException(operation, key, detail, e).")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must("CACHE-38", "A call to a server that does not answer ends within the harness's failureBound().")
                    .why("A cache that hangs takes the payroll run down with it.")
                    .check("Set connect and command timeouts, and bound retries as a whole.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "CACHE-39",
                            "No exception tells a secret with which the cache was opened, in no message of its causes either.")
                    .why("Messages end up in logs, tickets and reports.")
                    .source("https://cwe.mitre.org/data/definitions/532.html")
                    .check("Leave URIs with user info out of messages; look at what your client library puts into "
                            + "its own.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "CACHE-40",
                            "An interrupted call to a server that does not answer ends with a CacheException, and "
                                    + "the interrupt flag is set again.")
                    .why("Thread pools stop their threads by interrupting them; a swallowed flag makes them run "
                            + "on.")
                    .source(
                            "https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/InterruptedException.html")
                    .check("Catch InterruptedException (or your library's own), call "
                            + "Thread.currentThread().interrupt(), throw CacheException.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must("CACHE-41", "Wrong arguments are refused as such while the server fails: no server is asked.")
                    .why("A mistake of the program must not be taken for a failing server, and retried.")
                    .check("Check arguments before the connection is touched.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "CACHE-42",
                            "A cache whose server does not answer can be closed, twice too, and refuses calls "
                                    + "afterwards.")
                    .why("Shutting down must not depend on a server that is gone.")
                    .check("Do not let close() throw or wait for an answer; set the closed state first.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "CACHE-43",
                            "A call made with the interrupt flag set answers, or throws CacheException; the flag "
                                    + "stays set, and later calls work.")
                    .why("Whoever interrupted the thread wants it to notice.")
                    .check("Set the flag again where your client library clears it; do not close what is shared.")
                    .since(1),
            must(
                            "CACHE-44",
                            "Calls in any order answer as a map of values with deadlines would: what one call does "
                                    + "to a key, no earlier call to it and no call to another key undoes.")
                    .why("Faults hide in the order of calls: after an expiry, a refusal, a delete, a second setex.")
                    .check("Paste the calls that are shown, the fewest that were found to go wrong, and look at what "
                            + "the ones before the last leave behind.")
                    .since(2),
            must(
                            "CACHE-45",
                            "Per key every concurrent history is linearizable: each call takes effect at one moment "
                                    + "between its beginning and its end, as does each expiry at its time. A call whose "
                                    + "answer was lost may have happened or not.")
                    .why("What two threads can see of one key must be what some order of their calls explains; else a "
                            + "rule that was invalidated comes back.")
                    .source("https://doi.org/10.1145/78969.78972")
                    .check(
                            "Read the table from the top: which call was overtaken? Look for two steps where one command "
                                    + "would do, values in two places, clean-up that removes what is new.")
                    .since(2),
            must(
                            "CACHE-46",
                            "Whatever its ttl, of up to 3,653 days, a value is there to the last millisecond of it and gone "
                                    + "once it and the granularity have passed.")
                    .why(
                            "A ttl that is counted in seconds, days or an int of milliseconds ends at another time than it "
                                    + "says; the longer it is, the later anyone finds out.")
                    .source("https://redis.io/docs/latest/commands/expire/")
                    .check("Compute deadlines in long milliseconds; convert to the server's unit by rounding up.")
                    .profile(Profile.MANUAL_CLOCK)
                    .since(2),
            must(
                            "CACHE-47",
                            "A call that meets close() in another thread ends as before it or "
                                    + "as after it: with its answer, with IllegalStateException, or cut off with "
                                    + "CacheException; never with a wrong answer or another exception.")
                    .why(
                            "A service closes its stores while its last requests still run; what they log must not look like "
                                    + "a mistake of theirs, nor what they answer be wrong.")
                    .check("Let no field be cleared by close(); translate what a closed client throws.")
                    .since(2));

    /** All of them, in the order of their ids. */
    public static final List<ClauseSpec> ALL = Stream.of(OTHERS, CacheFaultSpecs.ALL, CacheMemorySpecs.ALL)
            .flatMap(List::stream)
            .toList();

    private CacheClauses() {}
}
