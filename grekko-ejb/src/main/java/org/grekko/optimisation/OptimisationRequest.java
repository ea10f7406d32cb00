package org.grekko.optimisation;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to a wish for a search. */
public sealed interface OptimisationRequest {
    /** It waits for its turn. */
    record Queued(StoredOptimisation optimisation) implements OptimisationRequest {}

    /** It cannot be made as asked; each error names its field. */
    record Invalid(List<FieldError> errors) implements OptimisationRequest {}

    /** So many are waiting that no more are taken. */
    record Full(int waiting) implements OptimisationRequest {}
}
