package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.grekko.lab.CoinbaseFixture.BTC;
import static org.grekko.lab.CoinbaseFixture.ETH;
import static org.grekko.lab.CoinbaseFixture.eventually;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.grekko.execution.AmendingVenue;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.PlaceReply;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.UserStreamVenue;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderId;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.lab.CoinbaseFixture.Ear;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.coinbase.CoinbaseKeys;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.shared.Clock;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.venue.ApiKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The trading side of the adapter of Coinbase against a simulated Coinbase that shares no code with it. */
class CoinbaseSimulationTest {
    private final CoinbaseFixture coinbase = new CoinbaseFixture(Faults.NONE);

    @AfterEach
    void stop() {
        coinbase.close();
    }

    @Test
    void anOrderRestsIsFoundByOurIdAmendedAndCancelled() {
        TradingVenue account = coinbase.account();
        VenueOrderState taken = accepted(account.place(limit("mine-1", Side.BUY, "0.01", "50000")));
        VenueOrderId byOurId = new VenueOrderId(BTC, "mine-1", null);
        VenueOrderState found = account.order(byOurId).orElseThrow();
        assertThat(found.venueOrderId()).isEqualTo(taken.venueOrderId());
        assertThat(found.status()).isEqualTo(OrderStatus.NEW);
        assertThat(account.order(new VenueOrderId(BTC, "mine-1", taken.venueOrderId())))
                .contains(found);
        assertThat(account.openOrders(BTC)).containsExactly(found);
        assertThat(account.openOrders(null)).containsExactly(found);
        ((AmendingVenue) account).amend(byOurId, new BigDecimal("0.02"), new BigDecimal("49000"));
        VenueOrderState amended = account.order(byOurId).orElseThrow();
        assertThat(amended.quantity()).isEqualByComparingTo("0.02");
        assertThat(amended.price()).isEqualByComparingTo("49000");
        account.cancel(byOurId);
        account.cancel(byOurId);
        assertThat(account.order(byOurId).orElseThrow().status()).isEqualTo(OrderStatus.CANCELED);
        assertThat(account.openOrders(null)).isEmpty();
        assertThat(account.order(new VenueOrderId(BTC, "not mine", null))).isEmpty();
        account.cancel(new VenueOrderId(BTC, "not mine", null));
    }

    @Test
    void allOrdersOfAMarketAreCancelledAndThoseOfOthersStay() {
        TradingVenue account = coinbase.account();
        for (int i = 0; i < 12; i++) {
            accepted(account.place(limit("many-" + i, Side.BUY, "0.01", "50000")));
        }
        accepted(account.place(new VenueOrder(
                "other",
                ETH,
                Side.BUY,
                OrderType.LIMIT,
                BigDecimal.ONE,
                new BigDecimal("2000"),
                null,
                TimeInForce.GTC,
                true,
                false)));
        account.cancelAll(BTC);
        assertThat(account.openOrders(null)).singleElement().satisfies(order -> assertThat(order.clientOrderId())
                .isEqualTo("other"));
    }

    @Test
    void manyFillsComeInPagesAndInTheirOrder() {
        TradingVenue account = coinbase.account();
        Instant begun = Instant.now().minusSeconds(1);
        for (int i = 0; i < 6; i++) {
            accepted(account.place(market("sweep-" + i, i % 2 == 0 ? Side.BUY : Side.SELL, "1.5")));
            for (int step = 0; step < 60; step++) {
                coinbase.simulation().step();
            }
        }
        int truth = coinbase.simulation()
                .exchange()
                .fills(coinbase.simulation().account().key(), each -> true)
                .size();
        List<VenueFill> fills = account.fills(BTC, begun);
        assertThat(truth).isGreaterThan(100);
        assertThat(fills).hasSize(truth).isSortedAccordingTo((one, other) -> one.at()
                .compareTo(other.at()));
        assertThat(fills.stream().map(VenueFill::venueTradeId).distinct()).hasSize(truth);
        assertThat(account.fills(BTC, Instant.now().plusSeconds(5))).isEmpty();
    }

    @Test
    void balancesFeesAndPermissionsAreThoseOfTheExchange() {
        TradingVenue account = coinbase.account();
        accepted(account.place(limit("hold", Side.BUY, "0.1", "50000")));
        accepted(account.place(market("now", Side.SELL, "0.2")));
        BalanceVenue balances = (BalanceVenue) account;
        for (VenueBalance balance : balances.balances()) {
            assertThat(balance.available())
                    .isEqualByComparingTo(coinbase.simulation().account().free(balance.asset()));
            assertThat(balance.locked())
                    .isEqualByComparingTo(coinbase.simulation().account().locked(balance.asset()));
        }
        assertThat(balances.balances()).extracting(VenueBalance::asset).containsExactly("BTC", "ETH", "SOL", "USD");
        assertThat(balances.fees(BTC).takerBps()).isEqualByComparingTo("10");
        assertThat(balances.permissions().trade()).isTrue();
        assertThat(balances.permissions().withdraw()).isFalse();
    }

