package io.bluestar.persistence.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;

/**
 * What Lettuce 7 asks every server for when it connects, though only a few can tell of their maintenance. Lettuce 6, which
 * Spring Boot 3 and 4 bring, has no such thing, nor the class that switches it off.
 */
final class MaintenanceNotifications {
    private static final boolean KNOWN = known("io.lettuce.core.MaintNotificationsConfig");

    private MaintenanceNotifications() {}

    static void disable(ClientOptions.Builder options) {
        if (KNOWN) {
            Since7.disable(options);
        }
    }

    private static boolean known(String name) {
        try {
            Class.forName(name, false, ClientOptions.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A class of its own, which is not loaded where what it names is missing. */
    private static final class Since7 {
        static void disable(ClientOptions.Builder options) {
            options.maintNotificationsConfig(MaintNotificationsConfig.disabled());
        }
    }
}
