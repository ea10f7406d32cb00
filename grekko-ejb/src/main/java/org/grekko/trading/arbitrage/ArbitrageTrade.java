package org.grekko.trading.arbitrage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An arbitrage with its report. Money is in the quote asset; expected = realised + latency + slippage + fees + partial.
 *
 * @param id its id
 * @param pair the pair, BASE/QUOTE
 * @param state REFUSED when nothing was sent, LEGS_SENT while it is at work, DONE when it is even, OPEN when a quantity
 *     could not be evened out and a person must look
 * @param buyVenue where it bought
 * @param sellVenue where it sold
 * @param buyOrderId the buying order; null when refused
 * @param sellOrderId the selling order; null when refused
 * @param quantity of each leg, in the base asset
 * @param expectedNet what it should have brought
 * @param realisedNet what it brought; null before it ended
 * @param latency lost while deciding; null before it ended
 * @param slippage lost in execution; null before it ended
 * @param fees charged more than expected; null before it ended
 * @param partial lost by what was not executed and by evening out; null before it ended
 * @param openQuantity bought and not sold, negative when more was sold; null before it ended
 * @param limitedBy why it was not larger
 * @param decidedMicros from the book that showed it to the intents, in microseconds, balances of both venues included
 * @param detail why it was refused; else empty
 * @param openedAt when it was opened
 * @param endedAt when it ended; null while it is at work
 */
public record ArbitrageTrade(
        UUID id,
        String pair,
        String state,
        String buyVenue,
        String sellVenue,
        @Nullable UUID buyOrderId,
        @Nullable UUID sellOrderId,
        BigDecimal quantity,
        BigDecimal expectedNet,
        @Nullable BigDecimal realisedNet,
        @Nullable BigDecimal latency,
        @Nullable BigDecimal slippage,
        @Nullable BigDecimal fees,
        @Nullable BigDecimal partial,
        @Nullable BigDecimal openQuantity,
        String limitedBy,
        long decidedMicros,
        String detail,
        Instant openedAt,
        @Nullable Instant endedAt) {}
