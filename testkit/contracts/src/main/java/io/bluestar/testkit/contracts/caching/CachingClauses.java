package io.bluestar.testkit.contracts.caching;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.List;

/** The clauses of a caching decorator of {@link io.bluestar.persistence.RulesStore}. */
public final class CachingClauses {
    public static final List<ClauseSpec> ALL = List.of(
            must("CACHING-01", "A calculation rule is cached under calc_rule{tableSuffix}:{planId}:{calcType}.")
                    .why("Programs in other languages read and write the same entries; without a suffix the "
                            + "key is theirs.")
                    .source("the cache key of the programs that share the cache")
                    .check("Build the key from the suffix, the plan and the type as they are, without escaping.")
                    .since(1),
            must(
                            "CACHING-02",
                            "The entry is the rule as a plain JSON object, its PK and SK among its fields, "
                                    + "numbers as JSON numbers.")
                    .why("Programs in other languages parse it.")
                    .source("https://www.rfc-editor.org/rfc/rfc8259")
                    .check("Write RuleDocument.toJson(); no envelope, class names, compression or double "
                            + "encoding.")
                    .since(1),
            must(
                            "CACHING-03",
                            "An entry that another program has written in that form is served, and the table is "
                                    + "not asked: the plan's own rule or that of GLOBAL.")
                    .why("A shared cache is shared both ways.")
                    .check("Parse the entry as JSON of any layout; expect no field that only your own writer "
                            + "adds.")
                    .since(1),
            must("CACHING-04", "A hit makes no table call, for a rule of GLOBAL that the plan falls back to as well.")
                    .why("Sparing the table is what the cache is for.")
                    .check("Look at the key you read and the key you write; cache under the plan that was asked "
                            + "for.")
                    .since(1),
            must("CACHING-05", "A cached answer equals the table's answer to the last digit and character.")
                    .why("Money through double loses cents, the second time it is asked for.")
                    .check("Keep numbers as BigDecimal in both directions: RuleDocument.toJson() and "
                            + "RuleDocument.parse().")
                    .since(1),
            must(
                            "CACHING-06",
                            "Environments that share a cache do not share answers: the suffix of the tables is "
                                    + "part of the key.")
                    .why("Rules that are being tried out would pay real people.")
                    .check("Put the suffix into the key.")
                    .since(1),
            must(
                            "CACHING-07",
                            "The other seven reads go through: each asks the store each time, and none asks the "
                                    + "cache.")
                    .why("They are promised to be consistent.")
                    .check("Delegate them.")
                    .since(1),
            must(
                            "CACHING-08",
                            "The ttl of an entry ends 300 s after the table began to be asked, not after it "
                                    + "answered.")
                    .why("An answer may be as old as the moment when its read began; a slow read must not be "
                            + "served for longer.")
                    .check("Take the time before the read and give setex what is left of the 300 s, within a "
                            + "second.")
                    .since(1),
            must("CACHING-09", "An answer that is older than 300 s when it arrives is returned and not cached.")
                    .why("It would be too old for anyone else.")
                    .check("Do not call setex with what is left of the 300 s when nothing is left.")
                    .since(1),
            must("CACHING-10", "300 s after the table was asked it is asked again.")
                    .why("A corrected rule takes effect after five minutes at the latest.")
                    .check("Look at the ttl and for a second cache without one.")
                    .since(1),
            must("CACHING-11", "Answers are kept in the cache only: an entry that is removed there is gone.")
                    .why("Operators remove entries to make a correction effective at once.")
                    .check("Keep no second copy in the decorator.")
                    .since(1),
            must("CACHING-12", "That a rule is not found is not cached.")
                    .why("A rule that is added has to take effect at once.")
                    .check("Cache answers only; neither an empty entry nor the exception.")
                    .since(1),
            must("CACHING-13", "A failure of the table reaches the caller as it is, and is not cached.")
                    .why("The caller needs to know which row or server it was; the next call may succeed.")
                    .check("Let the store's exceptions pass without wrapping them.")
                    .since(1),
            must(
                            "CACHING-14",
                            "A cache that fails or misbehaves on get does not fail or change a read: the table "
                                    + "answers.")
                    .why("A cache is there to help, not to be depended on.")
                    .check("Catch every RuntimeException around get, and mind null.")
                    .since(1),
            must("CACHING-15", "A cache that fails on setex does not fail or change a read.")
                    .why("A full cache would otherwise stop payroll.")
                    .check("Catch every RuntimeException around setex.")
                    .since(1),
            must(
                            "CACHING-16",
                            "A corrupt entry that can be neither removed nor replaced does not fail or change a "
                                    + "read.")
                    .why("A read-only replica would otherwise stop payroll.")
                    .check("Catch every RuntimeException around delete.")
                    .since(1),
            must(
                            "CACHING-17",
                            "An entry that is no document with a PK and SK is replaced by the table's answer, or "
                                    + "removed.")
                    .why("A corrupt entry would otherwise cost every read for 300 s, or fail it.")
                    .check("Refuse what RuleDocument.parse refuses, whatever the exception, and rewrite the "
                            + "entry.")
                    .since(1),
            must(
                            "CACHING-18",
                            "An entry whose document is another row than the plan's or GLOBAL's of the type "
                                    + "asked for is not served, and is replaced or removed.")
                    .why("Another client's rule is worse than none.")
                    .check("Compare PK and SK of what was cached with those asked for.")
                    .since(1),
            must(
                            "CACHING-19",
                            "A corrupt entry of a rule that is nowhere is removed, and the read throws "
                                    + "RuleNotFoundException.")
                    .why("Nothing would ever replace it.")
                    .check("Delete corrupt entries before the table is asked.")
                    .since(1),
            must(
                            "CACHING-20",
                            "Of many reads of one rule that is not cached, at the same time, one reaches the "
                                    + "table; the others get its answer.")
                    .why("When a popular entry expires, all threads would ask the table at once.")
                    .check("Let those who come later wait for the one who asks.")
                    .since(1),
            must("CACHING-21", "Reads of different rules do not wait for each other.")
                    .why("One slow row would hold up all payrolls.")
                    .check("Wait by key, not under one lock.")
                    .since(1),
            must("CACHING-22", "Those who wait for another's read share its failure; the next call tries anew.")
                    .why("A failing table would otherwise be asked by every thread in turn; a failure that "
                            + "sticks would outlive its cause.")
                    .check("Hand the exception to those who wait, and forget the read before it is answered.")
                    .since(1),
            must(
                            "CACHING-23",
                            "If the one who asks the table is interrupted, another asks instead; its "
                                    + "interruption is its own.")
                    .why("Cancelling one payroll must not fail the others.")
                    .check("Tell an interruption from a failure, and let one of those who wait take over.")
                    .since(1),
            must(
                            "CACHING-24",
                            "One who waits for another's read can be interrupted: RulesStoreException, with the "
                                    + "interrupt flag set again, and the other goes on.")
                    .why("A service shuts down by interrupting its threads.")
                    .check("Wait interruptibly, and do not cancel the read that is waited for.")
                    .since(1),
            must(
                            "CACHING-25",
                            "close() may be called twice, and closes neither the store nor the cache that were "
                                    + "handed in.")
                    .why("Whoever opened them may use them elsewhere.")
                    .check("Close nothing in close().")
                    .since(1),
            must(
                            "CACHING-26",
                            "After close() every read throws IllegalStateException, without a call to store or "
                                    + "cache.")
                    .why("A use after close is a mistake in the program.")
                    .check("Check in every method, before the cache is asked.")
                    .since(1),
            must("CACHING-27", "Arguments outside the domain are refused without a call to store or cache.")
                    .why("Two rules would share one cache entry: a plan 'A:B' of type 'C' and a plan 'A' of "
                            + "type 'B:C'.")
                    .check("Call the checks of RuleIds first.")
                    .since(1),
            must(
                            "CACHING-28",
                            "Whatever befalls table and cache, in any order, each answer is the table's: that of now "
                                    + "or, from an entry that can be read and that nobody has touched since, one of "
                                    + "the last 300 s. 'Not found' is always that of now, and what was cached by a "
                                    + "cache that has not failed for a minute is not asked of the table again.")
                    .why("Faults hide in the order of events: a corrupt entry after a failed setex, a removal between "
                            + "two changes, an outage that ends.")
                    .check("Paste the calls that are shown, the fewest that were found to go wrong, and look at what "
                            + "the ones before the last leave behind: in the cache, and in the decorator.")
                    .since(2),
            must(
                            "CACHING-29",
                            "A cache that fails a read is asked by that one only, and then once a second at the most: the "
                                    + "others are answered by the table without it.")
                    .why("A cache that hangs would otherwise cost every read its timeout, and a payroll of a "
                            + "thousand rules an hour.")
                    .check(
                            "Put a circuit breaker around the cache that the first failure opens, one for all rules; while "
                                    + "it is open, neither read nor write.")
                    .since(2),
            must(
                            "CACHING-30",
                            "A cache that works again is used again by itself, a minute later at the latest, however "
                                    + "long it was down.")
                    .why("The table would otherwise bear every read until the service is started anew.")
                    .check("Let the circuit try again after a pause, by the clock that you are given; bound the pause.")
                    .since(2),
            must(
                            "CACHING-31",
                            "While one read tries a cache that has failed, the others do not wait for it: the table "
                                    + "answers them.")
                    .why("All threads would pay the timeout at once, each time the pause is over.")
                    .check("Let one call through when the pause is over, and no other until it has succeeded.")
                    .since(2),
            must(
                            "CACHING-32",
                            "A cache that cannot be written still serves what it has. After the first write that it refuses no "
                                    + "other is tried for a while; it is written again by itself a minute after it can be, "
                                    + "at the latest.")
                    .why("A full cache without eviction refuses writes and reads on.")
                    .check("Count failures of setex apart from those of get.")
                    .since(2),
            must(
                            "CACHING-33",
                            "A cache that takes two seconds to answer is left alone as one that fails, after two such "
                                    + "calls at the most; what they answered is used.")
                    .why("A slow cache costs more than one that fails at once, and throws nothing.")
                    .check("Take the time of each call, and count slow ones as failures.")
                    .since(2),
            must(
                            "CACHING-34",
                            "A read that is interrupted in the cache does not count against the cache, and those who wait "
                                    + "for it get their answer.")
                    .why("Each payroll that is cancelled would otherwise switch the cache off for all.")
                    .check("When the interrupt flag is set, do not take the exception for a failure of the cache.")
                    .since(2),
            must(
                            "CACHING-35",
                            "An entry that cannot be read, as get says by throwing UnreadableEntryException, is replaced "
                                    + "or removed and is no failure of the cache, which is used on, for this rule "
                                    + "too. After a get that failed in another way no entry is removed.")
                    .why("Each read of that one rule would otherwise switch the cache off for all; and a connection "
                            + "that breaks says nothing against the entry, which others share.")
                    .check("Delete the entry on UnreadableEntryException, and on no other exception; tell none of it "
                            + "to the circuit.")
                    .since(2));

    private CachingClauses() {}
}
