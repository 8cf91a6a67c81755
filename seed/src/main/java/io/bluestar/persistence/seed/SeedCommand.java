package io.bluestar.persistence.seed;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.BlueStarException;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * {@code bluestar seed}: creates and fills the tables, and where they are named the file store and the cache. Exit codes: 0
 * done, 1 refused or failed while seeding, 2 could not run (wrong options, a server that cannot be reached).
 */
@Command(
        name = "seed",
        description = "Creates the eight tables where they are missing, and stores a data set. Safe to run again.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        exitCodeOnInvalidInput = SeedCommand.COULD_NOT_RUN,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done",
            "1:refused, or failed while seeding; run it again to complete",
            "2:could not run: wrong options, or a server that cannot be reached"
        })
public final class SeedCommand implements Callable<Integer> {
    /** Everything is stored. */
    public static final int DONE = 0;

    /** The data set or a table was refused, or a server failed on the way. */
    public static final int FAILED = 1;

    /** The options are wrong, or a server cannot be reached; nothing was stored. */
    public static final int COULD_NOT_RUN = 2;

    private final SeedTargets targets;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            converter = Uri.class,
            description = "DynamoDB to use instead of AWS, such as http://localhost:4566")
    private URI endpointUrl;

    @Option(
            names = "--table-suffix",
            paramLabel = "SUFFIX",
            defaultValue = "",
            showDefaultValue = Help.Visibility.NEVER,
            description = "Appended to the names of the tables, such as -dev")
    private String tableSuffix;

    @Option(names = "--region", paramLabel = "REGION", defaultValue = "us-east-1", description = "AWS region")
    private String region;

    @Option(
            names = "--dataset",
            paramLabel = "NAME-OR-FOLDER",
            defaultValue = DataSet.DEFAULT,
            description = "default, acme-sample, a folder, or a package of the class path")
    private String dataSetName;

    @Option(names = "--bucket", paramLabel = "BUCKET", description = "Where to store the files of the data set")
    private String bucket;

    @Option(
            names = "--s3-endpoint-url",
            paramLabel = "URL",
            converter = Uri.class,
            description = "S3 to use instead of AWS; a missing bucket is created there")
    private URI s3EndpointUrl;

    @Option(
            names = "--redis-uri",
            paramLabel = "URI",
            converter = Uri.class,
            description = "Where to store the cache entries of the data set, such as redis://localhost:6379/0")
    private URI redisUri;

    @Option(names = "--dry-run", description = "Show what would be done, and store nothing")
    private boolean dryRun;

    /** @param targets opens the stores beside the tables */
    public SeedCommand(SeedTargets targets) {
        this.targets = Objects.requireNonNull(targets, "targets must not be null");
    }

    @Override
    public Integer call() {
        try {
            DynamoDbSettings tables =
                    checked(() -> new DynamoDbSettings(tableSuffix, region, Optional.ofNullable(endpointUrl)));
            Optional<S3Settings> files = filesSettings();
            Optional<RedisSettings> cache =
                    Optional.ofNullable(redisUri).map(uri -> checked(() -> RedisSettings.of(uri)));
            seed(dataSet(), tables, files, cache);
            return DONE;
        } catch (ParameterException e) {
            return fail(e.getMessage() + "; see bluestar seed --help", COULD_NOT_RUN);
        } catch (TargetUnavailableException e) {
            return fail(e.getMessage(), COULD_NOT_RUN);
        } catch (BlueStarException e) {
            return fail(e.getMessage(), FAILED);
        }
    }

    private DataSet dataSet() {
        if (!DataSet.exists(dataSetName)) {
            throw refused("--dataset " + quote(dataSetName) + " is neither " + DataSet.DEFAULT + " nor "
                    + DataSet.ACME_SAMPLE + ", no folder, and no package of the class path with a file for a table");
        }
        return DataSet.find(dataSetName);
    }

    private void seed(
            DataSet dataSet, DynamoDbSettings tables, Optional<S3Settings> files, Optional<RedisSettings> cache) {
        PrintWriter out = spec.commandLine().getOut();
        SeedSummary summary = new SeedSummary(out, dryRun);
        long start = System.nanoTime();
        // The stores first: one that cannot be reached is known before anything is stored.
        try (OpenStores stores = dryRun ? OpenStores.NONE : OpenStores.open(targets, dataSet, files, cache);
                DynamoDbClient client = SeedClient.of(tables)) {
            ProgressLine progress = new ProgressLine(out, Ansi.AUTO.enabled());
            Seeder seeder = new Seeder(client, tables.tableSuffix(), SeedOptions.defaults(), progress);
            SeedReport report = report(seeder, dataSet, progress);
            summary.begin(dataSet, tables);
            summary.tables(report);
            summary.files(dataSet, files, stores.files(dataSet));
            summary.entries(dataSet, cache, stores.entries(dataSet));
            summary.end(report, System.nanoTime() - start);
        }
    }

    private SeedReport report(Seeder seeder, DataSet dataSet, ProgressLine progress) {
        try {
            return dryRun ? seeder.preview(dataSet) : seeder.seed(dataSet);
        } finally {
            progress.clear();
        }
    }

    private Optional<S3Settings> filesSettings() {
        if (bucket == null) {
            if (s3EndpointUrl != null) {
                throw refused("--s3-endpoint-url needs --bucket: name the bucket that holds the files");
            }
            return Optional.empty();
        }
        return Optional.of(checked(() -> new S3Settings(bucket, region, Optional.ofNullable(s3EndpointUrl))));
    }

    private <T> T checked(Callable<T> settings) {
        try {
            return settings.call();
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        } catch (Exception e) {
            throw new IllegalStateException("settings throw nothing else", e);
        }
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int fail(String reason, int exitCode) {
        spec.commandLine().getOut().flush();
        PrintWriter err = spec.commandLine().getErr();
        err.println("bluestar seed: " + reason);
        err.flush();
        return exitCode;
    }

    /** Without the text in the message, as picocli has it: a Redis URI may hold a password. */
    static final class Uri implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            try {
                return new URI(value);
            } catch (URISyntaxException e) {
                throw new TypeConversionException("it is no URI: " + e.getReason() + " at index " + e.getIndex());
            }
        }
    }
}
