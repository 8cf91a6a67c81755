/** What the distribution does for a person who has nothing but its zip. */
package io.bluestar.dist;
