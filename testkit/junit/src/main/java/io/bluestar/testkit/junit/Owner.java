package io.bluestar.testkit.junit;

import io.bluestar.testkit.environment.SeededStores;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The test or the class whose stores a test gets: the innermost that has some of its own. That is the outermost class with the
 * annotation, each nested class and each method that has seeds, and with {@link Isolation#METHOD} each test.
 */
final class Owner {
    private static final Namespace NAMESPACE = Namespace.create(BlueStarExtension.class);

    private final BlueStarTest annotation;
    private final ExtensionContext context;
    /** Of the classes around it and its own, the outermost first. */
    private final Deque<Seeds> seeds;

    private Owner(BlueStarTest annotation, ExtensionContext context, Deque<Seeds> seeds) {
        this.annotation = annotation;
        this.context = context;
        this.seeds = seeds;
    }

    /** The owner of what is asked for in this context. */
    static Owner of(ExtensionContext context) {
        List<ExtensionContext> around = upToOutermostAnnotated(context);
        ExtensionContext outermost = around.get(around.size() - 1);
        BlueStarTest annotation = annotation(outermost.getRequiredTestClass());
        ExtensionContext owner = null;
        Deque<Seeds> seeds = new ArrayDeque<>();
        for (ExtensionContext at : around) {
            Seeds own = new Seeds(at.getElement().orElseThrow(), at.getRequiredTestClass());
            seeds.addFirst(own);
            boolean byItself = annotation.isolation() == Isolation.METHOD && isTest(at);
            if (owner == null && (byItself || own.areThere() || at == outermost)) {
                owner = at;
            }
        }
        return new Owner(annotation, Objects.requireNonNull(owner), seeds);
    }

    /** Innermost first; without the test around the invocations of a parameterized one, whose annotations it has too. */
    private static List<ExtensionContext> upToOutermostAnnotated(ExtensionContext context) {
        List<ExtensionContext> around = new ArrayList<>();
        int outermost = -1;
        for (ExtensionContext at = context; at != null && at.getTestClass().isPresent(); at = parent(at)) {
            if (isTest(at)) {
                if (at == context) {
                    around.add(at);
                }
                continue;
            }
            around.add(at);
            if (isAnnotated(at.getRequiredTestClass())) {
                if (outermost >= 0) {
                    checkSame(around.get(outermost), at);
                }
                outermost = around.size() - 1;
            }
        }
        if (outermost < 0) {
            throw new IllegalStateException("no class around " + context.getDisplayName() + " has @BlueStarTest");
        }
        return around.subList(0, outermost + 1);
    }

    private static boolean isTest(ExtensionContext context) {
        return context.getTestMethod().isPresent();
    }

    private static ExtensionContext parent(ExtensionContext context) {
        return context.getParent().orElse(null);
    }

    /** Whether this is a test, and not a class. */
    boolean isTest() {
        return isTest(context);
    }

    /** Whether there are stores: not for a class whose tests have their own. */
    boolean hasStores() {
        return isTest() || annotation.isolation() == Isolation.CLASS;
    }

    SeededStores stores() {
        // By the owner's id: a store of a context also finds what the contexts around it keep.
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> new Kept(open()), Kept.class)
                .stores();
    }

    private SeededStores open() {
        SeededStores.Builder stores =
                SeededStores.builder().environment(annotation.environment()).dataSets(annotation.dataSets());
        seeds.forEach(own -> own.addTo(stores));
        return stores.open();
    }

    /** A nested class cannot have another environment or isolation: that its annotation asks for it must not go unnoticed. */
    private static void checkSame(ExtensionContext inner, ExtensionContext outer) {
        if (!annotation(inner.getRequiredTestClass()).equals(annotation(outer.getRequiredTestClass()))) {
            throw new ExtensionConfigurationException("the nested class "
                    + inner.getRequiredTestClass().getName() + " shares the stores of "
                    + outer.getRequiredTestClass().getName()
                    + ", but its @BlueStarTest asks for others: remove it, or make it a top-level class");
        }
    }

    private static boolean isAnnotated(Class<?> type) {
        return AnnotationSupport.isAnnotated(type, BlueStarTest.class)
                || (type.getEnclosingClass() != null && isAnnotated(type.getEnclosingClass()));
    }

    private static BlueStarTest annotation(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, BlueStarTest.class)
                .orElseGet(() -> annotation(type.getEnclosingClass()));
    }

    /**
     * What the store closes after the class or the test. CloseableResource is deprecated since JUnit 5.13 for AutoCloseable,
     * which older versions, such as those of Spring Boot 3, do not close.
     */
    @SuppressWarnings("deprecation")
    private record Kept(SeededStores stores) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            stores.close();
        }
    }
}
