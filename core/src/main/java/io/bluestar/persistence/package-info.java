/**
 * The three protocols of BlueStar persistence ({@link io.bluestar.persistence.RulesStore}, {@link
 * io.bluestar.persistence.CacheBackend}, {@link io.bluestar.persistence.FileStore}), the documents they hold and the
 * failures they report.
 */
package io.bluestar.persistence;
