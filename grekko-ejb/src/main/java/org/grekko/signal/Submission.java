package org.grekko.signal;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to a signal from outside. */
public sealed interface Submission {
    /** It is stored and takes part in the next decision. */
    record Accepted(Signal signal) implements Submission {}

    /** It is not a signal; each error names its field. */
    record Invalid(List<FieldError> errors) implements Submission {}
}
