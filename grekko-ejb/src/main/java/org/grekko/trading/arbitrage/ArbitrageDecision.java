package org.grekko.trading.arbitrage;

import java.math.BigDecimal;
import java.util.UUID;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.arbitrage.Opportunity;
import org.grekko.execution.domain.arbitrage.OpportunityLeg;
import org.grekko.shared.Side;

/**
 * A trade that was decided on, before anything is stored.
 *
 * @param tradeId its id
 * @param found the opportunity between two venues
 * @param buyer the account that buys
 * @param seller the account that sells
 * @param parameters what arbitrage may do at this moment
 * @param lot the smallest quantity that both venues trade
 * @param askMoved best ask now less best ask in the book decided on
 * @param bidMoved best bid in the book decided on less best bid now
 * @param decidedMicros from the book to here
 */
public record ArbitrageDecision(
        UUID tradeId,
        Opportunity found,
        VenueAccount buyer,
        VenueAccount seller,
        ArbitrageParameters parameters,
        BigDecimal lot,
        BigDecimal askMoved,
        BigDecimal bidMoved,
        long decidedMicros) {
    OpportunityLeg leg(Side side) {
        return found.legs().stream()
                .filter(each -> each.side() == side)
                .findFirst()
                .orElseThrow();
    }

    VenueAccount account(Side side) {
        return side == Side.BUY ? buyer : seller;
    }

    /** The beginning of the client order ids of a trade, by which its orders are found again. */
    static String name(UUID tradeId) {
        return "ARB-" + tradeId.toString().replace("-", "").substring(0, 20);
    }
}
