package io.bluestar.testkit.start;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;
import java.util.TreeSet;

/** Loads a class path as it was asked for, and notes which of its classes were used. Thread-safe. */
final class PlainLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Set<String> found = new TreeSet<>();

    PlainLoader(URL[] classPath) {
        super("bluestar-tests", classPath, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> type = super.findClass(name);
        synchronized (found) {
            found.add(name);
        }
        return type;
    }

    Set<String> found() {
        synchronized (found) {
            return new TreeSet<>(found);
        }
    }
}
