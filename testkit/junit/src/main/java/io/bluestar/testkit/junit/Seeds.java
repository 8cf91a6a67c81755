package io.bluestar.testkit.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findRepeatableAnnotations;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.testkit.environment.SeededStores;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What the annotations of a class or method add to a data set. */
final class Seeds {
    private final AnnotatedElement element;
    private final Class<?> testClass;
    private final List<SeedRules> rules;
    private final List<SeedFile> files;
    private final List<SeedCache> entries;

    /**
     * @param element the class or method
     * @param testClass for which resources are looked up
     */
    Seeds(AnnotatedElement element, Class<?> testClass) {
        this.element = element;
        this.testClass = testClass;
        this.rules = findRepeatableAnnotations(element, SeedRules.class);
        this.files = findRepeatableAnnotations(element, SeedFile.class);
        this.entries = findRepeatableAnnotations(element, SeedCache.class);
    }

    boolean areThere() {
        return !rules.isEmpty() || !files.isEmpty() || !entries.isEmpty();
    }

    void addTo(SeededStores.Builder stores) {
        for (SeedRules seed : rules) {
            for (String row : seed.value()) {
                named(seed, () -> stores.row(seed.table(), RuleDocument.parse(row)));
            }
        }
        for (SeedFile seed : files) {
            named(seed, () -> stores.file(seed.path(), content(seed), seed.contentType()));
        }
        for (SeedCache seed : entries) {
            named(seed, () -> stores.entry(seed.key(), ttl(seed), seed.value()));
        }
    }

    private byte[] content(SeedFile seed) {
        if (seed.resource().isEmpty()) {
            return seed.content().getBytes(StandardCharsets.UTF_8);
        }
        if (!seed.content().isEmpty()) {
            throw new IllegalArgumentException("it has both a content and a resource");
        }
        try (InputStream resource = testClass.getResourceAsStream(seed.resource())) {
            if (resource == null) {
                throw new IllegalArgumentException("the class path has no resource \"" + seed.resource() + "\" (from "
                        + testClass.getName() + "; a leading / means the root of the class path)");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new IllegalArgumentException("the resource \"" + seed.resource() + "\" cannot be read: " + e, e);
        }
    }

    private static Duration ttl(SeedCache seed) {
        try {
            return Duration.parse(seed.ttl());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "the ttl \"" + seed.ttl() + "\" is no ISO 8601 duration such as PT24H", e);
        }
    }

    /** So that who reads the failure finds the annotation. */
    private void named(Annotation seed, Runnable adding) {
        try {
            adding.run();
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    "@" + seed.annotationType().getSimpleName() + " on " + element + ": " + e.getMessage(), e);
        }
    }
}
