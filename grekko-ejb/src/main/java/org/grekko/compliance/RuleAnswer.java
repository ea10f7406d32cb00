package org.grekko.compliance;

import java.util.List;
import org.grekko.shared.FieldError;

/** The answer to who proposes a rule or decides about one. */
public sealed interface RuleAnswer {
    /** It is done; how the version stands now. */
    record Done(ComplianceRule now) implements RuleAnswer {}

    /** There is no such version. */
    record Missing() implements RuleAnswer {}

    /** The one who proposed it may not decide. */
    record OwnProposal() implements RuleAnswer {}

    /** It was decided before. */
    record NotNow(ComplianceRule now) implements RuleAnswer {}

    /** It could not be kept; nothing was changed. */
    record Wrong(List<FieldError> errors) implements RuleAnswer {}
}
