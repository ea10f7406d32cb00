package org.grekko.execution;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference between our books and a venue's.
 *
 * @param kind ORDER_VANISHED, FILL_OF_NO_ORDER, OVERFILL or BALANCE
 * @param subject the order, trade or asset
 * @param ours what our books say
 * @param venues what the venue says
 * @param orderId our order; null when it is about none
 */
public record Mismatch(String kind, String subject, String ours, String venues, @Nullable UUID orderId) {}
