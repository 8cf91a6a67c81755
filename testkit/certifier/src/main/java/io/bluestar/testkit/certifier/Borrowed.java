package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.harness.Harness;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * A harness as a suite sees it: the same one, but for {@code close()}, which does nothing. A suite closes its harness at its
 * end; here several suites may share one, and the certification closes it.
 */
final class Borrowed {
    private Borrowed() {}

    static Harness of(Harness harness, Class<? extends Harness> type) {
        return (Harness) Proxy.newProxyInstance(
                Borrowed.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && method.getParameterCount() == 0) {
                        return null;
                    }
                    try {
                        return method.invoke(harness, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
