package io.bluestar.testkit.emulators.dynamodb;

import io.bluestar.testkit.emulators.child.Lifeline;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Runs DynamoDB Local, in memory, on a free port of 127.0.0.1. By reflection: its licence lets it be on no class path
 * that we compile against.
 */
public final class DynamoDbLocalMain {
    private static final String RUNNER = "software.amazon.dynamodb.services.local.main.ServerRunner";

    private DynamoDbLocalMain() {}

    /**
     * Runs in a child JVM, until its parent ends.
     *
     * @param arguments DynamoDB Local's own jar and that of its native library; what else it stands on is on the class path
     */
    public static void main(String[] arguments) throws Exception {
        Lifeline.hold();
        // Never closed: it serves as long as the process lives.
        URL[] jars = new URL[arguments.length];
        for (int i = 0; i < jars.length; i++) {
            jars[i] = Path.of(arguments[i]).toUri().toURL();
        }
        ClassLoader loader = new URLClassLoader(jars, DynamoDbLocalMain.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        // The port given here is replaced below: its command line refuses 0.
        Object server = Class.forName(RUNNER, true, loader)
                .getMethod("createServerFromCommandLineArgs", String[].class)
                .invoke(null, (Object) new String[] {"-inMemory", "-sharedDb", "-disableTelemetry", "-port", "8000"});
        Object connector = onlyConnector(server);
        // Left alone it listens on every interface of the machine.
        call(connector, "setHost", String.class, "127.0.0.1");
        call(connector, "setPort", int.class, 0);
        call(server, "start");
        Lifeline.ready((int) call(connector, "getLocalPort"));
    }

    private static Object onlyConnector(Object server) throws ReflectiveOperationException {
        Field jetty = server.getClass().getDeclaredField("server");
        jetty.setAccessible(true);
        Object connectors = call(jetty.get(server), "getConnectors");
        if (Array.getLength(connectors) != 1) {
            throw new IllegalStateException("DynamoDB Local has " + Array.getLength(connectors)
                    + " connectors; one was expected, to be bound to" + " 127.0.0.1");
        }
        return Array.get(connectors, 0);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static void call(Object target, String method, Class<?> type, Object argument)
            throws ReflectiveOperationException {
        Method setter = target.getClass().getMethod(method, type);
        setter.invoke(target, argument);
    }
}
