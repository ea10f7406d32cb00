package org.grekko.model;

import java.util.List;
import org.grekko.model.domain.lifecycle.Outcome;
import org.grekko.shared.FieldError;

/** The answer to a wish for a promotion, or to an approval. */
public sealed interface ModelDecision {
    /** The gates have spoken, for it or against it. */
    record Decided(ModelRecord now, Outcome outcome) implements ModelDecision {}

    /** It could not be put to the gates; each error names its field. */
    record Invalid(List<FieldError> errors) implements ModelDecision {
        /** One field is wrong. */
        static Invalid of(String field, String message) {
            return new Invalid(List.of(new FieldError(field, message)));
        }
    }

    /** There is no such model. */
    record Missing() implements ModelDecision {}
}
