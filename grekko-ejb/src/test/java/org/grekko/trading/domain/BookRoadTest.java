package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.grekko.execution.domain.BookMatcher;
import org.grekko.execution.domain.BookTerms;
import org.grekko.execution.domain.Matched;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.PaperMatcher;
import org.grekko.execution.domain.PaperTerms;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Trade;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.risk.domain.RiskModel;
import org.grekko.risk.domain.Tolerance;
import org.grekko.shared.AssetPair;
import org.grekko.shared.CountedIds;
import org.grekko.shared.Side;
import org.grekko.signal.domain.ConsensusRule;
import org.junit.jupiter.api.Test;

/** Orders that a live book fills in parts, settled by the road. */
class BookRoadTest {
    private static final AssetPair PAIR = AssetPair.of("BTC/USD");
    private static final UUID PORTFOLIO = new UUID(3, 3);
    private static final UUID DECISION = new UUID(6, 6);
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");
    private static final BookTerms TERMS = new BookTerms(BigDecimal.TEN, BigDecimal.TEN, Duration.ZERO);

    private final CountedIds ids = new CountedIds();
    private final ListJournal journal = new ListJournal();
    private final Desk desk = new Desk(PORTFOLIO, new PortfolioBook("USD"));
    private final BookMatcher matcher = new BookMatcher(TERMS);
    private final Road road = road();
    private Instant now = START;

    private Road road() {
        desk.book().deposit("PAPER", new BigDecimal("10000"), START, ids);
        RoadRules rules = new RoadRules(
                "PAPER",
                RiskLimits.defaults(new UUID(8, 8), Tolerance.MODERATE),
                ConsensusRule.DEFAULT,
                Set::of,
                Duration.ofMinutes(5),
                BigDecimal.ZERO,
                RiskModel.ASSUMED,
                pair -> Conditions.NONE);
        Panel nobody = new Panel(List.of(), (name, parameters) -> {
            throw new IllegalStateException(name);
        });
        PaperMatcher bars = new PaperMatcher(new PaperTerms(BigDecimal.TEN, BigDecimal.TEN));
        return new Road(desk, nobody, bars, rules, journal, ids);
    }

    private Order enter(String quantity) {
        NewOrder wish = new NewOrder(
                PORTFOLIO,
                "PAPER",
                PAIR,
                Side.BUY,
                OrderType.MARKET,
                new BigDecimal(quantity),
                null,
                null,
                TimeInForce.GTC,
                false,
                false,
                "entry",
                null,
                DECISION,
                null,
                "test");
        Order order = Order.of(ids.next(), wish, null, now);
        desk.put(order);
        journal.placed(order);
        desk.protect(DECISION, new Protection(new BigDecimal("90"), new BigDecimal("120")));
        return order;
    }

    @Test
    void anEntryInSeveralPartsGetsItsExitsOnceForAllOfIt() {
        Order entry = enter("5");
        book("99x9", "101x2 102x1");
        assertThat(desk.working(entry.id()).orElseThrow().status()).isEqualTo(OrderStatus.PARTIALLY_FILLED);
        assertThat(exits()).isEmpty();
        book("99x9", "101x4");
        assertThat(desk.held(PAIR)).isEqualByComparingTo("5");
        assertThat(exits())
                .extracting(Order::type)
                .containsExactlyInAnyOrder(OrderType.STOP_LOSS, OrderType.TAKE_PROFIT);
        assertThat(exits()).allMatch(exit -> exit.quantity().compareTo(new BigDecimal("5")) == 0);
    }

    @Test
    void anEntryThatCannotBePaidWholeIsStillProtected() {
        enter("150");
        book("99x900", "100x900");
        assertThat(desk.held(PAIR)).isLessThan(new BigDecimal("100")).isGreaterThan(new BigDecimal("99"));
        assertThat(desk.book().cash()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
        assertThat(exits()).hasSize(2).allMatch(exit -> exit.quantity().compareTo(desk.held(PAIR)) == 0);
    }

    @Test
    void aTargetInPartsKeepsTheStopWhichThenSellsNoMoreThanIsHeld() {
        enter("5");
        book("99x9", "101x5");
        trade(Side.BUY, "120", "1");
        book("120x2 119x9", "121x5");
        assertThat(desk.held(PAIR)).isEqualByComparingTo("3");
        assertThat(exits()).hasSize(2);
        trade(Side.SELL, "89", "1");
        book("89x9", "90x9");
        assertThat(desk.held(PAIR)).isZero();
        assertThat(desk.working()).isEmpty();
        assertThat(journal.fills).extracting(fill -> fill.venueTradeId()).doesNotHaveDuplicates();
    }

    @Test
    void whatTheVenueLetsExpireEndsOnlyOnce() {
        Order entry = enter("1");
        road.settle(new Matched(List.of(), List.of(entry, entry), now));
        assertThat(journal.orders.get(entry.id())).extracting(Order::status).isEqualTo(OrderStatus.EXPIRED);
        assertThat(exits()).isEmpty();
    }

    private List<Order> exits() {
        return desk.working().stream().filter(Order::reduceOnly).toList();
    }

    private void book(String bids, String asks) {
        now = now.plusMillis(100);
        road.settle(matcher.book(new BookSnapshot("X", PAIR, levels(bids), levels(asks), now), desk.working(PAIR)));
    }

    private void trade(Side taker, String price, String size) {
        now = now.plusMillis(100);
        Trade trade = new Trade("X", PAIR, taker, new BigDecimal(price), new BigDecimal(size), now);
        road.settle(matcher.trade(trade, desk.working(PAIR)));
    }

    private static List<BookSnapshot.Level> levels(String text) {
        List<BookSnapshot.Level> levels = new ArrayList<>();
        for (String level : text.split(" ", -1)) {
            String[] parts = level.split("x", -1);
            levels.add(new BookSnapshot.Level(new BigDecimal(parts[0]), new BigDecimal(parts[1])));
        }
        return levels;
    }
}
