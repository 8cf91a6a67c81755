package io.bluestar.persistence;

import static io.bluestar.persistence.domain.Quoting.quote;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A stored rule: an immutable tree of named values, with its {@code PK} and {@code SK} among them.
 *
 * <p>A value is a {@link String}, a {@link BigDecimal}, a {@link Boolean}, null, a {@link List} of values or a nested
 * {@code RuleDocument}. The limits are those of DynamoDB, so that every backend can hold every document that {@link
 * io.bluestar.persistence.rules.Rows#checkStorable fits a row}:
 *
 * <ul>
 *   <li>numbers are exact, of at most 38 significant digits and a magnitude of 1E-130 to 9.99…E+125, or zero; they are
 *       equal by value (23000 equals 23000.00) and are handed out without trailing zeros after the point;
 *   <li>names have 1 to 65,535 UTF-8 bytes and are unique within their map; text has no unpaired surrogates;
 *   <li>maps and lists nest 32 levels deep, the document itself being the first;
 *   <li>the whole has at most {@value #LARGEST} bytes, as {@link #sizeInBytes()} counts them. Rows have at most 400 KiB, but
 *       binary of DynamoDB takes up to five times as much when it arrives as text.
 * </ul>
 *
 * <p>Two documents are equal if they have the same names with equal values; the order of names does not matter, but it is
 * kept. The RULES clauses on documents hold every store to this.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">quotas of DynamoDB</a>
 */
public final class RuleDocument {
    /** The size of the largest document, as {@link #sizeInBytes()} counts: 2 MiB. */
    public static final int LARGEST = 2 << 20;

    private static final RuleDocument EMPTY = new RuleDocument(Map.of());

    private final Map<String, Object> fields;

    RuleDocument(Map<String, Object> checkedAndUnmodifiable) {
        this.fields = checkedAndUnmodifiable;
    }

    /** The document without fields: what is missing reads as this. */
    public static RuleDocument empty() {
        return EMPTY;
    }

    /**
     * A document of the given fields.
     *
     * @param fields by name: text, whole numbers ({@link Byte} to {@link Long}, {@link java.math.BigInteger}), {@link
     *     BigDecimal}, booleans, null, lists and maps of these, and documents
     * @throws IllegalArgumentException if a value is of another type ({@link Double} and {@link Float} among them, as they
     *     are not exact) or a limit of this class is passed, naming the field; a number of more than 1,000 digits, zeros at
     *     its end included, is refused too
     */
    public static RuleDocument of(Map<String, ?> fields) {
        Objects.requireNonNull(fields, "fields must not be null");
        return RuleValues.document(fields);
    }

    /**
     * Reads a JSON object (RFC 8259), without losing a digit of its numbers.
     *
     * @throws IllegalArgumentException if the text is no single JSON object, has a name twice, or passes a limit of this
     *     class; a number written with more than 1,000 digits is refused too
     */
    public static RuleDocument parse(String json) {
        Objects.requireNonNull(json, "json must not be null");
        return RuleJson.read(json);
    }

    /** Begins a document. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether there are no fields. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** The names of the fields, in the order in which they were given. */
    public Set<String> names() {
        return fields.keySet();
    }

    /** Whether there is a field of this name, be it null. */
    public boolean has(String name) {
        Objects.requireNonNull(name, "name must not be null");
        return fields.containsKey(name);
    }

    /**
     * A value of any type: {@link String}, {@link BigDecimal}, {@link Boolean}, {@link List}, {@code RuleDocument} or null.
     *
     * @throws RuleFieldException if there is no such field
     */
    public Object get(String name) {
        Objects.requireNonNull(name, "name must not be null");
        Object value = fields.get(name);
        if (value == null && !fields.containsKey(name)) {
            throw new RuleFieldException(
                    identity(), name, "is missing; there are " + quote(String.join(", ", fields.keySet())));
        }
        return value;
    }

    /**
     * A text.
     *
     * @throws RuleFieldException if the field is missing or no text
     */
    public String getText(String name) {
        return typed(name, String.class, "text");
    }

    /**
     * A number, exact; compare with {@link BigDecimal#compareTo}.
     *
     * @throws RuleFieldException if the field is missing or no number
     */
    public BigDecimal getNumber(String name) {
        return typed(name, BigDecimal.class, "a number");
    }

    /**
     * A whole number.
     *
     * @throws RuleFieldException if the field is missing, no number, has a fraction, or does not fit into an int
     */
    public int getInt(String name) {
        BigDecimal number = getNumber(name);
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw new RuleFieldException(identity(), name, "is " + number + ", which is no int");
        }
    }

    /**
     * A whole number.
     *
     * @throws RuleFieldException if the field is missing, no number, has a fraction, or does not fit into a long
     */
    public long getLong(String name) {
        BigDecimal number = getNumber(name);
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw new RuleFieldException(identity(), name, "is " + number + ", which is no long");
        }
    }

    /**
     * A boolean.
     *
     * @throws RuleFieldException if the field is missing or no boolean
     */
    public boolean getBoolean(String name) {
        return typed(name, Boolean.class, "a boolean");
    }

    /**
     * An immutable list, whose elements are values as {@link #get} describes them, null included.
     *
     * @throws RuleFieldException if the field is missing or no list
     */
    public List<?> getList(String name) {
        return typed(name, List.class, "a list");
    }

    /**
     * A list of texts.
     *
     * @throws RuleFieldException if the field is missing, no list, or has an element that is no text
     */
    public List<String> getTexts(String name) {
        return getList(name).stream()
                .map(element -> {
                    if (element instanceof String text) {
                        return text;
                    }
                    throw new RuleFieldException(
                            identity(), name, "has an element that is " + RuleValues.typeOf(element) + ", not text");
                })
                .toList();
    }

    /**
     * A nested document.
     *
     * @throws RuleFieldException if the field is missing or no map
     */
    public RuleDocument getDocument(String name) {
        return typed(name, RuleDocument.class, "a map");
    }

    /** A text, or empty if the field is missing or null; as {@link #getText} otherwise. */
    public Optional<String> findText(String name) {
        return isNull(name) ? Optional.empty() : Optional.of(getText(name));
    }

    /** A number, or empty if the field is missing or null; as {@link #getNumber} otherwise. */
    public Optional<BigDecimal> findNumber(String name) {
        return isNull(name) ? Optional.empty() : Optional.of(getNumber(name));
    }

    /** A boolean, or empty if the field is missing or null; as {@link #getBoolean} otherwise. */
    public Optional<Boolean> findBoolean(String name) {
        return isNull(name) ? Optional.empty() : Optional.of(getBoolean(name));
    }

    /** The fields as an immutable map, values as {@link #get} describes them. */
    public Map<String, Object> asMap() {
        return fields;
    }

    /**
     * The size as DynamoDB counts the size of a row: names and texts in UTF-8 bytes, a number one byte for two of its digits
     * and one or two more (21 at most), null and booleans one; maps and lists three, and one for each of their elements.
     * Where DynamoDB only says 'about', of numbers, this is the most that it may count.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">item
     *     sizes of DynamoDB</a>
     */
    public int sizeInBytes() {
        return RuleValues.sizeInBytes(this);
    }

    /** The document as JSON (RFC 8259), numbers with all their digits. */
    public String toJson() {
        return RuleJson.write(this);
    }

    /** A builder that begins with these fields. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.fields.putAll(fields);
        return builder;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleDocument document && fields.equals(document.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** The JSON of {@link #toJson}. */
    @Override
    public String toString() {
        return toJson();
    }

    private boolean isNull(String name) {
        return !has(name) || fields.get(name) == null;
    }

    private <T> T typed(String name, Class<T> type, String expected) {
        Object value = get(name);
        if (!type.isInstance(value)) {
            throw new RuleFieldException(identity(), name, "is " + RuleValues.typeOf(value) + ", not " + expected);
        }
        return type.cast(value);
    }

    private String identity() {
        return fields.get("PK") instanceof String partitionKey && fields.get("SK") instanceof String sortKey
                ? "row " + quote(partitionKey + " / " + sortKey)
                : "the document";
    }

    /** Gathers fields; a name that is put again is replaced. Not thread-safe. */
    public static final class Builder {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a field.
         *
         * @param name the name
         * @param value as {@link RuleDocument#of} takes it; checked by {@link #build()}
         */
        public Builder put(String name, Object value) {
            fields.put(Objects.requireNonNull(name, "name must not be null"), value);
            return this;
        }

        /**
         * The document.
         *
         * @throws IllegalArgumentException as {@link RuleDocument#of}
         */
        public RuleDocument build() {
            return RuleDocument.of(fields);
        }
    }
}
