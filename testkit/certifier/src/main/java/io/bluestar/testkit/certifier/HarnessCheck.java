package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.Harness;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Calls what can be called of a harness before any clause runs, so that a mistake in it is one message about the harness
 * and not a failure of every clause.
 */
final class HarnessCheck {
    private HarnessCheck() {}

    /**
     * The protocols that a harness is for.
     *
     * @throws HarnessException naming the method that is wrong and what to return
     */
    static List<Protocol> protocolsOf(Harness harness) {
        List<Protocol> protocols = Protocol.of(harness);
        if (protocols.isEmpty()) {
            throw new HarnessException(harness.getClass().getName()
                    + " is a Harness, but of no protocol: implement one of " + HarnessLoader.harnessTypes());
        }
        for (Protocol protocol : protocols) {
            Arrays.stream(protocol.harness().getMethods())
                    .filter(method -> method.getParameterCount() == 0
                            && method.getReturnType() != void.class
                            && method.getDeclaringClass() != Object.class)
                    // What describes the backend comes before what opens it.
                    .sorted(Comparator.<Method, Boolean>comparing(
                                    method -> AutoCloseable.class.isAssignableFrom(method.getReturnType()))
                            .thenComparing(Method::getName))
                    .forEach(method -> check(harness, method));
        }
        if (harness.backend().isBlank()) {
            throw new HarnessException(
                    "backend() of " + harness.getClass().getName() + " is blank: return the name that reports show");
        }
        if (!harness.profiles().contains(Profile.CORE)) {
            throw new HarnessException("profiles() of " + harness.getClass().getName()
                    + " lacks CORE, so that no clause would count: do not override it; what the harness supplies says"
                    + " which profiles it claims");
        }
        return protocols;
    }

    /** The secrets that the harness declares; none if it cannot tell, of which {@link #protocolsOf} complains. */
    static Set<String> secretsOf(Harness harness) {
        try {
            Set<String> secrets = harness.secrets();
            return secrets == null ? Set.of() : secrets;
        } catch (RuntimeException | LinkageError e) {
            return Set.of();
        }
    }

    private static void check(Harness harness, Method method) {
        String name = method.getName() + "() of " + harness.getClass().getName();
        Object answer;
        try {
            answer = method.invoke(harness);
        } catch (InvocationTargetException e) {
            throw new HarnessException(
                    name + " threw " + Causes.chain(e.getCause()) + "; it has to return " + wanted(method),
                    e.getCause());
        } catch (IllegalAccessException e) {
            throw new HarnessException(name + " cannot be called: make the class public", e);
        }
        if (answer == null) {
            throw new HarnessException(name + " returned null: return " + wanted(method));
        }
        close(name, answer);
    }

    private static String wanted(Method method) {
        String type = method.getReturnType().getSimpleName();
        String article = "AEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ";
        return AutoCloseable.class.isAssignableFrom(method.getReturnType())
                ? "an open " + type + " that the kit may close"
                : article + type;
    }

    private static void close(String name, Object answer) {
        try {
            if (answer instanceof AutoCloseable store) {
                store.close();
            } else if (answer instanceof Record parts) {
                for (RecordComponent part : parts.getClass().getRecordComponents()) {
                    if (AutoCloseable.class.isAssignableFrom(part.getType())) {
                        ((AutoCloseable) part.getAccessor().invoke(parts)).close();
                    }
                }
            }
        } catch (Exception e) {
            throw new HarnessException(
                    "what " + name + " returned cannot be closed: " + Causes.chain(e) + "; look at its close()", e);
        }
    }
}
