package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.grekko.execution.AmendingVenue;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.DeadManSwitch;
import org.grekko.execution.KeyPermissions;
import org.grekko.execution.PlaceReply;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.UserStreamVenue;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.VenueOrderId;
import org.grekko.execution.VenueOrderState;
import org.grekko.execution.WithdrawalVenue;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KrakenSimulationTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USD");
    private static final AssetPair SOL = AssetPair.of("SOL/USD");

    private final KrakenRig rig = new KrakenRig(new Simulation(Venues.KRAKEN, 0, Faults.NONE, new SystemClock()));

    @AfterEach
    void end() {
        rig.close();
    }

    private static VenueOrder order(String id, Side side, String quantity, String price) {
        return order(id, side, OrderType.LIMIT, quantity, price, TimeInForce.GTC);
    }

    private static VenueOrder order(
            String id, Side side, OrderType type, String quantity, String price, TimeInForce force) {
        BigDecimal limit = type == OrderType.LIMIT ? new BigDecimal(price) : null;
        BigDecimal stop = type == OrderType.STOP_LOSS ? new BigDecimal(price) : null;
        return new VenueOrder(id, BTC, side, type, new BigDecimal(quantity), limit, stop, force, false, false);
    }

    private static VenueOrder market(String id, Side side, String quantity) {
        return order(id, side, OrderType.MARKET, quantity, "0", TimeInForce.GTC);
    }

    private static VenueOrderState accepted(PlaceReply reply) {
        assertThat(reply).isInstanceOf(PlaceReply.Accepted.class);
        return ((PlaceReply.Accepted) reply).state();
    }

    private static VenueErrorMeaning refusal(PlaceReply reply) {
        assertThat(reply).isInstanceOf(PlaceReply.Refused.class);
        return ((PlaceReply.Refused) reply).error().meaning();
    }

    @Test
    void anOrderRestsIsFoundByEitherIdAndIsCancelled() {
        TradingVenue venue = rig.account();
        VenueOrderState placed = accepted(venue.place(order("order1", Side.BUY, "0.01", "50000.00")));
        assertThat(venue.openOrders(BTC)).hasSize(1);
        assertThat(venue.openOrders(SOL)).isEmpty();
        VenueOrderId byClientId = new VenueOrderId(BTC, "order1", null);
        VenueOrderState found = venue.order(byClientId).orElseThrow();
        assertThat(found.venueOrderId()).isEqualTo(placed.venueOrderId());
        assertThat(found.clientOrderId()).isEqualTo("order1");
        assertThat(found.status()).isEqualTo(OrderStatus.NEW);
        assertThat(found.price()).isEqualByComparingTo("50000");
        VenueOrderId byVenueId = new VenueOrderId(BTC, "order1", placed.venueOrderId());
        assertThat(venue.order(byVenueId)).contains(found);
        ((AmendingVenue) venue).amend(byClientId, new BigDecimal("0.02"), new BigDecimal("49000.00"));
        VenueOrderState amended = venue.order(byVenueId).orElseThrow();
        assertThat(amended.quantity()).isEqualByComparingTo("0.02");
        assertThat(amended.price()).isEqualByComparingTo("49000");
        venue.cancel(byClientId);
        assertThat(venue.openOrders(null)).isEmpty();
        assertThat(venue.order(byClientId).orElseThrow().status()).isEqualTo(OrderStatus.CANCELED);
        venue.cancel(byClientId);
        venue.cancel(new VenueOrderId(BTC, "never sent", null));
        assertThat(venue.order(new VenueOrderId(BTC, "never sent", null))).isEmpty();
    }

    @Test
    void longClientIdsTravelAsUuids() {
        TradingVenue venue = rig.account();
        String id = "grekko-portfolio-7:BTC/USD:000000000001";
        accepted(venue.place(order(id, Side.BUY, "0.01", "50000.00")));
        VenueOrderState found = venue.order(new VenueOrderId(BTC, id, null)).orElseThrow();
        assertThat(found.clientOrderId())
                .isEqualTo(venue.clientIdForm().wire(id))
                .hasSize(36);
        assertThat(refusal(unknownAsRefused(venue.place(order(id, Side.BUY, "0.01", "50000.00")))))
                .isEqualTo(VenueErrorMeaning.DUPLICATE_ORDER);
        venue.cancelAll(SOL);
        assertThat(venue.openOrders(null)).hasSize(1);
        venue.cancelAll(BTC);
        assertThat(venue.openOrders(null)).isEmpty();
    }

    /** The fate of a repeated id is unknown: the order of that id may be the first one. */
    private static PlaceReply unknownAsRefused(PlaceReply reply) {
        assertThat(reply).isInstanceOf(PlaceReply.Unknown.class);
        return new PlaceReply.Refused(((PlaceReply.Unknown) reply).error());
    }

    @Test
    void aMarketOrderFillsAndBalancesFollow() {
        TradingVenue venue = rig.account();
        BalanceVenue balances = (BalanceVenue) venue;
        Instant begun = Instant.now().minusSeconds(5);
        VenueOrderState placed = accepted(venue.place(market("m1", Side.BUY, "0.5")));
        VenueOrderState filled =
                venue.order(new VenueOrderId(BTC, "m1", placed.venueOrderId())).orElseThrow();
        assertThat(filled.status()).isEqualTo(OrderStatus.FILLED);
        assertThat(filled.averagePrice()).isNotNull();
        List<VenueFill> fills = venue.fills(BTC, begun);
        assertThat(fills).isNotEmpty().isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(sum(fills)).isEqualByComparingTo("0.5");
        assertThat(fills)
                .allMatch(each -> each.feeAsset().equals("USD") && each.fee().signum() > 0 && !each.maker());
        assertThat(venue.fills(SOL, begun)).isEmpty();
        VenueBalance coins = balances.balances().stream()
                .filter(each -> each.asset().equals("BTC"))
                .findFirst()
                .orElseThrow();
        assertThat(coins.available()).isEqualByComparingTo("10.5");
        assertThat(rig.simulation.account().free("BTC")).isEqualByComparingTo("10.5");
        assertThat(balances.fees(BTC).takerBps()).isEqualByComparingTo("10");
        assertThat(balances.permissions()).isEqualTo(new KeyPermissions(true, true, false, false));
        assertThat(venue.openOrders(null)).isEmpty();
    }

    private static BigDecimal sum(List<VenueFill> fills) {
        return fills.stream().map(VenueFill::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void manyFillsComeInPagesWithoutLossOrRepetition() {
        TradingVenue venue = rig.account();
        accepted(venue.place(order("rest", Side.BUY, "3", "61000.00")));
        accepted(venue.place(order("more", Side.SELL, "3", "59000.00")));
        List<VenueFill> fills = venue.fills(BTC, Instant.EPOCH);
        int truth = rig.simulation
                .exchange()
                .fills(rig.simulation.account().key(), each -> true)
                .size();
        assertThat(truth).isGreaterThan(50);
        assertThat(fills).hasSize(truth);
        assertThat(fills.stream().map(VenueFill::venueTradeId)).doesNotHaveDuplicates();
    }

    @Test
    void theUserStreamTellsOrdersAndFills() throws Exception {
        TradingVenue venue = rig.account();
        accepted(venue.place(order("before", Side.BUY, "0.01", "50000.00")));
        Reports reports = new Reports();
        try (AutoCloseable stream = ((UserStreamVenue) venue).listen(reports)) {
            assertThat(stream).isNotNull();
            KrakenRig.await("the stream", () -> reports.times() == 1);
            KrakenRig.await("the snapshot", () -> reports.has("before", OrderStatus.NEW));
            accepted(venue.place(order("resting", Side.BUY, "0.01", "51000.00")));
            KrakenRig.await("the resting order", () -> reports.has("resting", OrderStatus.NEW));
            venue.cancel(new VenueOrderId(BTC, "resting", null));
            KrakenRig.await("the cancellation", () -> reports.has("resting", OrderStatus.CANCELED));
            accepted(venue.place(market("taking", Side.SELL, "0.4")));
            KrakenRig.await("the filled order", () -> reports.has("taking", OrderStatus.FILLED));
            assertThat(sum(reports.fills("taking"))).isEqualByComparingTo("0.4");
            assertThat(venue.fills(BTC, Instant.EPOCH))
                    .extracting(VenueFill::venueTradeId)
                    .containsExactlyInAnyOrderElementsOf(reports.fills("taking").stream()
                            .map(VenueFill::venueTradeId)
                            .toList());
        }
    }

    @Test
    void refusalsKeepTheirMeaning() {
        TradingVenue venue = rig.account();
        assertThat(refusal(venue.place(order("a1", Side.BUY, "0.000001", "50000.00"))))
                .isEqualTo(VenueErrorMeaning.QUANTITY_REJECTED);
        assertThat(refusal(venue.place(order("a2", Side.BUY, "0.00002", "50000.00"))))
                .isEqualTo(VenueErrorMeaning.QUANTITY_REJECTED);
        assertThat(refusal(venue.place(order("a3", Side.BUY, "0.01", "50000.001"))))
                .isEqualTo(VenueErrorMeaning.PRICE_REJECTED);
        assertThat(refusal(venue.place(order("a4", Side.BUY, "1000", "50000.00"))))
                .isEqualTo(VenueErrorMeaning.INSUFFICIENT_FUNDS);
        assertThat(refusal(venue.place(order("a5", Side.BUY, OrderType.LIMIT, "1", "50000.00", TimeInForce.FOK))))
                .isEqualTo(VenueErrorMeaning.NOT_SUPPORTED);
        VenueOrder taking = order("a6", Side.BUY, "0.01", "65000.00");
        VenueOrder postOnly = new VenueOrder(
                "a6",
                BTC,
                taking.side(),
                taking.type(),
                taking.quantity(),
                taking.price(),
                null,
                TimeInForce.GTC,
                true,
                false);
        assertThat(refusal(venue.place(postOnly))).isEqualTo(VenueErrorMeaning.WOULD_TAKE);
        assertThat(accepted(venue.place(
                                order("a7", Side.SELL, OrderType.STOP_LOSS, "0.01", "40000.00", TimeInForce.GTC)))
                        .venueOrderId())
                .isNotEmpty();
        VenueOrderState stop = venue.openOrders(BTC).get(0);
        assertThat(stop.type()).isEqualTo(OrderType.STOP_LOSS);
        assertThat(stop.stopPrice()).isEqualByComparingTo("40000");
        assertThat(stop.price()).isNull();
        assertThatThrownBy(() -> ((WithdrawalVenue) venue).withdraw("w1", "BTC", BigDecimal.ONE, "cold", null))
                .isInstanceOfSatisfying(
                        VenueException.class,
                        problem -> assertThat(problem.error().meaning()).isEqualTo(VenueErrorMeaning.PERMISSION));
    }

    @Test
    void aKeyThatMayWithdrawSendsAssetsOut() {
        rig.simulation.account().permitWithdrawals();
        BigDecimal before = rig.simulation.account().free("BTC");
        String id = ((WithdrawalVenue) rig.account()).withdraw("w2", "BTC", new BigDecimal("0.25"), "cold", null);
        assertThat(id).isNotEmpty();
        assertThat(rig.simulation.account().withdrawn()).singleElement().satisfies(sent -> {
            assertThat(sent.asset()).isEqualTo("BTC");
            assertThat(sent.address()).isEqualTo("cold");
        });
        assertThat(before.subtract(rig.simulation.account().free("BTC"))).isEqualByComparingTo("0.25");
    }

    @Test
    void aWrongKeyOrSecretIsNoLogin() {
        String other = Base64.getEncoder().encodeToString("another secret".getBytes(StandardCharsets.UTF_8));
        for (TradingVenue stranger : List.of(
                rig.account("nobody", rig.simulation.account().secret()),
                rig.account(rig.simulation.account().key(), other))) {
            assertThatThrownBy(() -> stranger.openOrders(null))
                    .isInstanceOfSatisfying(VenueException.class, problem -> assertThat(
                                    problem.error().meaning())
                            .isEqualTo(VenueErrorMeaning.AUTHENTICATION));
            assertThat(refusal(stranger.place(order("x1", Side.BUY, "0.01", "50000.00"))))
                    .isEqualTo(VenueErrorMeaning.AUTHENTICATION);
        }
    }

    @Test
    void theDeadManSwitchCancelsUnlessItIsSetAgain() {
        TradingVenue venue = rig.account();
        DeadManSwitch timer = (DeadManSwitch) venue;
        accepted(venue.place(order("d1", Side.BUY, "0.01", "50000.00")));
        assertThat(timer.countdown(null, Duration.ofSeconds(1))).isTrue();
        assertThat(timer.countdown(null, Duration.ZERO)).isTrue();
        assertThat(venue.openOrders(null)).hasSize(1);
        assertThat(timer.countdown(null, Duration.ofSeconds(1))).isTrue();
        KrakenRig.await("the cancellation", () -> rig.working() == 0);
        assertThat(venue.order(new VenueOrderId(BTC, "d1", null)).orElseThrow().status())
                .isEqualTo(OrderStatus.CANCELED);
    }
}
