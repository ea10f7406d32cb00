package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.grekko.risk.Breaker;
import org.grekko.shared.Side;

/** The pre-trade rules: small functions in a list, the first denial wins. */
public final class PreTrade {
    private static final List<BiFunction<Proposal, RiskPicture, Optional<Verdict>>> RULES = List.of(
            PreTrade::breaker,
            PreTrade::smallest,
            PreTrade::largest,
            PreTrade::position,
            PreTrade::exposure,
            PreTrade::dailyLoss,
            PreTrade::cash,
            PreTrade::holding);

    private PreTrade() {}

    /**
     * Asks every rule.
     *
     * @param proposal the order
     * @param picture the portfolio with everything that is held, working and reserved
     * @return approval, or the first denial with its numbers
     */
    public static Verdict check(Proposal proposal, RiskPicture picture) {
        for (BiFunction<Proposal, RiskPicture, Optional<Verdict>> rule : RULES) {
            Optional<Verdict> denial = rule.apply(proposal, picture);
            if (denial.isPresent()) {
                return denial.get();
            }
        }
        return new Verdict.Approved(picture.limits().version());
    }

    private static Optional<Verdict> breaker(Proposal proposal, RiskPicture picture) {
        if (proposal.reduceOnly()) {
            return Optional.empty();
        }
        return picture.openBreakers().stream()
                .filter(each -> each.covers(proposal.venue(), proposal.pair().toString(), proposal.agentId()))
                .findFirst()
                .map(each -> denied(DenialReason.KILL_SWITCH, name(each), "no open breaker", picture));
    }

    private static Optional<Verdict> smallest(Proposal proposal, RiskPicture picture) {
        BigDecimal least = picture.limits().minOrderNotional();
        return proposal.reduceOnly() || proposal.notional().compareTo(least) >= 0
                ? Optional.empty()
                : denial(DenialReason.ORDER_SIZE_MIN, proposal.notional(), least, picture);
    }

    private static Optional<Verdict> largest(Proposal proposal, RiskPicture picture) {
        BigDecimal most = picture.limits().maxOrderNotional();
        return proposal.reduceOnly() || proposal.notional().compareTo(most) <= 0
                ? Optional.empty()
                : denial(DenialReason.ORDER_SIZE_MAX, proposal.notional(), most, picture);
    }

    private static Optional<Verdict> position(Proposal proposal, RiskPicture picture) {
        if (proposal.side() == Side.SELL) {
            return Optional.empty();
        }
        BigDecimal held = picture.exposureByAsset().getOrDefault(proposal.pair().base(), BigDecimal.ZERO);
        BigDecimal most = picture.nav().multiply(picture.limits().maxPositionFraction());
        BigDecimal after = held.add(proposal.notional());
        return after.compareTo(most) <= 0
                ? Optional.empty()
                : denial(DenialReason.POSITION_LIMIT, after, most, picture);
    }

    private static Optional<Verdict> exposure(Proposal proposal, RiskPicture picture) {
        if (proposal.side() == Side.SELL) {
            return Optional.empty();
        }
        BigDecimal most = picture.nav().multiply(picture.limits().maxExposureFraction());
        BigDecimal after = picture.totalExposure().add(proposal.notional());
        return after.compareTo(most) <= 0
                ? Optional.empty()
                : denial(DenialReason.TOTAL_EXPOSURE, after, most, picture);
    }

    private static Optional<Verdict> dailyLoss(Proposal proposal, RiskPicture picture) {
        BigDecimal loss = picture.dayStartNav().subtract(picture.nav());
        BigDecimal most = picture.dayStartNav().multiply(picture.limits().maxDailyLossFraction());
        return proposal.side() == Side.SELL || loss.signum() <= 0 || loss.compareTo(most) < 0
                ? Optional.empty()
                : denial(DenialReason.DAILY_LOSS, loss, most, picture);
    }

    private static Optional<Verdict> cash(Proposal proposal, RiskPicture picture) {
        return proposal.side() == Side.SELL || proposal.notional().compareTo(picture.availableCash()) <= 0
                ? Optional.empty()
                : denial(DenialReason.INSUFFICIENT_BALANCE, proposal.notional(), picture.availableCash(), picture);
    }

    private static Optional<Verdict> holding(Proposal proposal, RiskPicture picture) {
        return proposal.side() == Side.BUY || proposal.quantity().compareTo(picture.sellable()) <= 0
                ? Optional.empty()
                : denial(DenialReason.NOTHING_TO_SELL, proposal.quantity(), picture.sellable(), picture);
    }

    private static String name(Breaker breaker) {
        return breaker.target() == null ? breaker.scope() : breaker.scope() + " " + breaker.target();
    }

    private static Optional<Verdict> denial(
            DenialReason reason, BigDecimal value, BigDecimal limit, RiskPicture picture) {
        return Optional.of(denied(reason, plain(value), plain(limit), picture));
    }

    private static Verdict denied(DenialReason reason, String value, String limit, RiskPicture picture) {
        return new Verdict.Denied(reason, value, limit, picture.limits().version());
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(8, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
