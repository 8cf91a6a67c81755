package io.bluestar.testkit.certifier;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;

/**
 * Loads a harness and its libraries from its own class path, the Java platform aside. What kit and harness share comes from
 * the kit, even if the class path carries copies of it; nothing else of the kit is visible.
 */
final class IsolatingLoader extends URLClassLoader {
    /** The packages of core; those of our backends, beside them, are not shared. */
    static final Set<String> CORE = Set.of(
            "io.bluestar.persistence",
            "io.bluestar.persistence.caching",
            "io.bluestar.persistence.domain",
            "io.bluestar.persistence.rules",
            "io.bluestar.persistence.settings");

    private static final List<String> SHARED = List.of(
            "io.bluestar.testkit.contracts.",
            "io.bluestar.testkit.certifier.",
            "org.junit.",
            "net.jqwik.",
            "org.opentest4j.",
            "org.apiguardian.",
            "org.slf4j.");

    private static final String SERVICES = "META-INF/services/";

    private final ClassLoader kit;

    static {
        registerAsParallelCapable();
    }

    IsolatingLoader(URL[] classPath, ClassLoader kit) {
        super("bluestar harness", classPath, ClassLoader.getPlatformClassLoader());
        this.kit = kit;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return isShared(name) ? kit.loadClass(name) : super.loadClass(name, resolve);
    }

    /** The providers of what is shared are the kit's: jqwik looks for its own by the loader of whoever runs it first. */
    @Override
    public URL getResource(String name) {
        return isSharedService(name) ? kit.getResource(name) : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isSharedService(name) ? kit.getResources(name) : super.getResources(name);
    }

    private static boolean isSharedService(String resource) {
        return resource.startsWith(SERVICES) && isShared(resource.substring(SERVICES.length()));
    }

    /** Whether a class comes from the kit, whatever lies on the class path. */
    static boolean isShared(String className) {
        int dot = className.lastIndexOf('.');
        return (dot > 0 && CORE.contains(className.substring(0, dot)))
                || SHARED.stream().anyMatch(className::startsWith);
    }
}
