package org.grekko.market.event;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.shared.AssetPair;
import org.grekko.shared.DomainEvent;

/**
 * A pair became known on a venue.
 *
 * @param venue the venue
 * @param pair the pair
 * @param tickSize smallest step of a price, in the quote asset
 * @param lotSize smallest step of a quantity, in the base asset
 * @param minNotional smallest price × quantity of an order, in the quote asset
 * @param feeBps fee of an execution in basis points of its notional
 * @param simulated true when its prices are made by the market simulator
 * @param occurredAt when it was registered, UTC
 */
public record InstrumentRegistered(
        String venue,
        AssetPair pair,
        BigDecimal tickSize,
        BigDecimal lotSize,
        BigDecimal minNotional,
        BigDecimal feeBps,
        boolean simulated,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return venue + ":" + pair;
    }
}
