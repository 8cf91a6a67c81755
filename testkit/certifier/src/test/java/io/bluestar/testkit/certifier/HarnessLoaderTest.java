package io.bluestar.testkit.certifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.harness.Harness;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import net.jqwik.api.lifecycle.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessLoaderTest {
    private static final String HARNESS = """
            package com.acme;
            import io.bluestar.persistence.CacheBackend;
            import io.bluestar.persistence.memory.MemoryCacheBackend;
            import io.bluestar.testkit.contracts.cache.*;
            import java.time.Duration;
            public class %s implements CacheBackendHarness {
                %s
                @Override public String backend() { return com.fasterxml.jackson.core.JsonFactory.madeBy(); }
                @Override public CacheBackend create() { return new MemoryCacheBackend(); }
                @Override public CacheLimits limits() { return new CacheLimits(8 << 20, Duration.ofMillis(1)); }
            }
            """;
    private static final String OWN_JACKSON = """
            package com.fasterxml.jackson.core;
            public class JsonFactory {
                public static String madeBy() { return "Acme's own Jackson"; }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_harness_from_a_jar_sees_its_own_libraries_and_shares_the_protocols() throws Exception {
        Path jar = jar(Map.of("com.acme.GoodHarness", HARNESS.formatted("GoodHarness", "")));
        Harness harness = load("com.acme.GoodHarness", jar, memoryBackend());

        assertThat(harness.backend()).isEqualTo("Acme's own Jackson");
        CacheBackend cache = ((CacheBackendHarness) harness).create();
        assertThat(cache.getClass()).isNotEqualTo(MemoryCacheBackend.class);
        cache.close();

        ConformanceReport report = Certifier.standard()
                .certify(List.of(HarnessSource.of("Acme", () -> load("com.acme.GoodHarness", jar, memoryBackend()))));
        assertThat(report.subjects())
                .singleElement()
                .satisfies(subject ->
                        assertThat(subject.certified()).as(subject.toString()).isTrue());
    }

    @Test
    void jqwik_finds_its_own_parts_by_the_loader_of_a_harness_that_is_the_first_to_run() throws Exception {
        Path jar = jar(Map.of("com.acme.GoodHarness", HARNESS.formatted("GoodHarness", "")));
        ClassLoader loader =
                load("com.acme.GoodHarness", jar, memoryBackend()).getClass().getClassLoader();

        assertThat(ServiceLoader.load(Store.StoreFacade.class, loader)).hasSize(1);
        assertThat(loader.getResource("META-INF/services/" + Store.StoreFacade.class.getName()))
                .isNotNull();
        assertThat(loader.getResources("META-INF/services/com.acme.Unshared").hasMoreElements())
                .isFalse();
    }

    @Test
    void a_class_that_is_not_there_is_told_with_the_one_that_was_meant() throws Exception {
        Path jar = jar(Map.of("com.acme.GoodHarness", HARNESS.formatted("GoodHarness", "")));
        assertRefused("GoodHarness", jar)
                .hasMessageContaining("there is no class GoodHarness on the class path " + jar)
                .hasMessageContaining("did you mean com.acme.GoodHarness?");
        assertThatThrownBy(() -> HarnessLoader.of("com.acme.Missing", List.of()).load())
                .hasMessageContaining("say with --classpath where it is");
    }

    @Test
    void a_class_path_inside_the_package_and_a_path_as_a_name_are_told_with_what_to_write() throws Exception {
        jar(Map.of("com.acme.GoodHarness", HARNESS.formatted("GoodHarness", "")));
        Path inside = folder.resolve("classes/com/acme");
        assertRefused("GoodHarness", inside)
                .hasMessage("the class is com.acme.GoodHarness: use --harness com.acme.GoodHarness, with the class path"
                        + " at the root of its packages instead of " + inside);
        for (String path : List.of("com/acme/GoodHarness", "com/acme/GoodHarness.class", "com\\acme\\GoodHarness")) {
            assertRefused(path, folder.resolve("classes"))
                    .hasMessage(path + " is a path and not the name of a class: use --harness com.acme.GoodHarness");
        }
    }

    @Test
    void a_library_that_is_not_on_the_class_path_is_named() throws Exception {
        Path jar = jar(Map.of(
                "com.acme.NeedsMore",
                HARNESS.formatted("NeedsMore", "private final CacheBackend cache = new MemoryCacheBackend();")));
        assertRefused("com.acme.NeedsMore", jar)
                .hasMessageContaining("needs the class io.bluestar.persistence.memory.MemoryCacheBackend")
                .hasMessageContaining("add the jar");
    }

    @Test
    void constructors_that_will_not_do_are_told_apart() throws Exception {
        Path jar = jar(Map.of(
                "com.acme.Private", HARNESS.formatted("Private", "private Private() {}"),
                "com.acme.Picky", HARNESS.formatted("Picky", "public Picky(int port) {}"),
                "com.acme.Throwing",
                        HARNESS.formatted(
                                "Throwing",
                                "public Throwing() { throw new IllegalStateException(\"port 6379 is closed\"); }"),
                "com.acme.Plain", "package com.acme; public class Plain {}"));
        assertRefused("com.acme.Private", jar).hasMessageContaining("no public constructor without parameters");
        assertRefused("com.acme.Picky", jar).hasMessageContaining("no public constructor without parameters");
        assertRefused("com.acme.Throwing", jar, memoryBackend())
                .hasMessageContaining("the constructor of com.acme.Throwing threw")
                .hasMessageContaining("port 6379 is closed");
        assertRefused("com.acme.Plain", jar)
                .hasMessageContaining("com.acme.Plain is not a harness")
                .hasMessageContaining("CacheBackendHarness");
    }

    @Test
    void harnesses_that_jars_and_folders_name_themselves_are_found_each_once() throws Exception {
        Path jar = jar(Map.of("com.acme.One", HARNESS.formatted("One", "")));
        Path services = folder.resolve("classes").resolve(HarnessLoader.SERVICES);
        Files.createDirectories(services.getParent());
        Files.writeString(services, """
                # Ours.
                com.acme.Two  # the second of them
                com.acme.One

                com.acme.Two
                """);

        List<String> both =
                List.of(folder.resolve("classes").toString(), servicesJar("com.acme.One", "com.acme.Three"));

        assertThat(HarnessLoader.namedOn(both)).containsExactly("com.acme.Two", "com.acme.One", "com.acme.Three");
        assertThatThrownBy(() -> HarnessLoader.namedOn(List.of(jar.toString())))
                .isInstanceOf(HarnessException.class)
                .hasMessageContaining("no harness is named on the class path " + jar)
                .hasMessageContaining(HarnessLoader.SERVICES);
    }

    @Test
    void a_class_that_looks_like_a_harness_is_proposed() throws Exception {
        Path jar = jar(Map.of("com.acme.GoodHarness", HARNESS.formatted("GoodHarness", "")));

        assertThatThrownBy(() -> HarnessLoader.namedOn(List.of(jar.toString())))
                .hasMessageContaining("name its class with --harness, such as --harness com.acme.GoodHarness, or in");
    }

    @Test
    void the_protocols_of_a_harness_are_known_without_making_it() throws Exception {
        Path jar = jar(Map.of(
                "com.acme.Throwing",
                HARNESS.formatted("Throwing", "public Throwing() { throw new IllegalStateException(); }")));

        assertThat(HarnessLoader.ofPaths("com.acme.Throwing", List.of(jar)).protocols())
                .containsExactly(Protocol.CACHE);
    }

    private String servicesJar(String... harnesses) throws IOException {
        Path jar = folder.resolve("services.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(HarnessLoader.SERVICES));
            out.write(String.join("\n", harnesses).getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return jar.toString();
    }

    @Test
    void a_class_path_that_does_not_exist_is_refused() {
        assertRefused("com.acme.Any", folder.resolve("missing.jar"))
                .hasMessageContaining("missing.jar, which does not exist");
        assertThatThrownBy(() -> HarnessLoader.of("com.acme.Any", List.of(folder + "/*")))
                .isInstanceOf(HarnessException.class)
                .hasMessageContaining("holds no jar");
    }

    @Test
    void all_jars_of_a_folder_can_be_given_at_once() throws Exception {
        jar(Map.of("com.acme.GoodHarness", HARNESS.formatted("GoodHarness", "")));
        Harness harness = HarnessLoader.of(
                        "com.acme.GoodHarness",
                        List.of(folder + "/*", memoryBackend().toString()))
                .load();
        assertThat(harness.backend()).isEqualTo("Acme's own Jackson");
    }

    @Test
    void the_shared_packages_are_those_of_core() throws Exception {
        Path core = placeOf(CacheBackend.class);
        Set<String> packages = new HashSet<>();
        if (Files.isDirectory(core)) {
            try (Stream<Path> files = Files.walk(core)) {
                files.filter(file -> file.toString().endsWith(".class"))
                        .map(file ->
                                core.relativize(file.getParent()).toString().replace('/', '.'))
                        .forEach(packages::add);
            }
        } else {
            try (java.util.jar.JarFile jar = new java.util.jar.JarFile(core.toFile())) {
                jar.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.endsWith(".class"))
                        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                        .forEach(packages::add);
            }
        }
        assertThat(IsolatingLoader.CORE).isEqualTo(packages);
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            String harness, Path... classPath) {
        return assertThatThrownBy(() -> load(harness, classPath)).isInstanceOf(HarnessException.class);
    }

    private static Harness load(String harness, Path... classPath) {
        return HarnessLoader.ofPaths(harness, List.of(classPath)).load();
    }

    private static Path memoryBackend() {
        return placeOf(MemoryCacheBackend.class);
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compiles the sources, with a Jackson of their own, into a jar. */
    private Path jar(Map<String, String> sources) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-classpath",
                Stream.of(CacheBackend.class, MemoryCacheBackend.class, Harness.class)
                        .map(type -> placeOf(type).toString())
                        .reduce((a, b) -> a + System.getProperty("path.separator") + b)
                        .orElseThrow()));
        arguments.add(file(source, "com.fasterxml.jackson.core.JsonFactory", OWN_JACKSON));
        for (Map.Entry<String, String> each : sources.entrySet()) {
            arguments.add(file(source, each.getKey(), each.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        Path jar = folder.resolve("acme.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        return jar;
    }

    private static String file(Path folder, String className, String code) throws IOException {
        Path file = folder.resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, code).toString();
    }
}
