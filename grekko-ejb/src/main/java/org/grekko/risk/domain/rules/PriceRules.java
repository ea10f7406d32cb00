package org.grekko.risk.domain.rules;

import java.math.BigDecimal;
import java.time.Duration;
import org.grekko.risk.domain.Judgement;
import org.grekko.risk.domain.Proposal;
import org.grekko.risk.domain.Reference;
import org.grekko.risk.domain.RiskPicture;
import org.grekko.shared.Side;

/** Rules on prices, for markets that are followed live. A price that is better than the market's harms nobody. */
public final class PriceRules {
    private static final int MILLI_DIGITS = 3;

    private PriceRules() {}

    /** The bid is not above the ask. */
    public static Judgement crossed(Proposal proposal, RiskPicture picture) {
        Reference reference = picture.reference();
        return reference == null || proposal.reduceOnly() || reference.bid().compareTo(reference.ask()) <= 0
                ? Judgement.FREE
                : new Judgement.Beyond(reference.bid(), reference.ask());
    }

    /** The live price is young enough. */
    public static Judgement stale(Proposal proposal, RiskPicture picture) {
        Reference reference = picture.reference();
        if (reference == null || proposal.reduceOnly()) {
            return Judgement.FREE;
        }
        long millis =
                Math.max(0, Duration.between(reference.at(), proposal.at()).toMillis());
        return Judgement.atMost(
                BigDecimal.valueOf(millis, MILLI_DIGITS),
                BigDecimal.valueOf(picture.limits().referenceAgeSeconds()));
    }

    /** The limit price is not much worse than the market's. */
    public static Judgement collar(Proposal proposal, RiskPicture picture) {
        Reference reference = picture.reference();
        BigDecimal limit = proposal.limit();
        return reference == null || limit == null || proposal.trigger()
                ? Judgement.FREE
                : near(
                        proposal.side(),
                        limit,
                        reference.price(),
                        reference.price(),
                        picture.limits().priceCollarFraction());
    }

    /** The price is not far from where the market was within the period. */
    public static Judgement move(Proposal proposal, RiskPicture picture) {
        Reference reference = picture.reference();
        if (reference == null || proposal.reduceOnly() || proposal.trigger()) {
            return Judgement.FREE;
        }
        BigDecimal limit = proposal.limit();
        BigDecimal price = limit == null ? reference.price() : limit;
        return near(
                proposal.side(),
                price,
                reference.lowest(),
                reference.highest(),
                picture.limits().priceMoveFraction());
    }

    private static Judgement near(
            Side side, BigDecimal price, BigDecimal lowest, BigDecimal highest, BigDecimal fraction) {
        if (side == Side.BUY) {
            return Judgement.atMost(price, lowest.multiply(BigDecimal.ONE.add(fraction)));
        }
        return Judgement.atLeast(price, highest.multiply(BigDecimal.ONE.subtract(fraction)));
    }
}