    @Test
    void theUserStreamTellsOrdersAndTheirFills() throws Exception {
        TradingVenue account = coinbase.account();
        Ear ear = new Ear();
        AutoCloseable stream = ((UserStreamVenue) account).listen(ear);
        eventually(() -> ear.events.contains("resumed"));
        accepted(account.place(limit("rests", Side.BUY, "0.01", "50000")));
        accepted(account.place(market("takes", Side.BUY, "0.5")));
        eventually(() -> ear.orders.stream().anyMatch(each -> each.status() == OrderStatus.FILLED));
        BigDecimal filled = ear.fills.stream().map(VenueFill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(filled).isEqualByComparingTo("0.5");
        account.cancel(new VenueOrderId(BTC, "rests", null));
        eventually(() -> ear.orders.stream().anyMatch(each -> each.status() == OrderStatus.CANCELED));
        assertThat(ear.orders)
                .filteredOn(each -> each.status() == OrderStatus.CANCELED)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.clientOrderId()).isEqualTo("rests");
                    assertThat(each.quantity()).isEqualByComparingTo("0.01");
                });
        stream.close();
    }

    @Test
    void refusalsHaveTheirMeaning() {
        TradingVenue account = coinbase.account();
        assertThat(refusal(account, limit("r1", Side.BUY, "0.000001", "50000")))
                .isEqualTo(VenueErrorMeaning.QUANTITY_REJECTED);
        assertThat(refusal(account, limit("r2", Side.BUY, "0.00001", "50000")))
                .isEqualTo(VenueErrorMeaning.QUANTITY_REJECTED);
        assertThat(refusal(account, limit("r3", Side.BUY, "0.01", "50000.001")))
                .isEqualTo(VenueErrorMeaning.PRICE_REJECTED);
        assertThat(refusal(account, limit("r4", Side.BUY, "1000", "50000")))
                .isEqualTo(VenueErrorMeaning.INSUFFICIENT_FUNDS);
        VenueOrder crossing = new VenueOrder(
                "r5",
                BTC,
                Side.BUY,
                OrderType.LIMIT,
                BigDecimal.ONE,
                new BigDecimal("70000"),
                null,
                TimeInForce.GTC,
                true,
                false);
        assertThat(refusal(account, crossing)).isEqualTo(VenueErrorMeaning.WOULD_TAKE);
    }

    @Test
    void aWrongKeyIsRefused() {
        ApiKey stranger = new ApiKey("organizations/none/apiKeys/none", CoinbaseKeys.pem(99));
        ApiKey forger = new ApiKey(coinbase.key().key(), CoinbaseKeys.pem(99));
        for (ApiKey wrong : List.of(stranger, forger)) {
            TradingVenue account = coinbase.account(wrong, new SystemClock());
            assertThatThrownBy(() -> account.openOrders(null))
                    .isInstanceOfSatisfying(VenueException.class, problem -> assertThat(
                                    problem.error().meaning())
                            .isEqualTo(VenueErrorMeaning.AUTHENTICATION));
        }
    }

    @Test
    void aWrongClockIsReadAgainAndTheRequestRepeated() {
        Clock real = new SystemClock();
        for (Duration wrong : List.of(Duration.ofMinutes(-5), Duration.ofMinutes(5))) {
            Clock ours = () -> real.now().plus(wrong);
            TradingVenue account = coinbase.account(coinbase.key(), ours);
            assertThat(account.openOrders(null)).isEmpty();
        }
    }

    private static VenueErrorMeaning refusal(TradingVenue account, VenueOrder order) {
        PlaceReply reply = account.place(order);
        assertThat(reply).as(order.clientOrderId()).isInstanceOf(PlaceReply.Refused.class);
        return ((PlaceReply.Refused) reply).error().meaning();
    }

    private static VenueOrderState accepted(PlaceReply reply) {
        assertThat(reply).isInstanceOf(PlaceReply.Accepted.class);
        return ((PlaceReply.Accepted) reply).state();
    }

    private static VenueOrder limit(String id, Side side, String quantity, String price) {
        return new VenueOrder(
                id,
                BTC,
                side,
                OrderType.LIMIT,
                new BigDecimal(quantity),
                new BigDecimal(price),
                null,
                TimeInForce.GTC,
                false,
                false);
    }

    private static VenueOrder market(String id, Side side, String quantity) {
        return new VenueOrder(
                id, BTC, side, OrderType.MARKET, new BigDecimal(quantity), null, null, TimeInForce.IOC, false, false);
    }
}
