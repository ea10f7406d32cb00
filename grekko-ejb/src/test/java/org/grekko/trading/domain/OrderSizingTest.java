package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.risk.Breaker;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.risk.domain.Tolerance;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.grekko.shared.Side;
import org.grekko.signal.domain.ConsensusRule;
import org.junit.jupiter.api.Test;

/** A person's purchase is sized by the methods of agents and cut by the pre-trade check itself. */
class OrderSizingTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final Instant NOW = Instant.parse("2026-01-05T00:00:00Z");
    private static final List<String> METHODS = List.of("volatilityTarget", "kellyFraction", "riskFraction");

    @Test
    void aSmallRiskAtTheStopIsWhatTheFormulaSays() {
        SizedOrder sized = size(
                desk(100_000), rules(Tolerance.MODERATE, BigDecimal.ONE), "100", "0.001", ask("riskFraction", 0.001));
        // 0.1 % of 100,000 at risk, 10 lost on each: 10 pieces, a thousand dollars, one part in a hundred of NAV.
        assertThat(sized.fraction()).isCloseTo(0.01, within(1e-12));
        assertThat(sized.quantity()).isEqualByComparingTo("10");
        assertThat(sized.wanted()).isEqualByComparingTo("10");
        assertThat(sized.capped()).isNull();
    }

    @Test
    void theRuleThatRefusesOneLotMoreIsNamed() {
        RoadRules rules = rules(Tolerance.MODERATE, BigDecimal.ONE);
        SizedOrder sized = size(desk(10_000), rules, "100", "0.001", ask("riskFraction", 0.1));
        // All of NAV is wanted; the first of the rules in their order that stands in the way is the one on the
        // position.
        Denial capped = Objects.requireNonNull(sized.capped());
        assertThat(capped.reason()).isEqualTo(DenialReason.POSITION_LIMIT.name());
        assertThat(sized.wanted()).isEqualByComparingTo("100");
        assertThat(sized.quantity().multiply(new BigDecimal("100")))
                .isEqualByComparingTo(
                        new BigDecimal("10000").multiply(rules.limits().maxPositionFraction()));
        assertThat(new BigDecimal(capped.value())).isGreaterThan(new BigDecimal(capped.limit()));
    }

    @Test
    void aDrawdownLeavesHalfOfWhatIsSaid() {
        SizedOrder sized = size(
                desk(100_000),
                rules(Tolerance.MODERATE, new BigDecimal("0.5")),
                "100",
                "0.001",
                ask("riskFraction", 0.001));
        assertThat(sized.quantity()).isEqualByComparingTo("5");
        assertThat(sized.budget()).isEqualByComparingTo("0.5");
    }

    @Test
    void whatIsTooSmallToOrderIsNothingAndSaysWhy() {
        SizedOrder sized = size(
                desk(100), rules(Tolerance.MODERATE, BigDecimal.ONE), "100", "0.0001", ask("riskFraction", 0.0001));
        assertThat(sized.quantity()).isZero();
        assertThat(Objects.requireNonNull(sized.capped()).reason()).isEqualTo(DenialReason.ORDER_SIZE_MIN.name());
    }

    @Test
    void whatIsSizedPassesTheCheckAndALotMoreDoesNot() {
        int capped = 0;
        for (int seed = 0; seed < 600; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            Desk desk = desk(dice.nextInt(200, 2_000_000));
            List<Tolerance> tolerances = List.of(Tolerance.values());
            RoadRules rules = rules(tolerances.get(dice.nextInt(tolerances.size())), BigDecimal.ONE);
            String price = BigDecimal.valueOf(dice.nextInt(1, 10_000_000), 2).toPlainString();
            String lot = List.of("0.00000001", "0.0001", "1").get(dice.nextInt(3));
            BigDecimal stop = new BigDecimal(price).multiply(BigDecimal.valueOf(0.5 + 0.45 * dice.nextDouble()));
            BigDecimal profit = new BigDecimal(price).multiply(BigDecimal.valueOf(1.05 + dice.nextDouble()));
            OrderSizing.Ask ask = new OrderSizing.Ask(
                    METHODS.get(dice.nextInt(3)),
                    0.001 + 0.1 * dice.nextDouble(),
                    new Protection(stop, profit),
                    new Standing(10, dice.nextInt(11)),
                    new BigDecimal(lot));
            SizedOrder sized = size(desk, rules, price, lot, ask);
            assertThat(sized.quantity()).as("seed %d", seed).isNotNegative().isLessThanOrEqualTo(sized.wanted());
            assertThat(sized.quantity().remainder(new BigDecimal(lot)))
                    .as("seed %d", seed)
                    .isZero();
            if (sized.quantity().signum() > 0) {
                assertThat(denial(desk, rules, price, sized.quantity()))
                        .as("seed %d", seed)
                        .isEmpty();
            }
            capped += refusesMore(desk, rules, price, sized, new BigDecimal(lot)) ? 1 : 0;
        }
        assertThat(capped).isBetween(50, 590);
    }

    /** Whether less than wanted passes; then a lot more must be refused. */
    private static boolean refusesMore(Desk desk, RoadRules rules, String price, SizedOrder sized, BigDecimal lot) {
        if (sized.quantity().compareTo(sized.wanted()) == 0) {
            return false;
        }
        Denial named = Objects.requireNonNull(sized.capped());
        BigDecimal more = named.reason().equals(DenialReason.ORDER_SIZE_MIN.name())
                ? sized.wanted()
                : sized.quantity().add(lot);
        assertThat(denial(desk, rules, price, more)).as("%s of %s", sized, desk).isPresent();
        return true;
    }

    private static OrderSizing.Ask ask(String method, double value) {
        return new OrderSizing.Ask(
                method,
                value,
                new Protection(new BigDecimal("90"), new BigDecimal("120")),
                Standing.NONE,
                new BigDecimal("0.001"));
    }

    private static SizedOrder size(Desk desk, RoadRules rules, String price, String lot, OrderSizing.Ask ask) {
        return OrderSizing.of(desk, rules, request(desk, price, new BigDecimal(lot)), ask);
    }

    private static Optional<Denial> denial(Desk desk, RoadRules rules, String price, BigDecimal quantity) {
        return RiskGate.check(desk, rules, request(desk, price, quantity));
    }

    private static RiskGate.Request request(Desk desk, String price, BigDecimal quantity) {
        NewOrder order = new NewOrder(
                desk.portfolioId(),
                "PAPER",
                BTC,
                Side.BUY,
                OrderType.MARKET,
                quantity,
                null,
                null,
                TimeInForce.GTC,
                false,
                false,
                null,
                null,
                null,
                null,
                "somebody");
        return new RiskGate.Request(order, new BigDecimal(price), Conditions.NONE, NOW);
    }

    private static Desk desk(int cash) {
        Desk desk = new Desk(new UUID(0, 3), new PortfolioBook("USD"));
        desk.book().deposit("PAPER", BigDecimal.valueOf(cash), NOW, new CountedIds());
        return desk;
    }

    private static RoadRules rules(Tolerance tolerance, BigDecimal budget) {
        return new RoadRules(
                "PAPER",
                RiskLimits.defaults(new UUID(0, 1), tolerance),
                ConsensusRule.DEFAULT,
                new RoadRules.Halts() {
                    @Override
                    public Set<Breaker> open() {
                        return Set.of();
                    }

                    @Override
                    public BigDecimal budget() {
                        return budget;
                    }
                },
                Duration.ofMinutes(5),
                BigDecimal.ZERO,
                RiskModel.ASSUMED,
                pair -> Conditions.NONE);
    }
}
