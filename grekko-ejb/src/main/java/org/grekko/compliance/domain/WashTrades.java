package org.grekko.compliance.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.Executed;
import org.grekko.execution.Fill;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.Side;
import org.grekko.shared.json.GrekkoJson;

/**
 * Finds trades with ourselves, across all our agents and accounts at a venue. Both sides of one trade of the venue are
 * one for certain; a purchase and a sale of like quantity at the same price and time may be one.
 */
final class WashTrades {
    private static final BigDecimal BPS = new BigDecimal("10000");
    /** Trades of a venue are named PAIR:SIDE:ID, since each of our two sides is a fill of its own. */
    private static final int PARTS = 3;

    private WashTrades() {}

    static List<NewFinding> find(Flow flow, Surveillance surveillance) {
        List<NewFinding> found = new ArrayList<>();
        List<Executed> trades = flow.trades();
        Duration near = Duration.ofSeconds(surveillance.washSeconds());
        int first = 0;
        for (int later = 0; later < trades.size(); later++) {
            Instant at = trades.get(later).fill().occurredAt();
            while (trades.get(first).fill().occurredAt().plus(near).isBefore(at)) {
                first++;
            }
            for (int earlier = first; earlier < later; earlier++) {
                pair(flow, trades.get(earlier).fill(), trades.get(later).fill(), surveillance)
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<NewFinding> pair(Flow flow, Fill one, Fill other, Surveillance surveillance) {
        if (one.side() == other.side() || one.orderId().equals(other.orderId())) {
            return Optional.empty();
        }
        boolean same = sameTrade(one, other);
        if (!same && !alike(one, other, surveillance)) {
            return Optional.empty();
        }
        Fill buy = one.side() == Side.BUY ? one : other;
        Fill sell = one.side() == Side.BUY ? other : one;
        String who = buy.portfolioId().equals(sell.portfolioId()) ? "one portfolio" : "two portfolios";
        String text = "Bought " + GrekkoJson.text(buy.quantity()) + " at " + GrekkoJson.text(buy.price()) + " and sold "
                + GrekkoJson.text(sell.quantity()) + " at " + GrekkoJson.text(sell.price()) + ", "
                + Duration.between(one.occurredAt(), other.occurredAt()).toMillis() + " ms apart, by " + who + ". "
                + (same
                        ? "Both are sides of one trade of the venue."
                        : "Quantity, price and time are those of one trade; the venue does not say whether it is one.");
        List<Evidence> evidence = NewFinding.orders(List.of(buy.orderId(), sell.orderId()));
        evidence.add(new Evidence(Evidence.Type.FILL, buy.id().toString()));
        evidence.add(new Evidence(Evidence.Type.FILL, sell.id().toString()));
        return Optional.of(new NewFinding(
                id(buy.orderId(), sell.orderId()),
                FindingKind.WASH_TRADE,
                same ? RiskSeverity.HIGH : RiskSeverity.MEDIUM,
                flow.market(),
                (same ? "Trade with ourselves in " : "Possible wash trade in ") + flow.market(),
                text,
                evidence,
                one.occurredAt(),
                other.occurredAt()));
    }

    private static UUID id(UUID buy, UUID sell) {
        return NewFinding.id("wash", buy, sell);
    }

    private static boolean sameTrade(Fill one, Fill other) {
        String[] first = one.venueTradeId().split(":", -1);
        String[] second = other.venueTradeId().split(":", -1);
        return first.length >= PARTS
                && second.length >= PARTS
                && first[first.length - 1].equals(second[second.length - 1]);
    }

    private static boolean alike(Fill one, Fill other, Surveillance surveillance) {
        BigDecimal apart = one.price().subtract(other.price()).abs().multiply(BPS);
        BigDecimal allowed = one.price().min(other.price()).multiply(surveillance.washPriceBps());
        BigDecimal more = one.quantity().max(other.quantity());
        BigDecimal difference = one.quantity().subtract(other.quantity()).abs();
        return apart.compareTo(allowed) <= 0
                && difference.compareTo(more.multiply(surveillance.washQuantityFraction())) <= 0;
    }
}
