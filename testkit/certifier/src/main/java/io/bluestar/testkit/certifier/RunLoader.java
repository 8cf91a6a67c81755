package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The class loader of one run. It defines nothing but the runners, from the certifier's own resources, and holds the harness
 * that they ask for; everything else comes from the harness's loader. It is public for the runners only.
 */
public final class RunLoader extends ClassLoader {
    private static final String RUNNERS = "io.bluestar.testkit.certifier.runner.";

    private final Harness harness;
    private final RunOptions options;
    private final FailFast failFast;

    RunLoader(ClassLoader parent, Harness harness, RunOptions options, FailFast failFast) {
        super("bluestar run", parent);
        this.harness = harness;
        this.options = options;
        this.failFast = failFast;
    }

    /**
     * The harness of the run that a runner belongs to.
     *
     * @throws IllegalStateException if the class was not defined by a run
     */
    public static <H extends Harness> H harnessOf(Class<?> runner, Class<H> type) {
        return type.cast(runOf(runner).harness);
    }

    /**
     * How the run that a runner belongs to is to go.
     *
     * @throws IllegalStateException if the class was not defined by a run
     */
    public static RunOptions optionsOf(Class<?> runner) {
        return runOf(runner).options;
    }

    /** Why nothing of the run that a runner belongs to begins any more; empty while it goes on. */
    static Optional<String> whyEndedEarly(Class<?> runner) {
        return runOf(runner).failFast.reason();
    }

    private static RunLoader runOf(Class<?> runner) {
        if (runner.getClassLoader() instanceof RunLoader run) {
            return run;
        }
        throw new IllegalStateException(runner.getName()
                + " runs within a certification only: extend the contract itself in a test of your own");
    }

    /** The runner of a protocol's suite, defined by this loader. */
    Class<?> runnerOf(Protocol protocol) {
        String name = RUNNERS + protocol.suite().getSimpleName() + "Runner";
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the certifier has no runner for " + protocol.title() + ": " + name, e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(RUNNERS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> defined = findLoadedClass(name);
            return defined != null ? defined : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String resource = name.replace('.', '/') + ".class";
        try (InputStream in = RunLoader.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = in.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of the certifier", e);
        }
    }
}
