package io.bluestar.testkit.containers;

import io.bluestar.testkit.environment.EnvironmentException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which images are started: pinned ones, each of which a variable may replace. */
final class Images {
    /** The last image of LocalStack that starts without an account. */
    static final String LOCALSTACK = "localstack/localstack:4.14.0";

    static final String REDIS = "redis:8.0-trixie";

    private static final String LOCALSTACK_VARIABLE = "BLUESTAR_TESTKIT_LOCALSTACK_IMAGE";
    private static final String LAST_WITHOUT_ACCOUNT = "4.14.0";
    private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";
    private static final Pattern OF_LOCALSTACK =
            Pattern.compile("(?:.*/)?localstack(?<pro>-pro)?(?::(?<tag>[^@]+))?(?:@.*)?");

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})*)(?:-(?:amd64|arm64))?");

    private final Map<String, String> variables;

    Images(Map<String, String> variables) {
        this.variables = variables;
    }

    /**
     * The image that serves DynamoDB and S3.
     *
     * @throws EnvironmentException if it is one of LocalStack that needs an account and no token is given
     */
    String localStack() {
        String image = variable(LOCALSTACK_VARIABLE).orElse(LOCALSTACK);
        Matcher localStack = OF_LOCALSTACK.matcher(image);
        if (localStack.matches()
                && (localStack.group("pro") != null || needsAccount(localStack.group("tag")))
                && authToken().isEmpty()) {
            throw new EnvironmentException("the image " + image + " of " + LOCALSTACK_VARIABLE
                    + " does not start without an account, as far as its name tells: set " + TOKEN + ", or take "
                    + LOCALSTACK + ", the last that needs none (a digest may follow the tag)");
        }
        return image;
    }

    private static boolean needsAccount(String tag) {
        Matcher version = NUMBERED.matcher(tag == null ? "" : tag);
        if (!version.matches()) {
            return true; // latest, stable, a digest alone: newer, or not known not to be
        }
        int[] found = numbers(version.group(1));
        return Arrays.compare(found, numbers(LAST_WITHOUT_ACCOUNT)) > 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** The token to pass on to LocalStack, if there is one. */
    Optional<String> authToken() {
        return variable(TOKEN);
    }

    /** An image that serves DynamoDB alone instead of LocalStack, if one is asked for. */
    Optional<String> dynamoDb() {
        return variable("BLUESTAR_TESTKIT_DYNAMODB_IMAGE");
    }

    /** The image of Redis. */
    String redis() {
        return variable("BLUESTAR_TESTKIT_REDIS_IMAGE").orElse(REDIS);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
