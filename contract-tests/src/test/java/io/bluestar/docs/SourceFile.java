package io.bluestar.docs;

import static io.bluestar.docs.Markdown.code;
import static io.bluestar.docs.Markdown.link;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the source of a class stands, for links to it. */
final class SourceFile {
    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("core", "testkit/contracts");

    private SourceFile() {}

    /** A link to the source of a class from a page that stands two folders below the root. */
    static String linkTo(Class<?> type) {
        String file = "/src/main/java/" + type.getName().replace('.', '/') + ".java";
        String module = MODULES.stream()
                .filter(folder -> Files.exists(ROOT.resolve(folder + file)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source of " + type.getName() + " in " + MODULES));
        return link(code(type.getSimpleName()), "../../" + module + file);
    }
}
