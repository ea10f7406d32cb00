package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.risk.Breaker;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.risk.domain.Tolerance;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.grekko.signal.domain.ConsensusRule;
import org.junit.jupiter.api.Test;

/** What a drawdown leaves of budgets is what agents buy with. */
class HalvedBudgetTest {
    @Test
    void halfOfTheBudgetsBuysHalfAsMuch() {
        Desk desk = new Desk(new UUID(7, 7), new PortfolioBook("USD"));
        desk.book().deposit("PAPER", new BigDecimal("1000"), Instant.EPOCH, new CountedIds());
        Sizing.Wish plain = wish(Map.of());
        assertThat(Sizing.quantity(desk, plain, rules(BigDecimal.ONE))).isEqualByComparingTo("4");
        assertThat(Sizing.quantity(desk, plain, rules(new BigDecimal("0.5")))).isEqualByComparingTo("2");
        Sizing.Wish sized = wish(Map.of("riskFraction", 0.01));
        assertThat(Sizing.quantity(desk, sized, rules(BigDecimal.ONE))).isEqualByComparingTo("1");
        assertThat(Sizing.quantity(desk, sized, rules(new BigDecimal("0.5")))).isEqualByComparingTo("0.5");
    }

    /** With its stop 10 % below the price, a hundredth of NAV at risk is a tenth of NAV. */
    private static Sizing.Wish wish(Map<String, Double> parameters) {
        Trader trader =
                new Trader(new UUID(4, 1), "follower", "sma-cross", parameters, List.of(), new BigDecimal("0.4"));
        return new Sizing.Wish(
                trader,
                AssetPair.of("BTC/USD"),
                new BigDecimal("100"),
                new Protection(new BigDecimal("90"), new BigDecimal("130")));
    }

    private static RoadRules rules(BigDecimal budget) {
        RoadRules.Halts halts = new RoadRules.Halts() {
            @Override
            public Set<Breaker> open() {
                return Set.of();
            }

            @Override
            public BigDecimal budget() {
                return budget;
            }
        };
        return new RoadRules(
                "PAPER",
                RiskLimits.defaults(new UUID(8, 8), Tolerance.MODERATE),
                ConsensusRule.DEFAULT,
                halts,
                Duration.ofMinutes(5),
                BigDecimal.ZERO,
                RiskModel.ASSUMED,
                pair -> Conditions.NONE);
    }
}
