package io.bluestar.testkit.contracts.samples;

import java.util.Map;
import java.util.TreeMap;

/** Texts that are Java strings but no Unicode: UTF-8 cannot hold them. */
public final class UnpairedSurrogates {
    /** The texts by what is wrong with them. */
    public static final Map<String, String> ALL = new TreeMap<>(Map.of(
            "a high surrogate at the end", "a\uD83D",
            "a high surrogate before a letter", "\uD83Da",
            "a low surrogate by itself", "a\uDE00b",
            "a pair the wrong way round", "\uDE00\uD83D"));

    private UnpairedSurrogates() {}
}
