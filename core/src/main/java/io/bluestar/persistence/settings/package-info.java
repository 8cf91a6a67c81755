/** Where the stores are: settings by hand or from environment variables. */
package io.bluestar.persistence.settings;
