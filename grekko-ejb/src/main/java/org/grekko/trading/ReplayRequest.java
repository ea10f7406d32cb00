package org.grekko.trading;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to a wish for a replay. */
public sealed interface ReplayRequest {
    /** It runs. */
    record Started(Replay replay) implements ReplayRequest {}

    /** It cannot run as asked; each error names its field. */
    record Invalid(List<FieldError> errors) implements ReplayRequest {}
}
