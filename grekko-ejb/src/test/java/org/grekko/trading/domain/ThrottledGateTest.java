package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.risk.domain.Limit;
import org.grekko.risk.domain.OrderFlow;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.risk.domain.Tolerance;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.grekko.shared.Side;
import org.grekko.signal.domain.ConsensusRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An automaton at the gate: it passes as often as it may, then stands still until a person re-arms it. */
class ThrottledGateTest {
    private static final UUID PORTFOLIO = new UUID(3, 3);
    private static final UUID AGENT = new UUID(4, 4);
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final int MOST = 5;

    private final Desk desk = new Desk(PORTFOLIO, new PortfolioBook("USD"));
    private final RoadRules rules = new RoadRules(
            "PAPER",
            RiskLimits.defaults(new UUID(8, 8), Tolerance.MODERATE).with(Limit.MAX_REPEATS, BigDecimal.valueOf(MOST)),
            ConsensusRule.DEFAULT,
            Set::of,
            Duration.ofMinutes(5),
            BigDecimal.ZERO,
            RiskModel.ASSUMED,
            pair -> Conditions.NONE);

    @Test
    void anAgentThatRepeatsItselfIsStoppedOnceAndAPersonNever() {
        desk.book().deposit("PAPER", new BigDecimal("100000"), NOW, new CountedIds());
        for (int order = 1; order <= MOST; order++) {
            assertThat(ask(AGENT, order)).isEqualTo("approved");
        }
        assertThat(ask(AGENT, MOST + 1)).isEqualTo("REPEATED_EXECUTION 6 5 1");
        assertThat(ask(AGENT, MOST + 2)).isEqualTo("REPEATED_EXECUTION 6 5 1");
        OrderFlow flow = desk.risk().flow();
        assertThat(flow.takeTrips()).extracting(OrderFlow.Trip::subject).containsExactly(AGENT.toString());
        assertThat(ask(null, MOST + 3)).isEqualTo("approved");
        flow.rearm(AGENT.toString());
        assertThat(ask(AGENT, MOST + 4)).isEqualTo("approved");
    }

    private String ask(@Nullable UUID agent, int quantity) {
        NewOrder wish = new NewOrder(
                PORTFOLIO,
                "PAPER",
                AssetPair.of("BTC/USD"),
                Side.BUY,
                OrderType.MARKET,
                BigDecimal.valueOf(quantity),
                null,
                null,
                TimeInForce.GTC,
                false,
                false,
                "c",
                agent,
                null,
                null,
                "test");
        Ruling ruling = RiskGate.rule(desk, rules, new RiskGate.Request(wish, BigDecimal.TEN, Conditions.NONE, NOW));
        return ruling instanceof Ruling.Refused refused
                ? refused.denial().reason() + " " + refused.denial().value() + " "
                        + refused.denial().limit() + " " + refused.denial().version()
                : "approved";
    }
}
