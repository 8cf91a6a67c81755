package io.bluestar.contracttests.servers;

import static io.bluestar.testkit.emulators.EmulatorKind.DYNAMODB;
import static io.bluestar.testkit.emulators.EmulatorKind.REDIS;
import static io.bluestar.testkit.emulators.EmulatorKind.S3;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The servers that the bundled backends are held against, beside those that the testkit embeds. */
public final class ServerPrograms {
    /** All of them. */
    public static final List<ServerProgram> ALL = List.of(
            ServerProgram.image(
                    "LocalStack",
                    "4.14.0",
                    Set.of(S3, DYNAMODB),
                    "localstack/localstack:4.14.0",
                    4566,
                    "-e",
                    "SERVICES=s3,dynamodb"),
            ServerProgram.image("redis-server", "8.0", Set.of(REDIS), "redis:8.0-trixie", 6379),
            s3Mock("3.12.0"),
            s3Mock("4.12.4"),
            s3Mock("5.1.0"),
            s3Proxy("transient-nio2"),
            s3Proxy("filesystem-nio2", "-Djclouds.filesystem.basedir={folder}"),
            new ServerProgram(
                    "moto",
                    "5.2.5",
                    Set.of(S3, DYNAMODB),
                    "python3 -m venv {home}/moto-5.2.5 && {home}/moto-5.2.5/bin/pip install 'moto[server]==5.2.5'",
                    List.of("{home}/moto-5.2.5/bin/moto_server", "-H", "127.0.0.1", "-p", "{port}")),
            new ServerProgram(
                    "gofakes3",
                    "1.2.0",
                    Set.of(S3),
                    "GOBIN={home}/gofakes3-1.2.0 go install github.com/johannesboyne/gofakes3/cmd/gofakes3@v1.2.0",
                    List.of("{home}/gofakes3-1.2.0/gofakes3", "-backend", "memory", "-host", "127.0.0.1:{port}")),
            new ServerProgram(
                    "dynalite",
                    "4.0.0",
                    Set.of(DYNAMODB),
                    "npm install --prefix {home}/dynalite-4.0.0 dynalite@4.0.0",
                    List.of(
                            "{home}/dynalite-4.0.0/node_modules/.bin/dynalite",
                            "--host",
                            "127.0.0.1",
                            "--port",
                            "{port}",
                            "--createTableMs",
                            "0",
                            "--deleteTableMs",
                            "0")),
            new ServerProgram(
                    "fakeredis",
                    "2.41.0",
                    Set.of(REDIS),
                    "python3 -m venv {home}/fakeredis-2.41.0"
                            + " && {home}/fakeredis-2.41.0/bin/pip install 'fakeredis[lua]==2.41.0'",
                    List.of(
                            "{home}/fakeredis-2.41.0/bin/python",
                            "-c",
                            "from fakeredis import TcpFakeServer;"
                                    + " TcpFakeServer(('127.0.0.1', {port}), server_type='redis').serve_forever()")));

    private ServerPrograms() {}

    private static ServerProgram s3Mock(String version) {
        return ServerProgram.jar(
                "S3Mock",
                version,
                Set.of(S3),
                "com.adobe.testing:s3mock:" + version + ":jar:exec",
                List.of(),
                "--com.adobe.testing.s3mock.httpPort={port}",
                "--server.port=0",
                "--vectors.http.port=0",
                "--vectors.https.port=0");
    }

    /** One of its own stores; the embedded S3 server is its HTTP layer over a store of the testkit. */
    private static ServerProgram s3Proxy(String store, String... options) {
        List<String> settings = new ArrayList<>(List.of(
                "-Ds3proxy.endpoint=http://127.0.0.1:{port}",
                "-Ds3proxy.authorization=none",
                "-Djclouds.provider=" + store,
                "-Djclouds.identity=local",
                "-Djclouds.credential=local"));
        settings.addAll(List.of(options));
        return ServerProgram.jar(
                "S3Proxy " + store,
                "4.1.0",
                Set.of(S3),
                "org.gaul:s3proxy:4.1.0:jar:jar-with-dependencies",
                settings,
                // System properties go before this file, which it asks for.
                "--properties",
                "/dev/null");
    }
}
