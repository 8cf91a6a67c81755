/**
 * What every rules store shares: the tables and keys, and the eight reads over a {@link
 * io.bluestar.persistence.rules.TableReader}. A backend supplies only the reader.
 */
package io.bluestar.persistence.rules;
