package org.grekko.rebalance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.grekko.shared.Side;
import org.grekko.shared.json.GrekkoJson;
import org.junit.jupiter.api.Test;

/** The sizes of a boundary's orders, and how a boundary is kept. */
class OrderPlanTest {
    private static final int SEEDS = Boolean.getBoolean("grekko.nightly") ? 300 : 8;

    @Test
    void purchasesStayWithinTheCashAndSalesWithinWhatIsHeld() {
        int orders = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            SimulatedSession session = SimulatedSession.run(seed, SimulatedSession.Disturbance.NONE);
            Random dice = new Random(seed);
            for (BoundaryRecord record : session.history().records()) {
                BoundaryInputs in = record.inputs();
                BigDecimal cash = in.cash().multiply(BigDecimal.valueOf(dice.nextDouble()));
                BigDecimal lot = new BigDecimal("0.001");
                List<BigDecimal> lots = in.quantities().stream().map(any -> lot).toList();
                OrderPlan.Means means = new OrderPlan.Means(cash, in.quantities(), record.quotes(), lots);
                BoundaryRecord fresh = BoundaryRecord.decided(record.boundary(), in, record.outcome())
                        .quoted(record.quotes(), OrderPlan.nav(means, in.prices()));
                String at = "seed " + seed + ", " + record.boundary();
                for (OrderPlan.Wanted each : OrderPlan.sales(fresh, means)) {
                    assertThat(each.side()).as(at).isEqualTo(Side.SELL);
                    assertThat(each.quantity())
                            .as(at)
                            .isLessThanOrEqualTo(in.quantities().get(each.market()));
                    assertThat(each.quantity().remainder(lot)).as(at).isZero();
                }
                BigDecimal spent = BigDecimal.ZERO;
                for (OrderPlan.Wanted each : OrderPlan.purchases(session.config(), fresh, means)) {
                    assertThat(record.quotes().get(each.market()))
                            .as(at + ", a shut market")
                            .isPositive();
                    spent = spent.add(each.quantity().multiply(record.quotes().get(each.market())));
                    orders++;
                }
                assertThat(spent).as(at + ", spent").isLessThanOrEqualTo(cash);
            }
        }
        assertThat(orders).isGreaterThan(SEEDS);
    }

    @Test
    void aBoundaryIsReadAsItWasWritten() throws JsonProcessingException {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (BoundaryRecord record : SimulatedSession.run(seed, SimulatedSession.Disturbance.NONE)
                    .history()
                    .records()) {
                String written = GrekkoJson.mapper().writeValueAsString(record);
                BoundaryRecord read = GrekkoJson.mapper().readValue(written, BoundaryRecord.class);
                assertThat(read)
                        .as("seed " + seed)
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(record);
            }
        }
    }

    @Test
    void anOrderThatWasNotSubmittedIsLeftToTheNextBoundary() {
        BoundaryRecord traded = SimulatedSession.run(1, SimulatedSession.Disturbance.NONE).history().records().stream()
                .filter(each -> !each.submitted().isEmpty())
                .findFirst()
                .orElseThrow();
        int market = traded.submitted().get(0).market();
        assertThat(traded.left().get(market)).as("submitted").isFalse();
        BoundaryRecord missed = BoundaryRecord.decided(traded.boundary(), traded.inputs(), traded.outcome());
        assertThat(missed.left().get(market)).as("missed").isTrue();
        BoundaryRecord empty = BoundaryRecord.decided(traded.boundary(), traded.inputs(), null);
        assertThat(empty.left()).as("nothing decided").isEqualTo(traded.inputs().waiting());
    }
}
