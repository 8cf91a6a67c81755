package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.harness.Harness;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the harness of a class name and a class path.
 *
 * <p>A class path of its own gets a loader of its own: what lies on it comes from it, and only what the kit and the harness
 * must share (the protocols, the contracts, JUnit, jqwik, slf4j) comes from the kit. Nothing else of the kit's own class
 * path is visible, so neither its SDKs nor their versions reach the backend.
 */
public final class HarnessLoader {
    /** Where a jar or a folder of classes names its harnesses, as {@link java.util.ServiceLoader} has it. */
    public static final String SERVICES = "META-INF/services/" + Harness.class.getName();

    /** What a JVM says of a class file whose folder is not that of its package. */
    private static final Pattern WRONG_NAME = Pattern.compile("(\\S+) \\(wrong name: (\\S+)\\)");

    private final String className;
    private final HarnessClassPath classPath;
    private final ClassLoader loader;

    private HarnessLoader(String className, HarnessClassPath classPath, ClassLoader loader) {
        this.className = className;
        this.classPath = classPath;
        this.loader = loader;
    }

    /**
     * A loader over a class path.
     *
     * @param className the harness, such as {@code com.acme.MyHarness}
     * @param classPath jars, folders of classes, and {@code folder/*} for all jars of a folder; if it is empty, the class is
     *     looked for on the kit's own class path
     * @throws HarnessException if something on the class path does not exist
     */
    public static HarnessLoader of(String className, List<String> classPath) {
        ClassLoader kit = HarnessLoader.class.getClassLoader();
        HarnessClassPath paths = HarnessClassPath.of(classPath);
        return new HarnessLoader(className, paths, paths.isEmpty() ? kit : new IsolatingLoader(paths.urls(), kit));
    }

    /** As {@link #of(String, List)}, of paths. */
    public static HarnessLoader ofPaths(String className, List<Path> classPath) {
        return of(className, classPath.stream().map(Path::toString).toList());
    }

    /**
     * The harnesses that a class path names itself, in {@link #SERVICES} of its jars and folders, in its order.
     *
     * @param classPath as for {@link #of(String, List)}
     * @return the names of classes, at least one
     * @throws HarnessException if something on the class path does not exist, or names none
     */
    public static List<String> namedOn(List<String> classPath) {
        HarnessClassPath paths = HarnessClassPath.of(classPath);
        List<String> named = paths.services(SERVICES);
        if (named.isEmpty()) {
            String likely = paths.classesNamed("Harness").stream()
                    .filter(name -> !IsolatingLoader.isShared(name))
                    .map(name -> ", such as --harness " + (name.indexOf('$') < 0 ? name : "'" + name + "'"))
                    .findFirst()
                    .orElse("");
            throw new HarnessException("no harness is named on the class path " + paths
                    + ": name its class with --harness" + likely + ", or in the file " + SERVICES
                    + " of your jar or folder, a line for each; is the folder of your test classes on the class path?");
        }
        return named;
    }

    /**
     * The protocols that the harness is for, by its class; it is not made.
     *
     * @throws HarnessException saying what is wrong with the class or the class path, and what to do
     */
    public List<Protocol> protocols() {
        return Protocol.of(harnessClass());
    }

    /** The harnesses that there are, for messages. */
    static String harnessTypes() {
        return Arrays.stream(Protocol.values())
                .map(protocol -> protocol.harness().getSimpleName())
                .collect(Collectors.joining(", "));
    }

    /**
     * Makes the harness.
     *
     * @throws HarnessException saying what is wrong with the class, its constructor or the class path, and what to do
     */
    public Harness load() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return make(harnessClass());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Class<? extends Harness> harnessClass() {
        if (className.indexOf('/') >= 0 || className.indexOf('\\') >= 0) {
            throw new HarnessException(className + " is a path and not the name of a class: use --harness "
                    + className.replaceFirst("\\.(class|java)$", "").replaceAll("[/\\\\]", "."));
        }
        try {
            Class<?> found = Class.forName(className, false, loader);
            if (!Harness.class.isAssignableFrom(found)) {
                throw new HarnessException(className + " is not a harness: let it implement one of " + harnessTypes());
            }
            return found.asSubclass(Harness.class);
        } catch (ClassNotFoundException e) {
            throw new HarnessException(notFound(), e);
        } catch (LinkageError e) {
            throw new HarnessException(unlinkable(e), e);
        }
    }

    private String notFound() {
        String message = "there is no class " + className
                + (classPath.isEmpty()
                        ? " on the class path of the kit: say with --classpath where it is"
                        : " on the class path " + classPath);
        Optional<String> other = classPath.classWithSimpleNameOf(className);
        return message + other.map(name -> "; did you mean " + name + "?").orElse("");
    }

    private String unlinkable(LinkageError e) {
        if (e instanceof UnsupportedClassVersionError) {
            return className + " is compiled for a newer Java than the one that runs the kit ("
                    + Runtime.version().feature() + "): run the kit on that one (JAVA_HOME), or compile for "
                    + Runtime.version().feature();
        }
        Matcher wrong = WRONG_NAME.matcher(String.valueOf(e.getMessage()));
        if (e instanceof NoClassDefFoundError && wrong.matches()) {
            String one = wrong.group(1).replace('/', '.');
            String other = wrong.group(2).replace('/', '.');
            // Which of the two is the one that was asked for differs between JVMs.
            String real = one.equals(className) ? other : one;
            return (one.equals(className) || other.equals(className))
                    ? "the class is " + real + ": use --harness " + real
                            + ", with the class path at the root of its packages instead of " + classPath
                    : "a class on the class path " + classPath + " is in the wrong folder: " + e.getMessage();
        }
        if (e instanceof NoClassDefFoundError && e.getMessage() != null) {
            return className + " needs the class " + e.getMessage().replace('/', '.')
                    + ", which is not on the class path " + classPath + ": add the jar that has it";
        }
        return className + " cannot be linked: " + Causes.chain(e);
    }

    private Harness make(Class<? extends Harness> harness) {
        try {
            return harness.getConstructor().newInstance();
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new HarnessException(
                    className + " has no public constructor without parameters: make the class public, top-level or"
                            + " static, not abstract, and give it one",
                    e);
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            throw new HarnessException(
                    thrown instanceof LinkageError missing
                            ? unlinkable(missing)
                            : "the constructor of " + className + " threw " + Causes.chain(thrown)
                                    + "\nOpen servers there if you like, but say in the exception what to do when they"
                                    + " cannot be had.",
                    thrown);
        } catch (LinkageError e) {
            throw new HarnessException(unlinkable(e), e);
        }
    }

    /** Closes the loader; classes that were not loaded before can then not be loaded any more. */
    public void close() {
        if (loader instanceof IsolatingLoader own) {
            try {
                own.close();
            } catch (IOException e) {
                throw new HarnessException("cannot close the class path " + classPath + ": " + e.getMessage(), e);
            }
        }
    }
}
