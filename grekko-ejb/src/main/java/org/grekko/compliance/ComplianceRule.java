package org.grekko.compliance;

import java.time.Instant;
import java.util.UUID;
import org.grekko.compliance.domain.RuleBody;
import org.grekko.compliance.domain.RuleKind;
import org.grekko.compliance.domain.RuleStatus;
import org.jspecify.annotations.Nullable;

/**
 * A version of a compliance rule.
 *
 * @param id the version's id
 * @param name the rule's name, the same for all its versions
 * @param kind what it is about
 * @param version which version, from 1; null before it is approved
 * @param body what it says
 * @param withdrawn whether with this version the rule ends
 * @param reason why it is wanted
 * @param status where it stands
 * @param proposedBy who wants it
 * @param proposedAt since when
 * @param effectiveAt from when it is to hold
 * @param decidedBy who approved or rejected it
 * @param decidedAt when
 * @param decisionReason why it was rejected
 * @param inForceAt when it came into force
 */
public record ComplianceRule(
        UUID id,
        String name,
        RuleKind kind,
        @Nullable Integer version,
        RuleBody body,
        boolean withdrawn,
        String reason,
        RuleStatus status,
        String proposedBy,
        Instant proposedAt,
        Instant effectiveAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Instant inForceAt) {}
