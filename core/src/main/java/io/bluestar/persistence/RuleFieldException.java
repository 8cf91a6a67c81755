package io.bluestar.persistence;

import static io.bluestar.persistence.domain.Quoting.quote;

/** A document does not have the field that was asked for, or has it with another type or range. */
public class RuleFieldException extends BlueStarException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param document which document it is: its keys where it has them
     * @param field the name of the field
     * @param detail what is wrong with it
     */
    public RuleFieldException(String document, String field, String detail) {
        super("field " + quote(field) + " of " + document + " " + detail, null);
        this.field = field;
    }

    /** The name of the field that was asked for. */
    public final String field() {
        return field;
    }
}
