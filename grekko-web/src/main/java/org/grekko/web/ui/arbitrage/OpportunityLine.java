package org.grekko.web.ui.arbitrage;

import java.math.BigDecimal;
import org.grekko.execution.domain.arbitrage.Opportunity;
import org.grekko.execution.domain.arbitrage.OpportunityLeg;
import org.grekko.shared.Side;
import org.grekko.trading.arbitrage.OpportunityRing;

/**
 * A way to make a profit as it is shown, with the figures of its newest sighting.
 *
 * @param way the way
 * @param present whether the books offered it in the last seconds
 */
record OpportunityLine(OpportunityRing.Way way, boolean present) {
    Opportunity found() {
        return way.last().opportunity();
    }

    boolean triangular() {
        return found().kind() == Opportunity.Kind.TRIANGULAR;
    }

    /** The pair, or the way round three of them. */
    String market() {
        return triangular() ? round() : found().legs().get(0).pair().toString();
    }

    private String round() {
        StringBuilder round = new StringBuilder(found().settle());
        for (OpportunityLeg leg : found().legs()) {
            boolean buys = leg.side() == Side.BUY;
            round.append('→').append(buys ? leg.pair().base() : leg.pair().quote());
        }
        return round.toString();
    }

    /** Where that side is taken; a way round is taken on one venue. */
    String venue(Side side) {
        return found().legs().stream()
                .filter(leg -> leg.side() == side)
                .map(OpportunityLeg::venue)
                .findFirst()
                .orElse("");
    }

    BigDecimal netBps() {
        return found().netBps();
    }

    String verdict() {
        return way.last().verdict();
    }

    String verdictLook() {
        return switch (verdict()) {
            case "TRADING" -> "ok";
            case "NO_ACCOUNT", "COOLDOWN", "BUSY" -> "warn";
            default -> "";
        };
    }

    /** What the verdict means. */
    String meaning() {
        return switch (verdict()) {
            case "TRADING" -> "It was taken: both legs were sent, or the fresh balances no longer allowed it";
            case "DISABLED" -> "Arbitrage is not armed: it is watched and not traded";
            case "TOO_SMALL" -> "Below the least net or the least profit of the rules";
            case "NO_ACCOUNT" -> "One of the venues has no account that is ACTIVE and agrees with its books";
            case "COOLDOWN" -> "The pair was traded a moment ago; the rules ask for a pause";
            case "BUSY" -> "Another trade is at work; one is made at a time";
            case "TRIANGULAR" -> "Ways round one venue are shown, not traded";
            default -> verdict();
        };
    }

    /** Why it is not larger. */
    String limit() {
        return switch (found().limitedBy()) {
            case PRICE -> "price";
            case DEPTH -> "depth";
            case BUYING_BALANCE -> "cash at " + venue(Side.BUY);
            case SELLING_BALANCE -> "stock at " + venue(Side.SELL);
            case MAX_NOTIONAL -> "max notional";
            case MAX_QUANTITY -> "venue's max";
        };
    }
}
