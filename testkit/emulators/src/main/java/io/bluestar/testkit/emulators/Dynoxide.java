package io.bluestar.testkit.emulators;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** dynoxide: a DynamoDB server that is one native program, found on the PATH or where the user says. */
record Dynoxide(Path program, Cache cache) {
    private static final String WAYS_OUT =
            "Ways out: install dynoxide (npm package @dynoxide/<platform>, or `cargo install"
                    + " dynoxide-rs`) and name its binary in " + Launchers.DYNAMODB_VARIABLE
                    + "; or unset that variable, to use"
                    + " DynamoDB Local.";
    private static final Pattern VERSION = Pattern.compile("dynoxide (\\S+)");

    static Dynoxide onThePath(Map<String, String> environment, Cache cache) {
        Path program = Programs.find("dynoxide", environment)
                .orElseThrow(() -> new EmulatorException(Launchers.DYNAMODB_VARIABLE
                        + "=dynoxide asks for a program that is not on the PATH.\n" + WAYS_OUT));
        return new Dynoxide(program, cache);
    }

    static Dynoxide at(String path, Cache cache) {
        Path program = Path.of(path);
        if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
            throw new EmulatorException(Launchers.DYNAMODB_VARIABLE + "=" + path + " is neither dynamodb-local, nor"
                    + " dynoxide, nor the path of an executable file.\n" + WAYS_OUT);
        }
        return new Dynoxide(program.toAbsolutePath(), cache);
    }

    RunningServer launch() {
        NativeServer.requireShell("dynoxide", System.getProperty("os.name"));
        Matcher version = VERSION.matcher(Programs.version(program, WAYS_OUT, cache));
        return new NativeServer(
                        EmulatorKind.DYNAMODB,
                        "dynoxide",
                        version.find() ? version.group(1) : "of unknown version",
                        "http",
                        program,
                        port -> List.of("--host", "127.0.0.1", "--port", Integer.toString(port)),
                        line -> line.contains("listening on"),
                        output -> output.contains("already in use"))
                .launch();
    }
}
