package io.bluestar.testkit.emulators;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real redis-server: the one on the PATH, else the binary that embedded-redis publishes and our jar carries. */
final class RedisServer {
    private static final String WAYS_OUT =
            "Ways out: install redis-server (6.0 or later) so that it is on the PATH; or give a server's URI in"
                    + " BLUESTAR_TESTKIT_REDIS_URI; or choose BLUESTAR_TESTKIT_ENVIRONMENT=memory (no servers) or"
                    + " containers (Docker).";
    // "Redis server v=7.0.15 sha=…", or Valkey's.
    private static final Pattern VERSION = Pattern.compile("(\\w+) server v=(\\S+)");

    private final Cache cache;
    private final Map<String, String> environment;

    RedisServer(Cache cache, Map<String, String> environment) {
        this.cache = cache;
        this.environment = environment;
    }

    Path program() {
        return Programs.find("redis-server", environment).orElseGet(this::carried);
    }

    private Path carried() {
        String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
        return LockFile.read("redis.lock").entrySet().stream()
                .filter(binary -> binary.getKey().endsWith(platform))
                .map(binary -> cache.file("/META-INF/bluestar/redis/" + binary.getKey(), binary.getValue()))
                .findFirst()
                .orElseThrow(
                        () -> new EmulatorException("there is no redis-server on the PATH, and none is carried for "
                                + platform.substring(1) + ".\n" + WAYS_OUT));
    }

    /** How the carried binaries end their names. */
    static String platform(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.toLowerCase(Locale.ROOT);
        String architecture =
                switch (arch) {
                    case "amd64", "x86_64" -> "amd64";
                    case "aarch64", "arm64" -> "arm64";
                    case "x86", "i386", "i686" -> "386";
                    default -> arch;
                };
        return os.startsWith("mac") ? "-darwin-" + architecture : "-" + os.replace(' ', '-') + "-" + architecture;
    }

    RunningServer launch() {
        NativeServer.requireShell("redis-server", System.getProperty("os.name"));
        Path program = program();
        Matcher version = VERSION.matcher(Programs.version(program, WAYS_OUT, cache));
        boolean known = version.find();
        return new NativeServer(
                        EmulatorKind.REDIS,
                        known ? version.group(1).toLowerCase(Locale.ROOT) + "-server" : "redis-server",
                        known ? version.group(2) : "of unknown version",
                        "redis",
                        program,
                        RedisServer::arguments,
                        line -> line.contains("Ready to accept connections"),
                        output -> output.contains("Address already in use"))
                .launch();
    }

    private static List<String> arguments(int port) {
        // In memory only, for this machine only; its working directory is a temporary one.
        return List.of(
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--databases",
                "1024",
                "--save",
                "",
                "--appendonly",
                "no");
    }
}
