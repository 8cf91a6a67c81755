package io.bluestar.testkit.junit;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import io.bluestar.testkit.environment.SeededStores;
import io.bluestar.testkit.environment.StoreKind;
import java.lang.reflect.Parameter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Resolves the stores of {@link BlueStarTest}; all else is {@link SeededStores}. */
final class BlueStarExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(BlueStarExtension.class);

    private static final Map<Class<?>, Function<SeededStores, ?>> STORES = Map.of(
            RulesStore.class, SeededStores::rules,
            CacheBackend.class, SeededStores::cache,
            FileStore.class, SeededStores::files,
            Persistence.class, SeededStores::persistence,
            Settings.class, SeededStores::settings);

    private static final Map<Class<?>, Set<StoreKind>> NEEDED = Map.of(
            RulesStore.class, EnumSet.of(StoreKind.RULES),
            CacheBackend.class, EnumSet.of(StoreKind.CACHE),
            FileStore.class, EnumSet.of(StoreKind.FILES),
            Persistence.class, EnumSet.allOf(StoreKind.class),
            Settings.class, EnumSet.allOf(StoreKind.class));

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return STORES.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SeededStores stores = stores(context);
        // All the servers that this method needs come up at the same time.
        stores.begin(neededBy(parameter.getDeclaringExecutable().getParameters()));
        return STORES.get(parameter.getParameter().getType()).apply(stores);
    }

    private static Set<StoreKind> neededBy(Parameter[] parameters) {
        Set<StoreKind> needed = EnumSet.noneOf(StoreKind.class);
        for (Parameter parameter : parameters) {
            needed.addAll(NEEDED.getOrDefault(parameter.getType(), Set.of()));
        }
        return needed;
    }

    /** The stores of the outermost annotated class: nested classes share them. */
    private static SeededStores stores(ExtensionContext context) {
        ExtensionContext owner = outermostAnnotated(context);
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(SeededStores.class, key -> new Kept(open(owner)), Kept.class)
                .stores();
    }

    private static ExtensionContext outermostAnnotated(ExtensionContext context) {
        ExtensionContext outermost = null;
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            boolean ofClass =
                    at.getTestClass().isPresent() && at.getTestMethod().isEmpty();
            if (ofClass && isAnnotated(at.getRequiredTestClass())) {
                checkSame(outermost, at);
                outermost = at;
            }
        }
        if (outermost == null) {
            throw new IllegalStateException("no class around " + context.getDisplayName() + " has @BlueStarTest");
        }
        return outermost;
    }

    /** A nested class cannot have stores of its own: that its annotation asks for others must not go unnoticed. */
    private static void checkSame(ExtensionContext inner, ExtensionContext outer) {
        if (inner != null
                && !annotation(inner.getRequiredTestClass()).equals(annotation(outer.getRequiredTestClass()))) {
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

    private static SeededStores open(ExtensionContext owner) {
        BlueStarTest annotation = annotation(owner.getRequiredTestClass());
        return SeededStores.open(annotation.environment(), List.of(annotation.dataSets()));
    }

    private static BlueStarTest annotation(Class<?> type) {
        return AnnotationSupport.findAnnotation(type, BlueStarTest.class)
                .orElseGet(() -> annotation(type.getEnclosingClass()));
    }

    /**
     * What the store closes after the class. CloseableResource is deprecated since JUnit 5.13 for AutoCloseable, which older
     * versions, such as those of Spring Boot 3, do not close.
     */
    @SuppressWarnings("deprecation")
    private record Kept(SeededStores stores) implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        @Override
        public void close() {
            stores.close();
        }
    }
}
