package org.grekko.execution;

import java.time.Instant;
import java.util.UUID;
import org.grekko.execution.domain.DestinationStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where an asset of an account may be sent.
 *
 * @param id its id
 * @param accountId the account
 * @param asset the asset
 * @param address the receiver, or the venue's name of it where addresses are registered there
 * @param network the network; null where the venue has one only
 * @param label what people call it
 * @param status whether it may be used
 * @param reason why it was rejected or revoked; null when it was not
 * @param proposedBy who wanted it
 * @param proposedAt when
 * @param decidedBy who decided last; null before
 * @param decidedAt when; null before
 * @param usableFrom when it may be used; null before it was approved
 */
public record Destination(
        UUID id,
        UUID accountId,
        String asset,
        String address,
        @Nullable String network,
        String label,
        DestinationStatus status,
        @Nullable String reason,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant usableFrom) {}
