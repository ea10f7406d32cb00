package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.shared.Side.BUY;
import static org.grekko.shared.Side.SELL;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Trade;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Asks 101 x 2, 102 x 3, bids 99 x 2, 98 x 3; taker 10, maker 4 basis points, 50 ms away. */
class BookMatcherTest {
    private static final BookTerms TERMS = new BookTerms(BigDecimal.TEN, new BigDecimal("4"), Duration.ofMillis(50));
    private static final String BIDS = "99x2 98x3";
    private static final String ASKS = "101x2 102x3";

    private final BookMatcher matcher = new BookMatcher(TERMS);
    private Instant now = TestOrders.ACCEPTED.plusMillis(50);

    @Test
    void aMarketOrderTakesLevelAfterLevelEachAtItsPrice() {
        Matched matched = book(BIDS, ASKS, order(OrderType.MARKET, BUY, "4", null));
        assertThat(told(matched)).containsExactly("2 @ 101", "2 @ 102");
        assertThat(matched.executions().get(0).fee()).isEqualByComparingTo("0.202");
        assertThat(matched.executions()).extracting(Execution::venueTradeId).containsExactly("c-0", "c-2");
    }

    @Test
    void nothingReachesTheBookBeforeTheLatencyIsOver() {
        now = TestOrders.ACCEPTED.plusMillis(49);
        assertThat(book(BIDS, ASKS, order(OrderType.MARKET, BUY, "1", null)).nothing())
                .isTrue();
        now = TestOrders.ACCEPTED.plusMillis(50);
        assertThat(told(book(BIDS, ASKS, order(OrderType.MARKET, BUY, "1", null))))
                .containsExactly("1 @ 101");
    }

    @Test
    void whatWasTakenIsGoneUntilTheVenueShowsAnotherSizeThere() {
        book(BIDS, ASKS, order(OrderType.MARKET, BUY, "2", null));
        assertThat(told(book(BIDS, ASKS, order(OrderType.MARKET, BUY, "1", null))))
                .containsExactly("1 @ 102");
        assertThat(told(book(BIDS, "101x1 102x3", order(OrderType.MARKET, BUY, "1", null))))
                .containsExactly("1 @ 101");
    }

    @Test
    void theRestOfAMarketOrderWaitsForNewDepth() {
        Order order = order(OrderType.MARKET, SELL, "7", null);
        Matched first = book(BIDS, ASKS, order);
        assertThat(told(first)).containsExactly("2 @ 99", "3 @ 98");
        Order rest = settled(order, first);
        assertThat(book(BIDS, ASKS, rest).nothing()).isTrue();
        assertThat(told(book("97x9", ASKS, rest))).containsExactly("2 @ 97");
    }

    @Test
    void immediateOrCancelTakesWhatItCanAndFillOrKillAllOrNothing() {
        Order ioc = order(OrderType.LIMIT, BUY, "3", "101", new Terms(TimeInForce.IOC, false, null));
        Matched part = book(BIDS, ASKS, ioc);
        assertThat(told(part)).containsExactly("2 @ 101");
        assertThat(part.expired()).containsExactly(ioc);
        matcher.forget();
        Order fok = order(OrderType.LIMIT, BUY, "3", "101", new Terms(TimeInForce.FOK, false, null));
        assertThat(book(BIDS, ASKS, fok)).isEqualTo(new Matched(List.of(), List.of(fok), now));
        Order wide = order(OrderType.LIMIT, BUY, "3", "102", new Terms(TimeInForce.FOK, false, null));
        assertThat(told(book(BIDS, ASKS, wide))).containsExactly("2 @ 101", "1 @ 102");
    }

    @Test
    void aPostOnlyOrderThatWouldExecuteExpires() {
        Order order = order(OrderType.LIMIT, BUY, "1", "101", new Terms(TimeInForce.GTC, true, null));
        assertThat(book(BIDS, ASKS, order).expired()).containsExactly(order);
        Order resting = order(OrderType.LIMIT, BUY, "1", "100", new Terms(TimeInForce.GTC, true, null));
        assertThat(book(BIDS, ASKS, resting).nothing()).isTrue();
        assertThat(matcher.ahead(resting.id())).isZero();
    }

