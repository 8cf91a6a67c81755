package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.harness.Harness;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;

/**
 * A harness as a suite sees it: the same one, but for {@code close()}, which does nothing, and for what it says of itself,
 * which stays what it said before the run. A suite closes its harness at its end; here several suites may share one, and the
 * certification closes it. Known deviations, which a suite would forgive, are kept from it: the certification tells them.
 */
record Borrowed(Harness harness, Declared declared) implements InvocationHandler {

    static Harness of(Harness harness, Declared declared, Class<? extends Harness> type) {
        return (Harness) Proxy.newProxyInstance(
                Borrowed.class.getClassLoader(), new Class<?>[] {type}, new Borrowed(harness, declared));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        return switch (method.getName()) {
            case "close" -> null;
            case "knownDeviations" -> List.of();
            case "backend" -> declared.backend();
            case "environment" -> declared.environment();
            case "inThisJvm" -> declared.environment().equals(Harness.THIS_JVM);
            case "capabilities" -> declared.capabilities();
            case "can" -> declared.capabilities().contains(arguments[0]);
            case "profiles" -> declared.profiles();
            default -> ask(method, arguments);
        };
    }

    private Object ask(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(harness, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
