package org.grekko.rebalance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grekko.backtest.domain.PortfolioModel;
import org.grekko.backtest.domain.SleeveAccounts;
import org.grekko.portfolio.ReportTooLarge;
import org.grekko.portfolio.domain.Marks;
import org.grekko.portfolio.domain.earnings.Totals;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** What the models of a session have adds up to what the session has, at any time and at any prices. */
class SessionModelBookTest {
    private static final BigDecimal START = new BigDecimal("100000");
    /** One part in ten thousand is what is asked for; doubles do better by far. */
    private static final double EXACT = 1e-9;

    @Test
    void modelsTogetherEarnAndHoldWhatTheSessionDoes() {
        int told = 0;
        for (int seed = 1; seed <= 60; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            SimulatedSession session = SimulatedSession.run(seed, SimulatedSession.Disturbance.NONE);
            List<BoundaryRecord> records = session.history().records();
            List<AssetPair> pairs = session.config().pairs();
            for (int place = 1; place < records.size(); place++) {
                BoundaryInputs next = records.get(place).inputs();
                Map<AssetPair, BigDecimal> prices = pairs.stream()
                        .collect(
                                Collectors.toMap(pair -> pair, pair -> BigDecimal.valueOf(dice.nextInt(1, 99_999), 2)));
                SessionModelBook book = book(session, records.subList(0, place + 1));
                Map<String, Totals.Earned> earned =
                        book.earned(records.get(place).boundary().minusNanos(1_000), marks(prices));
                BigDecimal value = next.cash();
                for (int market = 0; market < pairs.size(); market++) {
                    AssetPair pair = pairs.get(market);
                    BigDecimal quantity = next.quantities().get(market);
                    value = value.add(quantity.multiply(prices.get(pair)));
                    double held = book.held(pair).values().stream()
                            .mapToDouble(BigDecimal::doubleValue)
                            .sum();
                    assertThat(held)
                            .as("seed %d, %s", seed, pair)
                            .isCloseTo(quantity.doubleValue(), within(EXACT * Math.max(1, quantity.doubleValue())));
                }
                double sum = earned.values().stream()
                        .mapToDouble(each -> each.net().doubleValue())
                        .sum();
                double whole = value.subtract(START).doubleValue();
                assertThat(sum).as("seed %d at %d", seed, place).isCloseTo(whole, within(EXACT * value.doubleValue()));
                told += both(earned) ? 1 : 0;
            }
        }
        assertThat(told).as("both models trade").isGreaterThan(100);
    }

    private static boolean both(Map<String, Totals.Earned> earned) {
        return earned.values().stream().allMatch(each -> each.fees().signum() > 0);
    }

    @Test
    void ofATimeBeforeWhatIsKeptNothingIsSaid() {
        SimulatedSession session = SimulatedSession.run(3, SimulatedSession.Disturbance.NONE);
        List<BoundaryRecord> records = session.history().records();
        SessionModelBook whole = book(session, records);
        assertThat(whole.earned(Instant.EPOCH, marks(Map.of())).values())
                .allSatisfy(each -> assertThat(each.net()).isZero());
        SessionModelBook pruned = book(session, records.subList(20, records.size()));
        assertThatThrownBy(() -> pruned.earned(records.get(19).boundary(), marks(Map.of())))
                .isInstanceOf(ReportTooLarge.class)
                .hasMessageContaining("before " + records.get(20).boundary());
    }

    private static SessionModelBook book(SimulatedSession session, List<BoundaryRecord> records) {
        List<String> models =
                session.config().models().stream().map(PortfolioModel::name).toList();
        List<AssetPair> pairs = session.config().pairs();
        SleeveAccounts unknown = null;
        return new SessionModelBook(
                "not told apart",
                models,
                pairs,
                SessionModelBook.states(models.size(), pairs.size(), records, unknown));
    }

    private static Marks marks(Map<AssetPair, BigDecimal> prices) {
        return new Marks(new TreeMap<>(prices));
    }
}
