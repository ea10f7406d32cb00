package org.grekko.compliance;

import java.time.Instant;
import org.grekko.compliance.domain.RuleKind;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants of a rule.
 *
 * @param name the rule's name; a new one makes a new rule
 * @param kind what it is about; null to withdraw a rule
 * @param body what it is to say, as a JSON object; null to withdraw the rule
 * @param reason why
 * @param effectiveAt from when it is to hold; null for as soon as it is approved
 * @param by who
 */
public record NewRule(
        String name,
        @Nullable RuleKind kind,
        @Nullable String body,
        String reason,
        @Nullable Instant effectiveAt,
        String by) {}
