package org.grekko.risk.domain.desk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.grekko.risk.domain.Exposures;
import org.grekko.risk.domain.Limit;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.jspecify.annotations.Nullable;

/** Holds what a portfolio holds and is about to buy against its limits, as the pre-trade rules do. */
public final class LimitUses {
    private final RiskLimits limits;
    private final List<Holding> holdings;
    private final double nav;
    private final BigDecimal dayLoss;
    private final BigDecimal dayStartNav;
    private final Exposures exposures;

    private LimitUses(
            RiskLimits limits, List<Holding> holdings, BigDecimal nav, BigDecimal dayStartNav, RiskModel model) {
        this.limits = limits;
        this.holdings = holdings;
        this.nav = nav.doubleValue();
        this.dayStartNav = dayStartNav;
        this.dayLoss = dayStartNav.subtract(nav).max(BigDecimal.ZERO);
        this.exposures = new Exposures(model);
        holdings.forEach(each -> exposures.add(each.asset(), each.counted()));
    }

    /**
     * Every limit with its use, in the order of the profile.
     *
     * @param limits the profile
     * @param holdings what is held, and about to be bought
     * @param nav net asset value; where it is not positive no fraction of it is told
     * @param dayStartNav NAV at the beginning of the UTC day
     * @param model how assets move together, as the pre-trade check knows it
     */
    public static List<LimitUse> of(
            RiskLimits limits, List<Holding> holdings, BigDecimal nav, BigDecimal dayStartNav, RiskModel model) {
        LimitUses uses = new LimitUses(limits, holdings, nav, dayStartNav, model);
        List<LimitUse> all = new ArrayList<>();
        for (Limit limit : Limit.values()) {
            all.add(uses.use(limit));
        }
        return all;
    }

    private LimitUse use(Limit limit) {
        return switch (limit) {
            case MAX_POSITION_FRACTION ->
                largest(limit, asset -> exposures.of(asset).doubleValue() / nav);
            case MAX_EXPOSURE_FRACTION, MAX_LEVERAGE ->
                use(limit, exposures.total().doubleValue() / nav, null);
            case MAX_DAILY_LOSS_FRACTION ->
                use(limit, dayStartNav.signum() > 0 ? dayLoss.doubleValue() / dayStartNav.doubleValue() : 0, null);
            case MAX_CONCENTRATION -> use(limit, holdings.isEmpty() ? 0 : concentration(), null);
            case MAX_CRYPTO_FRACTION -> use(limit, exposures.crypto().doubleValue() / nav, null);
            case MAX_CORRELATED_FRACTION ->
                largest(
                        limit,
                        asset -> exposures.correlated(
                                        asset, 0, limits.correlationThreshold().doubleValue())
                                / nav);
            case MAX_VAR_FRACTION -> use(limit, holdings.isEmpty() ? 0 : valueAtRisk() / nav, null);
            default -> new LimitUse(limit.field(), limit.kind(), limit.of(limits), null, null, null);
        };
    }

    private double concentration() {
        return exposures.concentration(holdings.get(0).asset(), 0, nav);
    }

    private double valueAtRisk() {
        return exposures.valueAtRisk(holdings.get(0).asset(), 0);
    }

    private LimitUse largest(Limit limit, ToDoubleFunction<String> measure) {
        String which = null;
        double most = 0;
        for (Holding each : holdings) {
            double value = measure.applyAsDouble(each.asset());
            if (value > most) {
                most = value;
                which = each.asset();
            }
        }
        return use(limit, most, which);
    }

    private LimitUse use(Limit limit, double value, @Nullable String subject) {
        BigDecimal most = limit.of(limits);
        if (!(nav > 0) || !Double.isFinite(value)) {
            return new LimitUse(limit.field(), limit.kind(), most, null, null, null);
        }
        return new LimitUse(
                limit.field(),
                limit.kind(),
                most,
                new BigDecimal(value, MathContext.DECIMAL32),
                value / most.doubleValue(),
                subject);
    }
}
