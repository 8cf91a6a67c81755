package io.bluestar.testkit.environment;

import java.util.List;
import java.util.Set;

/** Opens seeded stores on embedded servers and ends as its standard input says: by System.exit, or by an exception. */
final class HoldStores {
    static final String READY = "ready";

    private HoldStores() {}

    public static void main(String[] arguments) throws Exception {
        SeededStores stores = SeededStores.open(Environment.EMBEDDED, List.of("default"));
        stores.begin(Set.of(StoreKind.values()));
        stores.rules().getIrsLimits(2026);
        stores.cache().get("key");
        stores.files().listFiles("");
        System.out.println(READY);
        for (int order = System.in.read(); order >= 0; order = System.in.read()) {
            if (order == 'e') {
                System.exit(3);
            }
            if (order == 't') {
                throw new IllegalStateException("main fails");
            }
        }
    }
}
