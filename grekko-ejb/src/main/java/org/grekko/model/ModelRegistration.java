package org.grekko.model;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to a wish to register a model. */
public sealed interface ModelRegistration {
    /** It is registered and in research. */
    record Registered(ModelRecord now) implements ModelRegistration {}

    /** It cannot be registered as asked; each error names its field. */
    record Invalid(List<FieldError> errors) implements ModelRegistration {}

    /** That version of that name is registered already and does not change any more. */
    record Taken(ModelRecord now) implements ModelRegistration {}

    /** There are so many models that no more are taken. */
    record Full(int models) implements ModelRegistration {}
}
