package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import java.util.List;

/** A row stored or a read with its answer: what {@link RulesModel} knows of it. */
sealed interface RulesCall {

    /** A row stored. */
    record Put(Table table, RuleDocument row) implements RulesCall {}

    /** A read. */
    record Read(RuleRead read, List<String> arguments, Answer answer) implements RulesCall {}

    /** What a read answers. */
    sealed interface Answer {
        /** One document; an empty one for a missing row. */
        record One(RuleDocument document) implements Answer {}

        /** A list of documents. */
        record Many(List<RuleDocument> documents) implements Answer {}

        /** There is no such calculation rule. */
        record NotFound() implements Answer {}

        /** A step cannot be put in order; the message names its row. */
        record Unreadable(String message) implements Answer {}
    }
}
