package org.grekko.risk;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to a wish to change the limit at which breakers trip by themselves, or to a decision about one. */
public sealed interface TripRuleAnswer {
    /** It is so now. */
    record Done(TripRuleChange change) implements TripRuleAnswer {}

    /** It could not hold. */
    record Wrong(List<FieldError> errors) implements TripRuleAnswer {
        public Wrong {
            errors = List.copyOf(errors);
        }
    }

    /** Who proposed may not decide. */
    record OwnProposal() implements TripRuleAnswer {}

    /** It was decided before. */
    record NotNow(TripRuleChange change) implements TripRuleAnswer {}

    /** There is no such change. */
    record Missing() implements TripRuleAnswer {}
}
