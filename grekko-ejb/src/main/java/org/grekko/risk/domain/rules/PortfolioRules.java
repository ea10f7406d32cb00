package org.grekko.risk.domain.rules;

import java.math.BigDecimal;
import org.grekko.risk.domain.Judgement;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.RiskPicture;
import org.grekko.shared.Side;

/** Rules on what the portfolio would hold: by asset, in all, together, and of crypto. They judge what enters. */
public final class PortfolioRules {
    private PortfolioRules() {}

    /** The value of the asset stays within its part of NAV. */
    public static Judgement position(Proposal proposal, RiskPicture picture) {
        if (!proposal.enters()) {
            return Judgement.FREE;
        }
        BigDecimal held = picture.exposures().of(proposal.pair().base());
        return Judgement.atMost(
                held.add(proposal.notional()), picture.ofNav(picture.limits().maxPositionFraction()));
    }

    /** The value of everything stays within its part of NAV. */
    public static Judgement exposure(Proposal proposal, RiskPicture picture) {
        return proposal.enters()
                ? Judgement.atMost(
                        picture.exposures().total().add(proposal.notional()),
                        picture.ofNav(picture.limits().maxExposureFraction()))
                : Judgement.FREE;
    }

    /** The value of crypto assets stays within its part of NAV. */
    public static Judgement crypto(Proposal proposal, RiskPicture picture) {
        return proposal.enters() && picture.exposures().isCrypto(proposal.pair().base())
                ? Judgement.atMost(
                        picture.exposures().crypto().add(proposal.notional()),
                        picture.ofNav(picture.limits().maxCryptoFraction()))
                : Judgement.FREE;
    }

    /** The gross value stays within its multiple of NAV. */
    public static Judgement leverage(Proposal proposal, RiskPicture picture) {
        return proposal.enters()
                ? Judgement.atMost(
                        picture.exposures().total().add(proposal.notional()),
                        picture.ofNav(picture.limits().maxLeverage()))
                : Judgement.FREE;
    }

    /** The day has not lost too much to open anything. */
    public static Judgement dailyLoss(Proposal proposal, RiskPicture picture) {
        BigDecimal loss = picture.dayStartNav().subtract(picture.nav());
        if (proposal.side() == Side.SELL || proposal.reduceOnly() || loss.signum() <= 0) {
            return Judgement.FREE;
        }
        BigDecimal most = picture.dayStartNav().multiply(picture.limits().maxDailyLossFraction());
        return loss.compareTo(most) < 0 ? new Judgement.Within(loss, most) : new Judgement.Beyond(loss, most);
    }

    /** There is cash for the purchase that nobody else has spoken for. */
    public static Judgement cash(Proposal proposal, RiskPicture picture) {
        return proposal.side() == Side.SELL
                ? Judgement.FREE
                : Judgement.atMost(proposal.notional(), picture.availableCash());
    }

    /** What is sold is there and not offered yet. */
    public static Judgement holding(Proposal proposal, RiskPicture picture) {
        if (proposal.side() == Side.BUY || proposal.quantity().compareTo(picture.sellable()) <= 0) {
            return Judgement.FREE;
        }
        return new Judgement.Beyond(proposal.quantity(), picture.sellable());
    }
}
