package org.grekko.compliance.domain;

import java.util.List;
import org.grekko.shared.FieldError;

/** What a rule says, as data. */
public sealed interface RuleBody permits Restriction, Surveillance, NameScreening, Retention, LegalHold {
    /** What is impossible in it, by field; empty when it can be kept. */
    List<FieldError> errors();
}
