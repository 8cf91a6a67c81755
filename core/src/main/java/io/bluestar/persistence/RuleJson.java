package io.bluestar.persistence;

import static io.bluestar.persistence.domain.Quoting.quote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Documents to and from JSON. Depth and size are bounded while parsing, so that nothing is built that will be refused. */
final class RuleJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // No table of names, which all documents would share: names made to have one hash code overflow it.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(RuleValues.DEEPEST)
                    .maxNameLength(RuleValues.LONGEST_NAME)
                    .maxStringLength(RuleDocument.LARGEST)
                    .maxNumberLength(ExactNumber.LONGEST)
                    .build())
            .build();

    private final JsonParser parser;
    private final DocumentSize size = new DocumentSize();

    private RuleJson(JsonParser parser) {
        this.parser = parser;
    }

    static RuleDocument read(String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("the text is no JSON object");
            }
            Map<String, Object> fields = new RuleJson(parser).object();
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("the JSON object is followed by more text");
            }
            return RuleDocument.of(fields);
        } catch (StreamConstraintsException e) {
            throw new IllegalArgumentException(
                    "the JSON passes a limit of documents" + place(e) + ": " + e.getOriginalMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the text is no proper JSON" + place(e) + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory does not fail", e);
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            size.text(name);
            parser.nextToken();
            fields.put(name, value());
        }
        return fields;
    }

    private List<Object> array() throws IOException {
        size.mapOrList();
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            size.element();
            elements.add(value());
        }
        return elements;
    }

    private Object value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                size.mapOrList();
                yield object();
            }
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> constant(true);
            case VALUE_FALSE -> constant(false);
            default -> constant(null);
        };
    }

    private String text() throws IOException {
        String text = parser.getText();
        size.text(text);
        return text;
    }

    private Object constant(Object value) {
        size.nullOrBoolean();
        return value;
    }

    private BigDecimal number() throws IOException {
        // Its size is counted when it is known to be a number of documents; until then it is one of few characters.
        size.nullOrBoolean();
        try {
            return new BigDecimal(parser.getText());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "the number " + quote(parser.getText()) + " has an exponent out of range", e);
        }
    }

    static String write(RuleDocument document) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(json)) {
            write(generator, document);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return json.toString();
    }

    private static void write(JsonGenerator generator, Object value) throws IOException {
        if (value instanceof RuleDocument document) {
            generator.writeStartObject();
            for (Map.Entry<String, Object> field : document.asMap().entrySet()) {
                generator.writeFieldName(field.getKey());
                write(generator, field.getValue());
            }
            generator.writeEndObject();
        } else if (value instanceof List<?> list) {
            generator.writeStartArray();
            for (Object element : list) {
                write(generator, element);
            }
            generator.writeEndArray();
        } else if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (value instanceof Boolean bool) {
            generator.writeBoolean(bool);
        } else {
            generator.writeNull();
        }
    }
}
