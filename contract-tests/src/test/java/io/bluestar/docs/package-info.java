/** The pages of {@code docs/} that are made from what the code says, and held against it. */
package io.bluestar.docs;
