package org.grekko.trading.domain;

import java.util.Map;
import org.grekko.agent.domain.SizingParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which fraction of NAV a purchase should be worth, before any cap. Pure arithmetic; what cannot be sized is 0, never more
 * for want of knowledge.
 */
final class PositionSize {
    private PositionSize() {}

    /**
     * What is known of a purchase.
     *
     * @param price the expected price, positive
     * @param stopLoss where it is closed with a loss; null without one
     * @param takeProfit where it is closed with a profit; null without one
     * @param volatility deviation of a day's return of the asset
     * @param trades round trips that the agent has closed
     * @param wins those with a profit
     */
    record Case(
            double price,
            @Nullable Double stopLoss,
            @Nullable Double takeProfit,
            double volatility,
            int trades,
            int wins) {}

    /** The fraction by the method that the parameters choose; 1 where they choose none. */
    static double fraction(Map<String, Double> parameters, Case known) {
        Double target = parameters.get(SizingParameters.VOLATILITY_TARGET.name());
        if (target != null) {
            return volatilityTarget(target, known.volatility());
        }
        Double part = parameters.get(SizingParameters.KELLY_FRACTION.name());
        if (part != null) {
            return kelly(part, known);
        }
        Double risk = parameters.get(SizingParameters.RISK_FRACTION.name());
        return risk == null ? 1 : fixedFraction(risk, known);
    }

    /**
     * target ÷ volatility: the purchase moves the portfolio by so much in a usual day. Source: T. Moskowitz, Y. H. Ooi, L. H.
     * Pedersen, Time Series Momentum, Journal of Financial Economics 104, 2012, section 2.4.
     */
    static double volatilityTarget(double target, double volatility) {
        return volatility > 0 ? target / volatility : 0;
    }

    /**
     * part × (p ÷ a − (1 − p) ÷ b), where p is the agent's rate of wins, (wins + 1) ÷ (trades + 2) so that few trades say
     * little (rule of succession), a what the stop loses and b what the exit wins, as fractions of the price; 0 when the odds
     * are against it or an exit is missing. Source: J. L. Kelly, A New Interpretation of Information Rate, 1956, in the form
     * of E. O. Thorp, The Kelly Criterion in Blackjack, Sports Betting and the Stock Market, 2006.
     */
    static double kelly(double part, Case known) {
        Double profit = known.takeProfit();
        double loses = atStop(known);
        double wins = profit == null ? 0 : profit / known.price() - 1;
        if (!(loses > 0) || !(wins > 0)) {
            return 0;
        }
        double p = (known.wins() + 1.0) / (known.trades() + 2.0);
        return Math.max(0, part * (p / loses - (1 - p) / wins));
    }

    /**
     * risk ÷ what the stop loses as a fraction of the price; 0 without a stop. Source: R. Vince, Portfolio Management
     * Formulas, 1990, fixed fractional trading.
     */
    static double fixedFraction(double risk, Case known) {
        double loses = atStop(known);
        return loses > 0 ? risk / loses : 0;
    }

    private static double atStop(Case known) {
        Double stop = known.stopLoss();
        return stop == null ? 0 : 1 - stop / known.price();
    }
}
