package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.rules.TableRulesStore;
import javax.sql.DataSource;

/** A rules store over {@link H2Tables}. The database that was handed in stays open. */
final class H2RulesStore extends TableRulesStore {
    H2RulesStore(DataSource database) {
        super(new H2TableReader(database), "H2 rules store");
    }
}
