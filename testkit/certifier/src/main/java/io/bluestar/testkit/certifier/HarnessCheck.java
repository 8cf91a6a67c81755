package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.harness.KnownDeviation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Calls what can be called of a harness before any clause runs, so that a mistake in it is one message about the harness
 * and not a failure of every clause.
 */
final class HarnessCheck {
    private static final Duration SHORTEST_BOUND = Duration.ofMillis(1);
    private static final Duration LONGEST_BOUND = Duration.ofMinutes(2);

    private final Harness harness;
    private final Set<Protocol> asked;
    private final BoundedCall calls;

    /** @param asked the protocols that are to run, or none for all; what the harness has for others is left alone */
    HarnessCheck(Harness harness, Set<Protocol> asked, BoundedCall calls) {
        this.harness = harness;
        this.asked = asked;
        this.calls = calls;
    }

    /**
     * What the harness says of itself, for the protocols that are to run.
     *
     * @throws HarnessException naming the method that is wrong and what to return
     */
    Declared declared() {
        List<Protocol> all = Protocol.of(harness);
        if (all.isEmpty()) {
            throw new HarnessException(harness.getClass().getName()
                    + " is a Harness, but of no protocol: implement one of " + HarnessLoader.harnessTypes());
        }
        List<Protocol> protocols = all.stream()
                .filter(protocol -> asked.isEmpty() || asked.contains(protocol))
                .toList();
        if (protocols.isEmpty()) {
            throw new HarnessException(harness.getClass().getName() + " is for " + names(all) + ", and only "
                    + names(asked.stream().sorted().toList())
                    + " was asked for: leave --protocol out, or name the harness of that protocol");
        }
        Answers answers = new Answers(new HashMap<>());
        for (Protocol protocol : protocols) {
            Arrays.stream(protocol.harness().getMethods())
                    .filter(method -> method.getParameterCount() == 0
                            && method.getReturnType() != void.class
                            && method.getDeclaringClass() != Object.class)
                    // What describes the backend comes before what opens it.
                    .sorted(Comparator.<Method, Boolean>comparing(
                                    method -> AutoCloseable.class.isAssignableFrom(method.getReturnType()))
                            .thenComparing(Method::getName))
                    .forEach(method -> answers.byMethod().put(method.getName(), check(method)));
        }
        return valid(new Declared(
                protocols,
                answers.of("backend", String.class),
                answers.of("environment", String.class),
                Capability.withImplied(answers.setOf("capabilities", Capability.class)),
                answers.setOf("profiles", Profile.class),
                answers.of("failureBound", Duration.class),
                Optional.ofNullable(answers.byMethod().get("limits"))
                        .filter(CacheLimits.class::isInstance)
                        .map(CacheLimits.class::cast),
                answers.setOf("secrets", String.class),
                answers.listOf("knownDeviations", KnownDeviation.class)));
    }

    private static String names(List<Protocol> protocols) {
        return protocols.stream().map(Protocol::name).collect(Collectors.joining(", "));
    }

    private record Answers(Map<String, Object> byMethod) {
        <T> T of(String method, Class<T> type) {
            return type.cast(byMethod.get(method));
        }

        /** A copy, without nulls. */
        <T> Set<T> setOf(String method, Class<T> type) {
            Set<?> answer = of(method, Set.class);
            return answer.stream().filter(Objects::nonNull).map(type::cast).collect(Collectors.toUnmodifiableSet());
        }

        <T> List<T> listOf(String method, Class<T> type) {
            List<?> answer = of(method, List.class);
            return answer.stream().filter(Objects::nonNull).map(type::cast).toList();
        }
    }

    /** The secrets that the harness declares; none if it cannot tell, of which {@link #declared} complains. */
    Set<String> secrets() {
        try {
            Set<String> secrets = calls.call(nameOf("secrets"), harness::secrets);
            return secrets == null
                    ? Set.of()
                    : secrets.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        } catch (ExecutionException | HarnessException e) {
            return Set.of();
        }
    }

    private Declared valid(Declared declared) {
        if (declared.backend().isBlank()) {
            throw new HarnessException(nameOf("backend") + " is blank: return the name that reports show");
        }
        if (!declared.profiles().contains(Profile.CORE)) {
            throw new HarnessException(nameOf("profiles")
                    + " lacks CORE, so that no clause would count: do not override it; what the harness supplies says"
                    + " which profiles it claims");
        }
        for (KnownDeviation deviation : declared.deviations()) {
            if (Protocol.of(harness).stream()
                    .flatMap(protocol -> protocol.clauses().stream())
                    .noneMatch(clause -> clause.id().equals(deviation.clause()))) {
                throw new HarnessException(nameOf("knownDeviations") + " names the clause " + deviation.clause()
                        + ", which its contract does not have: `bluestar clauses` lists the ids");
            }
        }
        Duration bound = declared.failureBound();
        if (bound.compareTo(SHORTEST_BOUND) < 0 || bound.compareTo(LONGEST_BOUND) > 0) {
            throw new HarnessException(nameOf("failureBound") + " returned " + bound
                    + ": return the longest time that one call may take while the server does not answer, from "
                    + SHORTEST_BOUND.toMillis() + " ms to " + LONGEST_BOUND.toMinutes() + " min");
        }
        return declared;
    }

    private String nameOf(String method) {
        return method + "() of " + harness.getClass().getName();
    }

    private Object check(Method method) {
        String name = nameOf(method.getName());
        Object answer;
        try {
            answer = calls.call(name, () -> method.invoke(harness));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalAccessException denied) {
                throw new HarnessException(name + " cannot be called: make the class public", denied);
            }
            Throwable thrown =
                    e.getCause() instanceof InvocationTargetException wrapped ? wrapped.getCause() : e.getCause();
            throw new HarnessException(
                    name + " threw " + Causes.chain(thrown) + "; it has to return " + wanted(method), thrown);
        }
        if (answer == null) {
            throw new HarnessException(name + " returned null: return " + wanted(method));
        }
        close(name, answer);
        return answer;
    }

    private static String wanted(Method method) {
        String type = method.getReturnType().getSimpleName();
        String article = "AEIOU".indexOf(type.charAt(0)) >= 0 ? "an " : "a ";
        return AutoCloseable.class.isAssignableFrom(method.getReturnType())
                ? "an open " + type + " that the kit may close"
                : article + type;
    }

    private void close(String name, Object answer) {
        try {
            if (answer instanceof AutoCloseable store) {
                close(name, store);
            } else if (answer instanceof Record parts) {
                for (RecordComponent part : parts.getClass().getRecordComponents()) {
                    if (AutoCloseable.class.isAssignableFrom(part.getType())) {
                        close(name, (AutoCloseable) part.getAccessor().invoke(parts));
                    }
                }
            }
        } catch (ExecutionException | ReflectiveOperationException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            throw new HarnessException(
                    "what " + name + " returned cannot be closed: " + Causes.chain(thrown) + "; look at its close()",
                    thrown);
        }
    }

    private void close(String name, AutoCloseable store) throws ExecutionException {
        calls.call("close() of what " + name + " returned", () -> {
            store.close();
            return null;
        });
    }
}
