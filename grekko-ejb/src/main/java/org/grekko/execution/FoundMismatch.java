package org.grekko.execution;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference between our books and a venue's, on record.
 *
 * @param id its id
 * @param accountId the account
 * @param kind ORDER_VANISHED, FILL_OF_NO_ORDER, OVERFILL or BALANCE
 * @param subject the order, trade or asset
 * @param ours what our books said
 * @param venues what the venue said
 * @param orderId our order; null when it is about none
 * @param foundAt when
 * @param resolvedAt when a person settled it; null while nobody did
 * @param resolvedBy who
 * @param resolution how
 */
public record FoundMismatch(
        UUID id,
        UUID accountId,
        String kind,
        String subject,
        String ours,
        String venues,
        @Nullable UUID orderId,
        Instant foundAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolution) {}
