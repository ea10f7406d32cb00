package org.grekko.rebalance;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to a wish for a session. */
public sealed interface SessionRequest {
    /** It runs. */
    record Started(Session session) implements SessionRequest {}

    /** It cannot. */
    record Invalid(List<FieldError> errors) implements SessionRequest {}
}
