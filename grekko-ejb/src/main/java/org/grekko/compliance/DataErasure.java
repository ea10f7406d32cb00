package org.grekko.compliance;

import java.time.Instant;
import java.util.UUID;
import org.grekko.compliance.domain.ErasureStatus;
import org.grekko.shared.Erasure;
import org.jspecify.annotations.Nullable;

/**
 * A request to erase personal data as it stands.
 *
 * @param id its id
 * @param kind what the value is
 * @param value the value; empty once it was rejected or is done
 * @param reference the request of the person or the authority, as others know it
 * @param reason why it is lawful
 * @param status where it stands
 * @param proposedBy who asked for it
 * @param proposedAt when
 * @param decidedBy who approved or rejected it
 * @param decidedAt when
 * @param decisionReason why it was rejected
 * @param found in how many places the value stood when it was asked for
 * @param erased in how many places it was erased so far
 * @param plainEvents sealed events from before there were commitments that hold it in plain; they stay as they are
 * @param doneAt when nothing was left
 */
public record DataErasure(
        UUID id,
        Erasure.Kind kind,
        String value,
        String reference,
        String reason,
        ErasureStatus status,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        long found,
        long erased,
        long plainEvents,
        @Nullable Instant doneAt) {}
