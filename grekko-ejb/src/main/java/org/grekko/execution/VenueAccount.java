package org.grekko.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account on a venue, without its secret.
 *
 * @param id its id
 * @param venue its venue
 * @param name its name, unique
 * @param portfolioId the portfolio that keeps its books
 * @param keyHint the first characters of the API key
 * @param permissions what the key may do, in words
 * @param allowWithdrawals whether assets may be sent out of it from here
 * @param deadManSeconds after how many seconds without us the venue cancels its orders; 0 is off
 * @param status what it may do here
 * @param reason why it has that status; null when nobody said
 * @param makerBps fee of resting orders; null before it was asked for
 * @param takerBps fee of taking orders; null before it was asked for
 * @param feesAt when the fees were asked for
 * @param syncedAt when books and venue agreed last; null when they never did
 * @param createdAt when it was added
 * @param createdBy who added it
 */
public record VenueAccount(
        UUID id,
        String venue,
        String name,
        UUID portfolioId,
        String keyHint,
        String permissions,
        boolean allowWithdrawals,
        int deadManSeconds,
        AccountStatus status,
        @Nullable String reason,
        @Nullable BigDecimal makerBps,
        @Nullable BigDecimal takerBps,
        @Nullable Instant feesAt,
        @Nullable Instant syncedAt,
        Instant createdAt,
        String createdBy) {}
