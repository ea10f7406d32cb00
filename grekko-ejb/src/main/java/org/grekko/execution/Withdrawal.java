package org.grekko.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.execution.domain.WithdrawalStatus;
import org.jspecify.annotations.Nullable;

/**
 * Assets that leave a venue, or were meant to.
 *
 * @param id its id, which the venue keeps where it can
 * @param accountId the account
 * @param destinationId where they go
 * @param asset the asset
 * @param address the destination's address as it was when it was proposed
 * @param network the destination's network; null where the venue has one only
 * @param amount how much, before the network's fee
 * @param value the amount in the portfolio's base currency at the mark when it was proposed, or approved
 * @param status where it is in its life
 * @param reason why it has that status
 * @param venueId the venue's id of it; null before the venue gave one
 * @param proposedBy who wanted it
 * @param proposedAt when
 * @param decidedBy who approved or rejected it; null before
 * @param decidedAt when; null before
 * @param updatedBy who or what changed it last
 * @param updatedAt when
 */
public record Withdrawal(
        UUID id,
        UUID accountId,
        UUID destinationId,
        String asset,
        String address,
        @Nullable String network,
        BigDecimal amount,
        BigDecimal value,
        WithdrawalStatus status,
        String reason,
        @Nullable String venueId,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String updatedBy,
        Instant updatedAt) {}
