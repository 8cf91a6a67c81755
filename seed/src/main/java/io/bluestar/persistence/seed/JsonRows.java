package io.bluestar.persistence.seed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.bluestar.persistence.RuleDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The objects of a JSON array, each read by {@link RuleDocument#parse}, so that a data set has the limits of a document. */
final class JsonRows {
    /** Without a table of names, which names made to have one hash code would overflow. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /**
     * An object of the array.
     *
     * @param place which it is, for messages: such as {@code row 3 (line 4)}
     * @param document the object
     */
    record Row(String place, RuleDocument document) {}

    private JsonRows() {}

    /** @throws DataSetException naming the file and the place that is wrong */
    static List<Row> read(String file, byte[] content) {
        String json = decode(file, content);
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new DataSetException(file + " is no JSON array of objects", null);
            }
            List<Row> rows = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                rows.add(row(file, json, parser, rows.size() + 1));
            }
            if (parser.nextToken() != null) {
                throw new DataSetException(file + " has more text after its JSON array", null);
            }
            return rows;
        } catch (JsonProcessingException e) {
            throw new DataSetException(file + place(e) + ": bad JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    /** Where it is bad; what passes a limit of the parser has no place. */
    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static Row row(String file, String json, JsonParser parser, int number) throws IOException {
        var start = parser.currentTokenLocation();
        String place = "row " + number + " (line " + start.getLineNr() + ")";
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new DataSetException(file + ", " + place + ": it is no JSON object", null);
        }
        parser.skipChildren();
        int end = (int) parser.currentTokenLocation().getCharOffset() + 1;
        try {
            return new Row(place, RuleDocument.parse(json.substring((int) start.getCharOffset(), end)));
        } catch (IllegalArgumentException e) {
            throw new DataSetException(file + ", " + place + ": " + e.getMessage(), e);
        }
    }

    private static String decode(String file, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DataSetException(file + " is not UTF-8", e);
        }
    }
}
