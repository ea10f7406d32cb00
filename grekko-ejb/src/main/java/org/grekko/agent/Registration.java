package org.grekko.agent;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to a wish for an agent. */
public sealed interface Registration {
    /** It is registered and INACTIVE. */
    record Registered(Agent agent) implements Registration {}

    /** It cannot be; each error names its field. */
    record Invalid(List<FieldError> errors) implements Registration {}
}
