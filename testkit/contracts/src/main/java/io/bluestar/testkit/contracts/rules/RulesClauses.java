package io.bluestar.testkit.contracts.rules;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.List;
import java.util.stream.Stream;

/** The clauses of {@link io.bluestar.persistence.RulesStore}. */
public final class RulesClauses {
    private static final List<ClauseSpec> OTHERS = List.of(
            must(
                            "RULES-01",
                            "getClientConfig returns the row CLIENT#{planId}_{payFreq} / CONFIG of the table "
                                    + "bluestar-agent-config.")
                    .why("Services in other languages write these rows: another key finds nothing of theirs.")
                    .source("the key scheme that services in other languages share")
                    .check("Compare the table and the key that you build with those of Table and KeyScheme in "
                            + "the core.")
                    .since(1),
            must(
                            "RULES-02",
                            "getAchConfig returns the row CLIENT#{planId}_{payFreq} / ACH of the table "
                                    + "bluestar-agent-config.")
                    .why("Services in other languages write these rows: another key finds nothing of theirs.")
                    .source("the key scheme that services in other languages share")
                    .check("Compare the table and the key that you build with those of Table and KeyScheme in "
                            + "the core.")
                    .since(1),
            must(
                            "RULES-03",
                            "getVendorSchema returns the row VENDOR#{vendorId}_{planId}_{payFreq} / SCHEMA of "
                                    + "the table bluestar-validation-rules.")
                    .why("Services in other languages write these rows: another key finds nothing of theirs.")
                    .source("the key scheme that services in other languages share")
                    .check("Compare the table and the key that you build with those of Table and KeyScheme in "
                            + "the core.")
                    .since(1),
            must("RULES-04", "getIrsLimits returns the row YEAR#{year} / LIMITS of the table bluestar-irs-limits.")
                    .why("Services in other languages write these rows: the year stands there without leading "
                            + "zeros.")
                    .source("the key scheme that services in other languages share")
                    .check("Compare the table and the key that you build with those of Table and KeyScheme in "
                            + "the core.")
                    .since(1),
            must(
                            "RULES-05",
                            "getCalculationRule returns the row CLIENT#{planId} / CALC#{calcType} of the table "
                                    + "bluestar-calculation-rules.")
                    .why("Services in other languages write these rows: another key finds nothing of theirs.")
                    .source("the key scheme that services in other languages share")
                    .check("Compare the table and the key that you build with those of Table and KeyScheme in "
                            + "the core.")
                    .since(1),
            must(
                            "RULES-06",
                            "getPipelineSteps returns the rows CLIENT#{planId}_{payFreq} / STEP#… of the table "
                                    + "bluestar-processing-pipeline.")
                    .why("Services in other languages write these rows: another partition or prefix finds "
                            + "nothing of theirs.")
                    .source("the key scheme that services in other languages share")
                    .check("Compare the table, the partition and the prefix that you build with those of Table "
                            + "and KeyScheme in the core.")
                    .since(1),
            must(
                            "RULES-07",
                            "getValidationRules returns the rows CATEGORY#{category} / RULE#… of the table "
                                    + "bluestar-validation-rules.")
                    .why("Services in other languages write these rows: another partition or prefix finds "
                            + "nothing of theirs.")
                    .source("the key scheme that services in other languages share")
                    .check("Compare the table, the partition and the prefix that you build with those of Table "
                            + "and KeyScheme in the core.")
                    .since(1),
            must(
                            "RULES-08",
                            "getPlanHolds returns the rows PLAN#{planId} / HOLD#… of the table "
                                    + "bluestar-batch-state.")
                    .why("Services in other languages write these rows: another partition or prefix finds "
                            + "nothing of theirs.")
                    .source("the key scheme that services in other languages share")
                    .check("Compare the table, the partition and the prefix that you build with those of Table "
                            + "and KeyScheme in the core.")
                    .since(1),
            must("RULES-09", "Every document holds its PK and SK as they are stored.")
                    .why("Callers tell by them whether a rule is the plan's own or that of GLOBAL.")
                    .check("Do not take the key attributes out of the document on the way.")
                    .since(1),
            must(
                            "RULES-10",
                            "A row that is missing reads as an empty document, never as null: getClientConfig, "
                                    + "getAchConfig, getVendorSchema, getIrsLimits.")
                    .why("No configuration is an ordinary answer; a null would fail far from its origin.")
                    .check("Return RuleDocument.empty() where your client library answers null or throws 'not "
                            + "found'.")
                    .since(1),
            must(
                            "RULES-11",
                            "A partition without matching rows reads as an empty list, never as null: "
                                    + "getPipelineSteps, getValidationRules, getPlanHolds.")
                    .why("No steps, rules or holds is an ordinary answer; a null would fail far from its " + "origin.")
                    .check("Return List.of() where there are no rows.")
                    .since(1),
            must("RULES-12", "Each read looks in its own table only.")
                    .why("Rows of other tables with the same key mean something else.")
                    .check("Look at the table name that each method uses.")
                    .since(1),
            must(
                            "RULES-13",
                            "A read sees what was stored before it began. A caching decorator may answer a "
                                    + "calculation rule that is up to 300 s old.")
                    .why("A rule that was just corrected must not be calculated with as it was.")
                    .source(
                            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html")
                    .check("Ask for consistent reads; look for a replica or a cache on the way.")
                    .since(1),
            must(
                            "RULES-14",
                            "A row that was stored again is read whole as it was stored last: no field of the "
                                    + "former row remains.")
                    .why("A removed limit that is still read is a wrong limit.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html")
                    .check("Replace rows instead of merging fields into them.")
                    .since(1),
            must(
                            "RULES-15",
                            "getCalculationRule returns the plan's own rule where there is one, whatever GLOBAL "
                                    + "has.")
                    .why("A plan's own rule is the exception agreed with the client.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html")
                    .check("Take the rows by their key, not by the order in which the server returns them.")
                    .since(1),
            must(
                            "RULES-16",
                            "getCalculationRule returns the rule of GLOBAL (CLIENT#GLOBAL) where the plan has "
                                    + "none of the type asked for.")
                    .why("Most plans calculate by the general rules.")
                    .check("Try CLIENT#GLOBAL with the same sort key after the plan's own.")
                    .since(1),
            must(
                            "RULES-17",
                            "getCalculationRule throws RuleNotFoundException, with planId() and calcType() as "
                                    + "asked for, where neither the plan nor GLOBAL has a rule.")
                    .why("Calculating by an empty rule would pay a wrong amount.")
                    .check("Throw RuleNotFoundException in the in-memory fake too, instead of an empty document "
                            + "or null.")
                    .since(1),
            must(
                            "RULES-18",
                            "planId GLOBAL can be asked for: getCalculationRule returns its rule, or throws "
                                    + "RuleNotFoundException.")
                    .why("Administration shows the general rules themselves.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html")
                    .check("Ask for one key, not twice for the same: DynamoDB refuses a batch with a duplicate.")
                    .since(1),
            must(
                            "RULES-19",
                            "Only getCalculationRule falls back to GLOBAL: the other reads answer by what the "
                                    + "plan itself has.")
                    .why("Another client's configuration or holds would be applied to this one.")
                    .check("Keep the fallback out of what the reads share.")
                    .since(1),
            must(
                            "RULES-20",
                            "getPipelineSteps returns the steps in ascending stepOrder, compared as exact "
                                    + "numbers.")
                    .why("Steps that run in another order destroy a payroll: 100 comes after 20, and 20.5 "
                            + "between 20 and 21.")
                    .check("Compare BigDecimal by compareTo: neither as text nor as double nor as int.")
                    .since(1),
            must("RULES-21", "A step whose stepOrder is missing or null counts as 0.")
                    .why("Rows of the first releases have none.")
                    .check("Use zero where the field is absent, and also where it is null.")
                    .since(1),
            must(
                            "RULES-22",
                            "A stepOrder that is no number is a RulesStoreException of getPipelineSteps that "
                                    + "names the row.")
                    .why("A step in a guessed place is worse than no run; the operator has to know which row "
                            + "to correct.")
                    .check("Refuse text and all other kinds, even text that looks like a number, and put PK and "
                            + "SK into the message.")
                    .since(1),
            must("RULES-23", "Steps of the same stepOrder ascend by sort key, in UTF-8 byte order.")
                    .why("Two runs of one pipeline must not differ.")
                    .source(
                            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html")
                    .check("Compare with Utf8.BYTE_ORDER: String.compareTo puts U+10000 before U+FF61.")
                    .since(1),
            must(
                            "RULES-24",
                            "getValidationRules returns the rules in ascending order of their sort keys, in "
                                    + "UTF-8 byte order.")
                    .why("The first rule that fails is the one that is reported.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html")
                    .check("Compare with Utf8.BYTE_ORDER; neither the order of insertion nor String.compareTo "
                            + "is it.")
                    .since(1),
            must(
                            "RULES-25",
                            "getPlanHolds returns the holds in ascending order of their sort keys, in UTF-8 byte "
                                    + "order.")
                    .why("The same list on every backend is what lets a test on one speak for the others.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html")
                    .check("Compare with Utf8.BYTE_ORDER; neither the order of insertion nor String.compareTo "
                            + "is it.")
                    .since(1),
            must(
                            "RULES-26",
                            "getPipelineSteps returns only rows whose sort key begins with STEP#; other rows of "
                                    + "the partition neither appear nor matter.")
                    .why("A configuration row that runs as a step breaks the pipeline.")
                    .check("Compare the sort key's prefix exactly, '#' and case included, before you look at "
                            + "stepOrder.")
                    .since(1),
            must(
                            "RULES-27",
                            "getValidationRules returns only rows whose sort key begins with RULE#; other rows "
                                    + "of the partition do not appear.")
                    .why("A schema is no rule: applied as one it refuses every record.")
                    .check("Compare the sort key's prefix exactly, '#' and case included.")
                    .since(1),
            must(
                            "RULES-28",
                            "getPlanHolds returns only rows whose sort key begins with HOLD#; other rows of the "
                                    + "partition, batches among them, do not appear.")
                    .why("Each row returned here stops the plan's payroll.")
                    .check("Compare the sort key's prefix exactly, '#' and case included.")
                    .since(1),
            must(
                            "RULES-29",
                            "A list comes back whole and in order however large its partition is, more than 1 MB "
                                    + "included.")
                    .why("A pipeline without its last steps ends without paying; DynamoDB returns at most 1 "
                            + "MB at a time.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html")
                    .check("Ask for further pages until the server says that there are none.")
                    .since(1),
            must(
                            "RULES-30",
                            "Ids are exact: case, spaces, composed and decomposed accents, wildcards and quotes "
                                    + "all distinguish, and an id is not taken for one that it begins.")
                    .why("One client would read another client's rules.")
                    .check("No trimming, folding, normalising, pattern matching or collation; bind ids as "
                            + "parameters.")
                    .since(1),
            must("RULES-31", "A plan id may hold '_'.")
                    .why("Plan ids come from elsewhere and do hold it.")
                    .check("Build the key from the parts; do not split or refuse plan ids at '_'.")
                    .since(1),
            must(
                            "RULES-32",
                            "No pay frequency makes a plan read the rows of another: payFreq 'B_C' of plan 'A', "
                                    + "whose key would be that of plan 'A_B' with 'C', is refused with "
                                    + "IllegalArgumentException.")
                    .why("Two clients would read each other's rules.")
                    .check("Call RuleIds.checkPlan first: payFreq may not hold '_'.")
                    .since(1),
            must(
                            "RULES-33",
                            "No vendor id makes a vendor read the rows of another: vendor 'V_A' for plan 'B', "
                                    + "whose key would be that of vendor 'V' for plan 'A_B', is refused with "
                                    + "IllegalArgumentException.")
                    .why("Two clients' files would be read by one another's schema.")
                    .check("Call RuleIds.checkVendor first: vendorId may not hold '_'.")
                    .since(1),
            must(
                            "RULES-34",
                            "No plan id makes a plan read the cached rule of another: plan 'A:B' of type 'C', "
                                    + "whose cache key would be that of plan 'A' of type 'B:C', is refused with "
                                    + "IllegalArgumentException.")
                    .why("Two rules would share one cache entry.")
                    .check("Call RuleIds.checkCalculation first: planId may not hold ':'.")
                    .since(1),
            must(
                            "RULES-35",
                            "Numbers are exact to 38 significant digits and from 1E-130 to 9.99…E+125, negative "
                                    + "ones too, and equal by value.")
                    .why("Money through double loses cents.")
                    .source(
                            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html")
                    .check("Keep numbers as BigDecimal all the way, in and out of JSON and of the database.")
                    .since(1),
            must("RULES-36", "Maps and lists nested to 32 levels come back as they were stored.")
                    .why("DynamoDB holds them, so every backend has to.")
                    .source("https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html")
                    .check("Look for a depth limit of the serializer that is lower.")
                    .since(1),
            must(
                            "RULES-37",
                            "Empty text, empty lists, empty maps, null, false and zero come back as what they "
                                    + "are; a null field is there.")
                    .why("A rule that says 'nothing' differs from a rule that does not say.")
                    .check("Do not drop or merge empty values on the way; text that reads like a number or a "
                            + "boolean stays text.")
                    .since(1),
            must(
                            "RULES-38",
                            "Texts and field names come back exactly: every character of Unicode, U+0000 "
                                    + "included, without normalising.")
                    .why("Names of people and patterns of rules are data, not decoration.")
                    .check("UTF-8 both ways; no trimming, escaping or normalising; names with '.', '#' or ':' "
                            + "are names.")
                    .since(1),
            must("RULES-39", "Documents of 1,000 fields and more come back whole.")
                    .why("Schemas of vendors are wide.")
                    .check("Look for a limit of columns or of a result's size.")
                    .since(1),
            must(
                            "RULES-40",
                            "The lists handed out cannot be changed: changing them throws "
                                    + "UnsupportedOperationException.")
                    .why("A reader that sorts or clears its list would change what the next one reads.")
                    .check("Return List.copyOf(…) or stream().toList(), for empty lists too.")
                    .since(1),
            must("RULES-41", "An answer is a snapshot: it stays as it was when rows are stored later.")
                    .why("A payroll must not change its rules in the middle of a run.")
                    .check("Copy the rows into the answer instead of handing out a view.")
                    .since(1),
            must(
                            "RULES-42",
                            "A null argument is refused with a NullPointerException whose message names the "
                                    + "parameter.")
                    .why("The caller sees its own mistake at once.")
                    .check("Call the checks of RuleIds first in every method.")
                    .since(1),
            must(
                            "RULES-43",
                            "Empty and blank ids (String.isBlank) are refused with an IllegalArgumentException "
                                    + "that names the parameter.")
                    .why("The text becomes part of a key that services in other languages share.")
                    .check("Call the checks of RuleIds first in every method; they name the parameter.")
                    .since(1),
            must(
                            "RULES-44",
                            "Ids of more than 255 UTF-8 bytes are refused with an IllegalArgumentException that "
                                    + "names the parameter.")
                    .why("The text becomes part of a key that services in other languages share.")
                    .check("Count bytes, not characters: call the checks of RuleIds first in every method; they "
                            + "name the parameter.")
                    .since(1),
            must("RULES-45", "Ids with '#' are refused with an IllegalArgumentException that names the parameter.")
                    .why("'#' joins the parts of keys: two clients would share one row.")
                    .check("Call the checks of RuleIds first in every method; they name the parameter.")
                    .since(1),
            must(
                            "RULES-46",
                            "Ids with control characters (Unicode Cc, U+007F to U+009F included) are refused "
                                    + "with an IllegalArgumentException that names the parameter.")
                    .why("The text becomes part of a key that services in other languages share.")
                    .check("Call the checks of RuleIds first in every method; they name the parameter.")
                    .since(1),
            must(
                            "RULES-47",
                            "Ids with unpaired surrogates are refused with an IllegalArgumentException that "
                                    + "names the parameter.")
                    .why("UTF-8 cannot hold them: replaced by '?', two ids become one.")
                    .check("Call the checks of RuleIds first in every method; they name the parameter.")
                    .since(1),
            must(
                            "RULES-48",
                            "Pay frequencies and vendor ids with '_' are refused with an "
                                    + "IllegalArgumentException that names the parameter.")
                    .why("'_' joins the parts of keys: two clients would share one row.")
                    .check("Call the checks of RuleIds first in every method; they name the parameter.")
                    .since(1),
            must(
                            "RULES-49",
                            "Plan ids with ':' are refused with an IllegalArgumentException that names the "
                                    + "parameter.")
                    .why("':' joins the parts of cache keys: two rules would share one entry.")
                    .check("Call the checks of RuleIds first in every method; they name the parameter.")
                    .since(1),
            must(
                            "RULES-50",
                            "Years outside 1 to 9999 are refused with an IllegalArgumentException that names the "
                                    + "year.")
                    .why("Such a year is a mistake of the caller, not a year without limits.")
                    .check("Call RuleIds.checkYear first.")
                    .since(1),
            must(
                            "RULES-51",
                            "Every id within the domain is taken: up to 255 UTF-8 bytes of any characters, '_' "
                                    + "in plan ids, categories and calculation types, ':' in all but plan ids.")
                    .why("What one backend takes and another refuses cannot be moved between them.")
                    .check("Look for a check that is stricter than RuleIds, or a column that is too narrow.")
                    .since(1),
            must("RULES-52", "The years from 1 to 9999 are taken, without padding.")
                    .why("YEAR#1 and YEAR#0001 are two rows.")
                    .check("Write the year as Integer.toString does.")
                    .since(1),
            must(
                            "RULES-53",
                            "A null is refused before anything else is looked at, then what is outside the "
                                    + "domain, then a call after close.")
                    .why("The same mistake is reported alike by every backend.")
                    .check("Check in this order: all nulls, the domains, OpenState.check().")
                    .since(1),
            must("RULES-54", "close() may be called twice.")
                    .why("try-with-resources around a framework that closes too is common.")
                    .check("Let the second call do nothing: see OpenState.")
                    .since(1),
            must("RULES-55", "After close() every read throws IllegalStateException.")
                    .why("A use after close is a mistake in the program; it must not look like a failing "
                            + "server or a missing row.")
                    .check("Call OpenState.check() in every method, after the domain checks.")
                    .since(1),
            must(
                            "RULES-56",
                            "Closing one store leaves other stores of the same tables open, and what is stored "
                                    + "untouched.")
                    .why("Services open and close their stores independently.")
                    .check("Close only what the instance itself opened.")
                    .since(1),
            must(
                            "RULES-57",
                            "Many threads may read through one store at the same time: each gets the answer to "
                                    + "its own question.")
                    .why("A service has one store and many threads.")
                    .check("Look for state shared between calls: buffers, builders, one connection without a "
                            + "lock.")
                    .since(1),
            must("RULES-58", "A reader sees a row as it was before or after it was replaced, never a mix.")
                    .why("Half of an old rule and half of a new one is no rule.")
                    .check("Store and read a row in one operation.")
                    .since(1),
            must(
                            "RULES-59",
                            "A read called with the interrupt flag set answers, or throws RulesStoreException; "
                                    + "the flag stays set, and later reads work.")
                    .why("Whoever interrupted the thread wants it to notice.")
                    .check("Set the flag again where your client library clears it; do not close what is shared.")
                    .since(1),
            must(
                            "RULES-60",
                            "A server that does not answer is a RulesStoreException: never an empty answer, "
                                    + "RuleNotFoundException, or an exception of the client library.")
                    .why("'No holds' while nobody knows would pay a plan on hold; callers cannot catch what "
                            + "they cannot import.")
                    .check("Wrap what the client library throws, unchecked exceptions included.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "RULES-61",
                            "A failure says what failed: operation() is the method, key() holds the ids, the "
                                    + "message names both, and getCause() is the failure underneath.")
                    .why("Whoever is called at night has the log line and nothing else.")
                    .check("Hand operation, key and cause to the constructor of RulesStoreException.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "RULES-62",
                            "A call on a server that does not answer ends within the bound that the harness "
                                    + "declares.")
                    .why("A caller that waits for ever holds its thread, then its service.")
                    .check("Set connect and request timeouts and bound the retries; or raise failureBound() of "
                            + "the harness.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "RULES-63",
                            "No password, key or other secret of the harness appears in a failure, its message, "
                                    + "its causes or their traces.")
                    .why("Logs are read by more people than secrets are for.")
                    .check("Take user info out of URIs and credentials out of messages, in causes too.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "RULES-64",
                            "A call that is interrupted while the server does not answer throws "
                                    + "RulesStoreException within the bound, with the interrupt flag set again.")
                    .why("A service shuts down by interrupting its threads.")
                    .check("Catch InterruptedException and what your client library has in its place; call "
                            + "Thread.currentThread().interrupt() before throwing.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must("RULES-65", "Arguments are refused in the same way while the server does not answer.")
                    .why("A mistake of the caller is no failure of the server.")
                    .check("Check the arguments before anything is sent.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "RULES-66",
                            "A store whose server does not answer can be closed, and then refuses reads with "
                                    + "IllegalStateException.")
                    .why("Shutting down is when servers are gone.")
                    .check("Do not wait for the server in close(), and do not throw from it.")
                    .profile(Profile.FAILING_SERVER)
                    .since(1),
            must(
                            "RULES-67",
                            "Whatever rows are stored, in whatever order, and whichever are replaced, each read answers "
                                    + "what the rows stored by then say. A store that declares CACHES_RULES may answer a "
                                    + "calculation rule as it was before.")
                    .why(
                            "Faults hide in combinations: keys that extend each other, rows that were replaced, equal orders.")
                    .check(
                            "Paste the calls that are shown, the fewest that were found to go wrong, and look at the keys, "
                                    + "the order and the copies behind the last read.")
                    .since(2),
            must(
                            "RULES-68",
                            "While rows are stored anew, every concurrent history of one row is linearizable: a read sees, "
                                    + "whole, the version stored last. A store that declares CACHES_RULES need not keep "
                                    + "this for calculation rules.")
                    .why("A payroll that has seen a corrected row must not see the former one again.")
                    .source(
                            "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.ReadConsistency.html")
                    .check(
                            "Read the table from the top: which version was overtaken? Look for caches, replicas, and rows "
                                    + "that are put together from several reads.")
                    .since(2),
            must(
                            "RULES-69",
                            "A read that meets close() in another thread ends as before it or "
                                    + "as after it: with its answer, with IllegalStateException, or cut off with "
                                    + "RulesStoreException; never with a wrong answer or another exception.")
                    .why(
                            "A service closes its stores while its last requests still run; what they log must not look like "
                                    + "a mistake of theirs, nor what they answer be wrong.")
                    .check("Let no field be cleared by close(); translate what a closed client throws.")
                    .since(2));

    /** All of them, in the order of their ids. */
    public static final List<ClauseSpec> ALL = Stream.of(OTHERS, RulesFaultSpecs.ALL, RulesKeySpecs.ALL)
            .flatMap(List::stream)
            .toList();

    private RulesClauses() {}
}
