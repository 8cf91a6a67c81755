package io.bluestar.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the arrows between the rooms: who may know whom. */
class ArchitectureTest {
    private static final String PERSISTENCE = "io.bluestar.persistence";
    private static final String TESTKIT = "io.bluestar.testkit";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.bluestar");

    /** Each room with its packages. */
    private static final Map<String, String[]> ROOMS = new TreeMap<>(Map.ofEntries(
            room(
                    "core",
                    PERSISTENCE,
                    PERSISTENCE + ".domain..",
                    PERSISTENCE + ".rules..",
                    PERSISTENCE + ".caching..",
                    PERSISTENCE + ".settings.."),
            room("memory", PERSISTENCE + ".memory.."),
            room("dynamodb", PERSISTENCE + ".dynamodb.."),
            room("redis", PERSISTENCE + ".redis.."),
            room("s3", PERSISTENCE + ".s3.."),
            room("wiring", PERSISTENCE + ".wiring.."),
            room("seed", PERSISTENCE + ".seed.."),
            room("contracts", TESTKIT + ".contracts.."),
            room("certifier", TESTKIT + ".certifier.."),
            room("emulators", TESTKIT + ".emulators.."),
            room("start", TESTKIT + ".start.."),
            room("environment", TESTKIT + ".environment.."),
            room("containers", TESTKIT + ".containers.."),
            room("junit", TESTKIT + ".junit.."),
            room("bundle", TESTKIT),
            room("cli", TESTKIT + ".cli..")));

    /** Each room with the rooms that it may know. */
    private static final Map<String, List<String>> KNOWS = new TreeMap<>(Map.ofEntries(
            Map.entry("core", List.of()),
            Map.entry("memory", List.of("core")),
            Map.entry("dynamodb", List.of("core")),
            Map.entry("redis", List.of("core")),
            Map.entry("s3", List.of("core")),
            Map.entry("wiring", List.of("core", "dynamodb", "redis", "s3")),
            Map.entry("seed", List.of("core")),
            Map.entry("contracts", List.of("core")),
            Map.entry("certifier", List.of("core", "contracts")),
            Map.entry("emulators", List.of()),
            Map.entry("start", List.of()),
            Map.entry(
                    "environment",
                    List.of("core", "memory", "dynamodb", "redis", "s3", "wiring", "seed", "emulators", "start")),
            Map.entry("containers", List.of("environment")),
            Map.entry("junit", List.of("core", "wiring", "environment", "start")),
            Map.entry("bundle", List.of("environment", "junit")),
            Map.entry(
                    "cli",
                    List.of(
                            "core",
                            "memory",
                            "dynamodb",
                            "redis",
                            "s3",
                            "wiring",
                            "seed",
                            "contracts",
                            "certifier",
                            "emulators",
                            "environment"))));

    private static Map.Entry<String, String[]> room(String name, String... packages) {
        return Map.entry(name, packages);
    }

    @TestFactory
    List<DynamicTest> arrows_run_one_way() {
        return KNOWS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey() + " knows " + room.getValue(), () -> knowsOnly(room.getKey(), room.getValue())))
                .toList();
    }

    private static void knowsOnly(String room, List<String> known) {
        String[] strangers = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !known.contains(other))
                .flatMap(other -> List.of(ROOMS.get(other)).stream())
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS.get(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(strangers)
                .check(CLASSES);
    }

    @Test
    void every_class_lives_in_a_room() {
        List<String> homeless = CLASSES.stream()
                .filter(type -> ROOMS.values().stream()
                        .flatMap(packages -> List.of(packages).stream())
                        .noneMatch(room -> lives(type.getPackageName(), room)))
                .map(type -> type.getName())
                .toList();
        assertThat(homeless).isEmpty();
    }

    private static boolean lives(String packageName, String room) {
        String root = room.replace("..", "");
        return packageName.equals(root) || (room.endsWith("..") && packageName.startsWith(root + "."));
    }

    @Test
    void core_knows_only_jackson_and_slf4j() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS.get("core"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "io.bluestar..", "com.fasterxml.jackson.core..", "org.slf4j..")
                .check(CLASSES);
    }

    @Test
    void contracts_know_neither_backends_nor_the_launcher() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOMS.get("contracts"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "io.bluestar..",
                        "org.junit.jupiter.api..",
                        "org.junit.platform.commons..",
                        "org.opentest4j..",
                        "net.jqwik.api..",
                        "org.apiguardian.api..")
                .check(CLASSES);
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching(TESTKIT + ".certifier.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
        slices().matching(TESTKIT + ".cli.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(PERSISTENCE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
