package io.bluestar.testkit.cli;

import io.bluestar.testkit.emulators.EmulatedServer;
import io.bluestar.testkit.emulators.EmulatorException;
import io.bluestar.testkit.emulators.EmulatorKind;
import io.bluestar.testkit.emulators.Emulators;
import java.io.PrintWriter;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bluestar emulators}. */
@Command(
        name = "emulators",
        description = "Starts DynamoDB, S3 and Redis on this machine and prints how to reach them; Ctrl-C stops them.",
        mixinStandardHelpOptions = true)
final class EmulatorsCommand implements Callable<Integer> {
    private static final String REGION = "us-east-1";

    private final Screen screen;
    private final CountDownLatch stopped;

    @Option(names = "--fetch", description = "Only download what they need, so that they start offline later")
    private boolean fetch;

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            defaultValue = "bluestar-dev",
            description = "The bucket to create; default: ${DEFAULT-VALUE}")
    private String bucket;

    EmulatorsCommand(Screen screen) {
        this(screen, new CountDownLatch(1));
    }

    /** @param stopped opened to stop the servers; Ctrl-C ends the process and them with it */
    EmulatorsCommand(Screen screen, CountDownLatch stopped) {
        this.screen = screen;
        this.stopped = stopped;
    }

    @Override
    public Integer call() {
        try {
            return fetch ? fetch() : serve();
        } catch (EmulatorException e) {
            screen.err().println("bluestar emulators: " + e.getMessage());
            return ExitCode.COULD_NOT_RUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        }
    }

    private int fetch() {
        List<String> fetched = Emulators.fetch();
        if (fetched.isEmpty()) {
            screen.out().println("Everything is there already.");
        } else {
            screen.out().println("Fetched " + fetched.size() + " artifacts:");
            fetched.forEach(artifact -> screen.out().println("  " + artifact));
        }
        return ExitCode.OK;
    }

    private int serve() throws InterruptedException {
        try (Emulators emulators = Emulators.start(EnumSet.allOf(EmulatorKind.class))) {
            try (EndpointS3 s3 = new EndpointS3(emulators.s3().endpoint(), REGION)) {
                s3.createIfMissing(bucket);
            }
            print(emulators.dynamoDb(), emulators.s3(), emulators.redis());
            stopped.await();
        }
        return ExitCode.OK;
    }

    private void print(EmulatedServer dynamoDb, EmulatedServer s3, EmulatedServer redis) {
        PrintWriter out = screen.out();
        out.println("# " + dynamoDb);
        out.println("# " + s3 + ", with the bucket " + bucket);
        out.println("# " + redis);
        out.println("#");
        out.println("# For the AWS SDKs, which want credentials; any letters and digits will do:");
        export("AWS_ACCESS_KEY_ID", EndpointS3.DUMMY);
        export("AWS_SECRET_ACCESS_KEY", EndpointS3.DUMMY);
        export("AWS_REGION", REGION);
        out.println("# For services that use BlueStar:");
        export("BLUESTAR_DYNAMO_ENDPOINT_URL", dynamoDb.endpoint());
        export("BLUESTAR_DYNAMO_REGION", REGION);
        export("BLUESTAR_S3_ENDPOINT_URL", s3.endpoint());
        export("BLUESTAR_S3_REGION", REGION);
        export("BLUESTAR_S3_BUCKET", bucket);
        export("BLUESTAR_REDIS_HOST", redis.endpoint().getHost());
        export("BLUESTAR_REDIS_PORT", redis.endpoint().getPort());
        out.println("# For tests, which never use the settings above:");
        export("BLUESTAR_TESTKIT_DYNAMODB_ENDPOINT", dynamoDb.endpoint());
        export("BLUESTAR_TESTKIT_S3_ENDPOINT", s3.endpoint());
        export("BLUESTAR_TESTKIT_REDIS_URI", redis.endpoint());
        out.println("#");
        seedHint(dynamoDb.endpoint(), s3.endpoint(), redis.endpoint());
        out.println("# Everything is in memory and gone with Ctrl-C.");
        out.flush();
    }

    private void export(String variable, Object value) {
        screen.out().println("export " + variable + "=" + value);
    }

    private void seedHint(URI dynamoDb, URI s3, URI redis) {
        screen.out().println("# Seed them from another terminal:");
        screen.out()
                .println("#   ./bluestar seed --dataset acme-sample --table-suffix -dev --endpoint-url " + dynamoDb
                        + " \\\n#     --s3-endpoint-url " + s3 + " --bucket " + bucket + " --redis-uri " + redis);
    }
}