    @Test
    void aRestingOrderWaitsBehindWhatIsShownAndIsServedByTradesAtItsPrice() {
        Order order = order(OrderType.LIMIT, BUY, "3", "98");
        book(BIDS, ASKS, order);
        assertThat(matcher.ahead(order.id())).isEqualByComparingTo("3");
        assertThat(trade(SELL, "98", "2", order).nothing()).isTrue();
        assertThat(trade(BUY, "98", "2", order).nothing())
                .as("a purchase takes no bids")
                .isTrue();
        Matched matched = trade(SELL, "98", "2.5", order);
        assertThat(told(matched)).containsExactly("1.5 @ 98");
        assertThat(matched.executions().get(0).fee()).isEqualByComparingTo("0.0588");
    }

    @Test
    void cancellationsAreTakenInProportionAndNewOrdersStandBehind() {
        Order order = order(OrderType.LIMIT, BUY, "1", "99");
        book("99x4 98x3", ASKS, order);
        book("99x10 98x3", ASKS, order);
        assertThat(matcher.ahead(order.id())).isEqualByComparingTo("4");
        book("99x5 98x3", ASKS, order);
        assertThat(matcher.ahead(order.id())).isEqualByComparingTo("2");
        trade(SELL, "99", "1", order);
        book("99x4 98x3", ASKS, order);
        assertThat(matcher.ahead(order.id()))
                .as("the trade explains what is missing")
                .isEqualByComparingTo("1");
    }

    @Test
    void aTradeThroughThePriceFillsWholeAtThePrice() {
        Order order = order(OrderType.LIMIT, SELL, "3", "102");
        book(BIDS, ASKS, order);
        assertThat(told(trade(BUY, "102.5", "0.1", order))).containsExactly("3 @ 102");
    }

    @Test
    void oppositeOrdersThatComeToARestingPriceFillItThere() {
        Order order = order(OrderType.LIMIT, BUY, "3", "100");
        book(BIDS, ASKS, order);
        assertThat(told(book("97x1", "99x1 100x1 101x1", order))).containsExactly("1 @ 100", "1 @ 100");
    }

    @Test
    void aPriceOutsideOfTheShownDepthGetsItsPlaceWhenItIsShown() {
        Order order = order(OrderType.LIMIT, BUY, "1", "90");
        book(BIDS, ASKS, order);
        assertThat(matcher.ahead(order.id())).isNull();
        assertThat(trade(SELL, "90", "5", order).nothing()).isTrue();
        book("91x1 90x7", ASKS, order);
        assertThat(matcher.ahead(order.id())).isEqualByComparingTo("7");
    }

    @Test
    void aStopIsSetOffByATradeAndTakesTheNextBook() {
        Order stop = order(OrderType.STOP_LOSS, SELL, "3", "98.5");
        assertThat(book("98x3", "99x1", stop).nothing())
                .as("a quote sets nothing off")
                .isTrue();
        assertThat(trade(SELL, "98.4", "0.1", stop).nothing()).isTrue();
        assertThat(told(book(BIDS, ASKS, stop))).containsExactly("2 @ 99", "1 @ 98");
    }

    @Test
    void aTargetNeverFillsWorseThanItsPrice() {
        Order target = order(OrderType.TAKE_PROFIT, SELL, "3", "99");
        trade(BUY, "99", "1", target);
        Matched matched = book(BIDS, ASKS, target);
        assertThat(told(matched)).containsExactly("2 @ 99");
        assertThat(matcher.ahead(target.id())).isZero();
    }

    @Test
    void ofAGroupOneOrderExecutesAtATime() {
        UUID group = new UUID(5, 5);
        Order stop = order(OrderType.STOP_LOSS, SELL, "1", "100", new Terms(TimeInForce.GTC, false, group));
        Order target = order(OrderType.TAKE_PROFIT, SELL, "1", "98", new Terms(TimeInForce.GTC, false, group));
        trade(SELL, "99", "1", stop, target);
        assertThat(book(BIDS, ASKS, stop, target).executions()).hasSize(1);
    }

    @Test
    void afterForgettingAnOrderComesLastAgain() {
        Order order = order(OrderType.LIMIT, BUY, "1", "98");
        book(BIDS, ASKS, order);
        trade(SELL, "98", "2", order);
        matcher.forget();
        book(BIDS, ASKS, order);
        assertThat(matcher.ahead(order.id())).isEqualByComparingTo("3");
    }

