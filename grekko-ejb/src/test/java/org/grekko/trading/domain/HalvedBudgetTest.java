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
import org.grekko.shared.CountedIds;
import org.grekko.signal.domain.ConsensusRule;
import org.junit.jupiter.api.Test;

/** What a drawdown leaves of budgets is what agents buy with. */
class HalvedBudgetTest {
    @Test
    void halfOfTheBudgetsBuysHalfAsMuch() {
        Desk desk = new Desk(new UUID(7, 7), new PortfolioBook("USD"));
        desk.book().deposit("PAPER", new BigDecimal("1000"), Instant.EPOCH, new CountedIds());
        Trader trader = new Trader(new UUID(4, 1), "follower", "sma-cross", Map.of(), List.of(), new BigDecimal("0.4"));
        BigDecimal price = new BigDecimal("100");
        assertThat(Sizing.quantity(desk, trader, price, rules(BigDecimal.ONE))).isEqualByComparingTo("4");
        assertThat(Sizing.quantity(desk, trader, price, rules(new BigDecimal("0.5"))))
                .isEqualByComparingTo("2");
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
