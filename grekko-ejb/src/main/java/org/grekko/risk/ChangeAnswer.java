package org.grekko.risk;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to who proposes a change of a profile or decides about one. */
public sealed interface ChangeAnswer {
    /** It is done; how the change stands now. */
    record Done(ProfileChange now) implements ChangeAnswer {}

    /** There is no such profile or change. */
    record Missing() implements ChangeAnswer {}

    /** The one who proposed it may not decide. */
    record OwnProposal() implements ChangeAnswer {}

    /** It was decided before. */
    record NotNow(ProfileChange now) implements ChangeAnswer {}

    /** With it the limits could not be kept; nothing was changed. */
    record Wrong(List<FieldError> errors) implements ChangeAnswer {}
}
