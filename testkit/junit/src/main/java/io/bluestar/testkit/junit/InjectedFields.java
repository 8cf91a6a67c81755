package io.bluestar.testkit.junit;

import static org.junit.platform.commons.support.HierarchyTraversalMode.TOP_DOWN;
import static org.junit.platform.commons.support.ReflectionSupport.findFields;

import io.bluestar.testkit.environment.SeededStores;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The fields of an instance, or the static ones of a class, that nobody else had set when it was made, and that no annotation
 * gives to another framework.
 */
final class InjectedFields {
    private static final Namespace NAMESPACE = Namespace.create(InjectedFields.class);

    private final Object instance;
    private final List<Field> fields;
    /** What was set here last: a field that holds anything else is the class's own by now. */
    private final Map<Field, Object> set = new ConcurrentHashMap<>();

    private InjectedFields(Object instance, List<Field> fields) {
        this.instance = instance;
        this.fields = fields;
    }

    /** The static fields of the class itself: those of a superclass belong to other test classes too. */
    static InjectedFields ofClass(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        return remembered(
                type,
                context,
                new InjectedFields(
                        null,
                        findFields(
                                type,
                                field -> field.getDeclaringClass() == type
                                        && Modifier.isStatic(field.getModifiers())
                                        && isFree(field, null),
                                TOP_DOWN)));
    }

    /** The fields of the class of this instance and of its superclasses. */
    static InjectedFields ofInstance(Object instance, ExtensionContext context) {
        return remembered(
                instance,
                context,
                new InjectedFields(
                        instance,
                        findFields(
                                instance.getClass(),
                                field -> !Modifier.isStatic(field.getModifiers()) && isFree(field, instance),
                                TOP_DOWN)));
    }

    /** Those that were found before of an instance or a class. */
    static InjectedFields known(Object instanceOrClass, ExtensionContext context) {
        InjectedFields found = context.getStore(NAMESPACE).get(new Identity(instanceOrClass), InjectedFields.class);
        return found == null ? new InjectedFields(null, List.of()) : found;
    }

    private static InjectedFields remembered(Object instanceOrClass, ExtensionContext context, InjectedFields fields) {
        context.getStore(NAMESPACE).put(new Identity(instanceOrClass), fields);
        return fields;
    }

    private static boolean isFree(Field field, Object instance) {
        return !Modifier.isFinal(field.getModifiers())
                && field.getAnnotations().length == 0
                && Injectable.of(field.getType()).isPresent()
                && get(field, instance) == null;
    }

    /** Sets them all; opens nothing if there are none. */
    void fill(Supplier<SeededStores> from) {
        List<Field> free = fields.stream().filter(this::isStillFree).toList();
        if (free.isEmpty()) {
            return;
        }
        SeededStores stores = from.get();
        Set<Class<?>> types = free.stream().map(Field::getType).collect(Collectors.toSet());
        stores.open(Injectable.neededBy(types));
        for (Field field : free) {
            Object value = Injectable.of(field.getType()).orElseThrow().from().apply(stores);
            set(field, value);
            set.put(field, value);
        }
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    private boolean isStillFree(Field field) {
        Object value = get(field, instance);
        return value == null || value == set.get(field);
    }

    /** Sets them all to null. */
    void empty() {
        fields.stream().filter(this::isStillFree).forEach(field -> set(field, null));
    }

    private static Object get(Field field, Object instance) {
        try {
            field.setAccessible(true);
            return field.get(instance);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw unusable(field, e);
        }
    }

    private void set(Field field, Object value) {
        try {
            field.set(instance, value);
        } catch (ReflectiveOperationException e) {
            throw unusable(field, e);
        }
    }

    private static ExtensionConfigurationException unusable(Field field, Exception cause) {
        return new ExtensionConfigurationException(
                "the field " + field + " cannot be set: " + cause.getMessage()
                        + "; open its package to reflection, or take a parameter instead",
                cause);
    }

    /** An instance as a key, whatever its equals says. */
    private record Identity(Object instance) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Identity that && that.instance == instance;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(instance);
        }
    }
}
