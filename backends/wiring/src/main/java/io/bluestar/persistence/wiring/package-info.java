/** The three stores, wired from one set of settings: {@link io.bluestar.persistence.wiring.Persistence}. */
package io.bluestar.persistence.wiring;
