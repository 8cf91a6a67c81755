package io.bluestar.testkit.environment;

import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Where the stores of a space are, once they have been opened, and clients of one's own to look behind them. */
interface Endpoints {

    /** Where the tables are. */
    DynamoDbSettings dynamoDb();

    /** Where the cache is. */
    RedisSettings redis();

    /** Where the bucket is. */
    S3Settings s3();

    /** Opens a client of the server that the tables are on; the caller closes it. */
    DynamoDbClient openDynamoDbClient();

    /** Opens a client of the server that the bucket is on; the caller closes it. */
    S3Client openS3Client();
}
