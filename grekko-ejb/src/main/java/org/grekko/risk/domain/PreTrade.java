package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.grekko.risk.domain.rules.ComplianceRules;
import org.grekko.risk.domain.rules.FlowRules;
import org.grekko.risk.domain.rules.PortfolioRules;
import org.grekko.risk.domain.rules.PriceRules;
import org.grekko.risk.domain.rules.SizeRules;
import org.grekko.risk.domain.rules.SpreadRules;
import org.grekko.risk.domain.rules.StateRules;

/** The pre-trade rules: small functions in a list, the first denial wins. */
public final class PreTrade {
    private static final int DECIMALS = 18;

    private record Asked(DenialReason reason, Rule rule) {}

    private static final List<Asked> RULES = List.of(
            new Asked(DenialReason.KILL_SWITCH, StateRules::breaker),
            new Asked(DenialReason.ACCOUNT_NOT_RECONCILED, StateRules::unsettled),
            new Asked(DenialReason.ACCOUNT_STATUS, StateRules::status),
            new Asked(DenialReason.PICTURE_DIFFERS, StateRules::picture),
            restricted(DenialReason.ASSET_RESTRICTED),
            restricted(DenialReason.VENUE_RESTRICTED),
            restricted(DenialReason.JURISDICTION),
            restricted(DenialReason.TRADING_HOURS),
            restricted(DenialReason.ORDER_TO_TRADE),
            new Asked(DenialReason.MARKET_CROSSED, PriceRules::crossed),
            new Asked(DenialReason.REFERENCE_STALE, PriceRules::stale),
            new Asked(DenialReason.PRICE_COLLAR, PriceRules::collar),
            new Asked(DenialReason.PRICE_MOVE, PriceRules::move),
            new Asked(DenialReason.ORDER_SIZE_MIN, SizeRules::smallest),
            new Asked(DenialReason.ORDER_SIZE_MAX, SizeRules::largest),
            new Asked(DenialReason.DUPLICATE_ORDER, FlowRules::duplicate),
            new Asked(DenialReason.POSITION_LIMIT, PortfolioRules::position),
            new Asked(DenialReason.TOTAL_EXPOSURE, PortfolioRules::exposure),
            new Asked(DenialReason.CONCENTRATION, SpreadRules::concentration),
            new Asked(DenialReason.CRYPTO_SHARE, PortfolioRules::crypto),
            new Asked(DenialReason.GROSS_LEVERAGE, PortfolioRules::leverage),
            new Asked(DenialReason.CORRELATION, SpreadRules::correlation),
            new Asked(DenialReason.VAR_LIMIT, SpreadRules::valueAtRisk),
            new Asked(DenialReason.DAILY_LOSS, PortfolioRules::dailyLoss),
            new Asked(DenialReason.INSUFFICIENT_BALANCE, PortfolioRules::cash),
            new Asked(DenialReason.NOTHING_TO_SELL, PortfolioRules::holding),
            new Asked(DenialReason.AGENT_MESSAGE_RATE, FlowRules::agentMessages),
            new Asked(DenialReason.VENUE_MESSAGE_RATE, FlowRules::venueMessages),
            new Asked(DenialReason.REPEATED_EXECUTION, FlowRules::repeats),
            new Asked(DenialReason.SELF_TRADE, FlowRules::selfTrade));

    private PreTrade() {}

    private static Asked restricted(DenialReason reason) {
        return new Asked(reason, ComplianceRules.of(reason));
    }

    /**
     * How near an order comes to a limit.
     *
     * @param rule the rule
     * @param value what the order would lead to
     * @param limit what is allowed
     * @param used the value as a fraction of the limit, above 1 when it is refused
     */
    public record Usage(DenialReason rule, String value, String limit, BigDecimal used) {}

    /**
     * Asks every rule until one refuses.
     *
     * @param proposal the order
     * @param picture the portfolio with everything that is held, working and reserved
     * @return approval, or the first denial with its numbers
     */
    public static Verdict check(Proposal proposal, RiskPicture picture) {
        for (int i = 0; i < RULES.size(); i++) {
            Asked asked = RULES.get(i);
            Judgement judgement = asked.rule().judge(proposal, picture);
            if (judgement instanceof Judgement.Beyond beyond) {
                return denied(asked.reason(), plain(beyond.value()), plain(beyond.limit()), picture);
            }
            if (judgement instanceof Judgement.Stopped stopped) {
                return denied(asked.reason(), stopped.value(), stopped.limit(), picture);
            }
        }
        return new Verdict.Approved(picture.limits().version());
    }

    /** The rule to whose limit the order comes nearest, of those that count something; empty when none does. */
    public static Optional<Usage> nearest(Proposal proposal, RiskPicture picture) {
        Usage nearest = null;
        for (Asked asked : RULES) {
            Judgement judgement = asked.rule().judge(proposal, picture);
            Usage usage = judgement instanceof Judgement.Within within
                    ? usage(asked.reason(), within.value(), within.limit())
                    : judgement instanceof Judgement.Beyond beyond
                            ? usage(asked.reason(), beyond.value(), beyond.limit())
                            : null;
            if (usage != null && (nearest == null || usage.used().compareTo(nearest.used()) > 0)) {
                nearest = usage;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Usage usage(DenialReason rule, BigDecimal value, BigDecimal limit) {
        BigDecimal used = limit.signum() > 0
                ? value.divide(limit, MathContext.DECIMAL32)
                : value.signum() > 0 ? BigDecimal.TEN : BigDecimal.ZERO;
        return new Usage(rule, plain(value), plain(limit), used);
    }

    private static Verdict denied(DenialReason reason, String value, String limit, RiskPicture picture) {
        return new Verdict.Denied(reason, value, limit, picture.limits().version());
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(Math.min(number.scale(), DECIMALS), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
