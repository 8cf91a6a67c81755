package io.bluestar.testkit.emulators;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The settings of Maven's settings.xml that must be known before the resolver runs. It reads mirrors, proxies, servers
 * and profiles itself, but not whether it is to stay offline.
 *
 * @param home the user's home, with {@code .m2/settings.xml} in it
 * @param environment may name a Maven installation, whose settings come second
 */
record MavenSettings(Path home, Map<String, String> environment) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    static MavenSettings ofUser(Map<String, String> environment) {
        return new MavenSettings(Path.of(System.getProperty("user.home")), environment);
    }

    /** {@code <localRepository>}, where it is set. */
    Optional<String> localRepository() {
        return setting("localRepository");
    }

    /** {@code <offline>}: whether no network is to be touched. */
    boolean isOffline() {
        return setting("offline").map(Boolean::parseBoolean).orElse(false);
    }

    private Optional<String> setting(String name) {
        Path users = home.resolve(".m2").resolve("settings.xml");
        Stream<Path> installations = Stream.of(
                        System.getProperty("maven.home"), environment.get("MAVEN_HOME"), environment.get("M2_HOME"))
                .filter(folder -> folder != null && !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("conf").resolve("settings.xml"));
        return Stream.concat(Stream.of(users), installations)
                .filter(Files::isRegularFile)
                .map(file -> setting(name, file))
                .flatMap(Optional::stream)
                .map(this::interpolated)
                .findFirst();
    }

    private static Optional<String> setting(String name, Path settings) {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream content = Files.newInputStream(settings)) {
            XMLStreamReader xml = parsers.createXMLStreamReader(content);
            int depth = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth == 2 && xml.getLocalName().equals(name)) {
                        return Optional.of(xml.getElementText().strip()).filter(text -> !text.isEmpty());
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            return Optional.empty();
        } catch (IOException | XMLStreamException e) {
            throw new EmulatorException(
                    settings + " cannot be read, so where the local Maven repository is, is unknown: " + e.getMessage()
                            + "\nWay out: mend the file, or name the repository with -Dmaven.repo.local.",
                    e);
        }
    }

    /** Replaces {@code ${env.NAME}} and {@code ${system.property}}; leaves what is unknown, as Maven does. */
    private String interpolated(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(placeholder -> {
            String name = placeholder.group(1);
            String value = name.startsWith("env.")
                    ? environment.get(name.substring("env.".length()))
                    : System.getProperty(name);
            return Matcher.quoteReplacement(Objects.requireNonNullElse(value, placeholder.group()));
        });
    }
}
