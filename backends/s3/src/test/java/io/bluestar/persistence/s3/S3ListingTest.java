package io.bluestar.persistence.s3;

import static io.bluestar.persistence.s3.ScriptedS3.html;
import static io.bluestar.persistence.s3.ScriptedS3.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.FileStoreException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Listings from pages as servers of several makes send them. */
@Timeout(60)
class S3ListingTest {
    private ScriptedS3 server;
    private S3FileStore files;

    @BeforeEach
    void open() {
        server = new ScriptedS3();
        files = S3FileStore.open(server.settings());
    }

    @AfterEach
    void close() {
        files.close();
        server.close();
    }

    private static ScriptedS3.Answer page(String nextToken, String... encodedKeys) {
        StringBuilder xml = new StringBuilder("<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>")
                .append(nextToken != null)
                .append("</IsTruncated>");
        if (nextToken != null && !nextToken.isEmpty()) {
            xml.append("<NextContinuationToken>").append(nextToken).append("</NextContinuationToken>");
        }
        for (String key : encodedKeys) {
            xml.append("<Contents><Key>").append(key).append("</Key></Contents>");
        }
        return status(200, xml.append("</ListBucketResult>").toString());
    }

    @Test
    void allPagesArriveOnceInTheOrderOfTheirBytes() {
        server.on("GET", page("two", "b", "%F0%90%80%80"), page("three", "%EF%BD%A1", "b"), page(null, "a+c", "a%2Bc"));

        List<String> paths = files.listFiles("");

        assertThat(paths).containsExactly("a c", "a+c", "b", "\uFF61", "\uD800\uDC00");
        assertThat(server.requests())
                .extracting(ScriptedS3.Request::uri)
                .satisfiesExactly(
                        first -> assertThat(first).contains("encoding-type=url").doesNotContain("continuation-token"),
                        second -> assertThat(second).contains("continuation-token=two"),
                        third -> assertThat(third).contains("continuation-token=three"));
        assertThatThrownBy(() -> paths.add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keysThatAreNoPathsAreLeftOut() {
        server.on("GET", page(null, "dir/", "dir/file", "/rooted", "a//b", "a/../b", "bell%07"));

        assertThat(files.listFiles("")).containsExactly("dir/file");
    }

    @Test
    void aTruncatedPageWithoutATokenIsAFailureRatherThanHalfAListing() {
        server.on("GET", page("", "a"));

        assertThatThrownBy(() -> files.listFiles("")).isExactlyInstanceOf(FileStoreException.class);
    }

    @Test
    void aTokenThatComesAgainDoesNotMakeAListingWithoutEnd() {
        server.on("GET", page("again", "a"));

        assertThatThrownBy(() -> files.listFiles("")).isExactlyInstanceOf(FileStoreException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anEntryWithoutAKeyIsAFailure() {
        server.on(
                "GET",
                status(
                        200,
                        "<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Size>1</Size></Contents>"
                                + "</ListBucketResult>"));

        assertThatThrownBy(() -> files.listFiles(""))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("without a Key");
    }

    @Test
    void garbageIsAFailureRatherThanAnEmptyListing() {
        server.on("GET", status(200, "<<<not xml"));

        assertThatThrownBy(() -> files.listFiles("p")).isExactlyInstanceOf(FileStoreException.class);
    }

    @Test
    void aCaptiveProxysPageIsAFailureRatherThanAnEmptyListing() {
        server.on("GET", html());

        assertThatThrownBy(() -> files.listFiles("p"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("check what is behind the endpoint");
    }
}
