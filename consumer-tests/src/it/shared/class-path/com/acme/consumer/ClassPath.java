package com.acme.consumer;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jars that these tests run with. A build tool may hide them behind a jar that only lists others, so they are taken
 * from what the JVM was told and from what the class loader finds.
 */
final class ClassPath {
    private static final Pattern JAR = Pattern.compile("([^/\\\\!]+)\\.jar(?:!.*)?$");
    private static final Pattern NAME_AND_VERSION = Pattern.compile("(.+?)-(\\d[\\w.-]*)");

    private ClassPath() {}

    /** A jar, by the name and version that its file says. */
    record Jar(String name, String version) implements Comparable<Jar> {
        @Override
        public int compareTo(Jar other) {
            return toString().compareTo(other.toString());
        }
    }

    static SortedSet<Jar> jars() {
        SortedSet<Jar> jars = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            add(jars, entry);
        }
        for (String everyJarHas : List.of("META-INF/MANIFEST.MF", "META-INF", "META-INF/")) {
            for (URL found : resources(everyJarHas)) {
                add(jars, found.getPath());
            }
        }
        return jars;
    }

    static List<URL> resources(String name) {
        try {
            return Collections.list(ClassPath.class.getClassLoader().getResources(name));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the class path", e);
        }
    }

    private static void add(SortedSet<Jar> jars, String location) {
        Matcher jar = JAR.matcher(location);
        if (jar.find()) {
            Matcher parts = NAME_AND_VERSION.matcher(jar.group(1));
            jars.add(parts.matches() ? new Jar(parts.group(1), parts.group(2)) : new Jar(jar.group(1), ""));
        }
    }
}
