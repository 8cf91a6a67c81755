package io.bluestar.testkit.contracts.rules;

import java.util.List;

/**
 * A row stored, or looked for.
 *
 * @param row which row
 * @param version the version that was stored or seen; empty if there was none, several elements if it was no whole row
 * @param stores whether it was stored
 */
record RowCall(String row, List<String> version, boolean stores) {}