    @Test
    void aLimitThatRestedBeforeARestartFillsAtItsOwnPriceWhereverTheMarketIs() {
        BookMatcher later = new BookMatcher(TERMS, TestOrders.ACCEPTED.plusMillis(1));
        Order order = order(OrderType.LIMIT, BUY, "3", "105");
        BookSnapshot book = new BookSnapshot("X", TestOrders.PAIR, levels(BIDS), levels(ASKS), now);
        assertThat(told(later.book(book, List.of(order)))).containsExactly("2 @ 105", "1 @ 105");
    }

    @Test
    void aRestingOrderThatIsMadeSmallerKeepsItsPlaceAndAChangedPriceOrMoreComesLast() {
        Order order = order(OrderType.LIMIT, BUY, "3", "98");
        book(BIDS, ASKS, order);
        trade(SELL, "98", "2", order);
        assertThat(matcher.ahead(order.id())).isEqualByComparingTo("1");
        Order smaller = amended(order, "2", "98");
        book("99x2 98x1", ASKS, smaller);
        assertThat(matcher.ahead(order.id())).isEqualByComparingTo("1");
        Order larger = amended(smaller, "2.5", "98");
        book("99x2 98x3", ASKS, larger);
        assertThat(matcher.ahead(order.id())).isEqualByComparingTo("3");
        Order moved = amended(larger, "2.5", "99");
        assertThat(trade(SELL, "98", "9", moved).nothing()).isTrue();
        book("99x2 98x3", ASKS, moved);
        assertThat(matcher.ahead(order.id())).isEqualByComparingTo("2");
    }

    @Test
    void aRestingOrderThatIsMovedToTheOtherSideTakesIt() {
        BookMatcher later = new BookMatcher(TERMS, TestOrders.ACCEPTED.plusMillis(1));
        Order order = order(OrderType.LIMIT, BUY, "3", "98");
        BookSnapshot book = new BookSnapshot("X", TestOrders.PAIR, levels(BIDS), levels(ASKS), now);
        assertThat(later.book(book, List.of(order)).nothing()).isTrue();
        assertThat(told(later.book(book, List.of(amended(order, "3", "102"))))).containsExactly("2 @ 101", "1 @ 102");
    }

    private static Order amended(Order order, String quantity, String price) {
        Replacement wish = new Replacement(new BigDecimal(quantity), new BigDecimal(price));
        return order.replacing(wish, order.createdAt()).after(OrderEvent.REPLACE, order.createdAt());
    }

    private record Terms(TimeInForce time, boolean postOnly, @Nullable UUID group) {}

    private Matched book(String bids, String asks, Order... orders) {
        return matcher.book(new BookSnapshot("X", TestOrders.PAIR, levels(bids), levels(asks), now), List.of(orders));
    }

    private Matched trade(Side taker, String price, String size, Order... orders) {
        Trade trade = new Trade("X", TestOrders.PAIR, taker, new BigDecimal(price), new BigDecimal(size), now);
        return matcher.trade(trade, List.of(orders));
    }

    private static List<BookSnapshot.Level> levels(String text) {
        List<BookSnapshot.Level> levels = new ArrayList<>();
        for (String level : text.split(" ", -1)) {
            String[] parts = level.split("x", -1);
            levels.add(new BookSnapshot.Level(new BigDecimal(parts[0]), new BigDecimal(parts[1])));
        }
        return levels;
    }

    private static Order settled(Order order, Matched matched) {
        Order after = order;
        for (Execution each : matched.executions()) {
            after = after.filled(each.quantity(), each.price(), each.fee(), each.at());
        }
        return after;
    }

    private static List<String> told(Matched matched) {
        return matched.executions().stream()
                .map(each -> each.quantity().stripTrailingZeros().toPlainString() + " @ "
                        + each.price().toPlainString())
                .toList();
    }

    private static Order order(OrderType type, Side side, String quantity, @Nullable String price) {
        return order(type, side, quantity, price, new Terms(TimeInForce.GTC, false, null));
    }

    private static Order order(OrderType type, Side side, String quantity, @Nullable String price, Terms terms) {
        BigDecimal number = price == null ? null : new BigDecimal(price);
        boolean limit = type == OrderType.LIMIT;
        NewOrder wish = new NewOrder(
                new UUID(1, 1),
                "PAPER",
                TestOrders.PAIR,
                side,
                type,
                new BigDecimal(quantity),
                limit ? number : null,
                limit ? null : number,
                terms.time(),
                terms.postOnly(),
                false,
                "c",
                null,
                null,
                terms.group(),
                "test");
        return Order.of(UUID.randomUUID(), wish, null, TestOrders.ACCEPTED);
    }
}
