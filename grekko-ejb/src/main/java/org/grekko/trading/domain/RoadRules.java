package org.grekko.trading.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.grekko.risk.Breaker;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.shared.AssetPair;
import org.grekko.signal.domain.ConsensusRule;

/**
 * What the road obeys for one session.
 *
 * @param venue where orders go
 * @param limits the limits of the portfolio's risk profile
 * @param consensus how votes become a decision
 * @param halts the open breakers and what is left of budgets, asked again at every decision
 * @param signalLife how long a signal holds
 * @param costFraction fees and slippage to expect of a purchase, as a fraction of its notional
 * @param model how assets move together
 * @param market what an order of a pair meets outside its portfolio
 */
public record RoadRules(
        String venue,
        RiskLimits limits,
        ConsensusRule consensus,
        Halts halts,
        Duration signalLife,
        BigDecimal costFraction,
        RiskModel model,
        Market market) {
    /** Tells what an order meets at this moment. */
    @FunctionalInterface
    public interface Market {
        /** The conditions of a pair; {@link Conditions#NONE} where only bars are known. */
        Conditions of(AssetPair pair);
    }

    /** Tells what is halted and cut at this moment. */
    @FunctionalInterface
    public interface Halts {
        /** The open breakers; empty when trading is allowed everywhere. */
        Set<Breaker> open();

        /** The part of its budgets that the portfolio may use, 0 to 1. */
        default BigDecimal budget() {
            return BigDecimal.ONE;
        }
    }
}
