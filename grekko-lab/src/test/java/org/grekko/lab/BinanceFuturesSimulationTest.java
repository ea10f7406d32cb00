package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.DeadManSwitch;
import org.grekko.execution.IncomeKind;
import org.grekko.execution.IncomeVenue;
import org.grekko.execution.LeverageVenue;
import org.grekko.execution.PlaceReply;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueFill;
import org.grekko.execution.VenueIncome;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.execution.event.OrderFilled;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.portfolio.domain.Contracts;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Ids;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.venue.ApiKey;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.VenueKit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Binance's futures do besides trading, over the wire. */
class BinanceFuturesSimulationTest {
    private static final AssetPair BTC = AssetPair.of("BTC/USDT");
    private static final AssetPair ETH = AssetPair.of("ETH/USDT");
    private static final long SEED = 11;

    private final Simulation simulation =
            new Simulation(Venues.BINANCE_USDM, 0, Faults.NONE, new SystemClock()).crowd(SEED, 0);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final TradingVenue venue = venue();

    private TradingVenue venue() {
        VenueConnector connector = Venues.BINANCE_USDM.connector();
        VenueKit kit = new VenueKit(connector.siteAt(simulation.address()), new SystemClock(), timer, new Random(SEED));
        return connector.account(
                kit, new ApiKey(simulation.account().key(), simulation.account().secret()));
    }

    @AfterEach
    void end() {
        timer.shutdownNow();
        simulation.close();
    }

    private void placed(String id, AssetPair pair, OrderType type, String quantity, @Nullable String price) {
        BigDecimal limit = price == null ? null : new BigDecimal(price);
        assertThat(venue.place(new VenueOrder(
                        id,
                        pair,
                        Side.BUY,
                        type,
                        new BigDecimal(quantity),
                        limit,
                        null,
                        TimeInForce.GTC,
                        false,
                        false)))
                .isInstanceOf(PlaceReply.Accepted.class);
    }

    @Test
    void aCountdownCancelsTheOrdersOfItsContractUnlessItIsSetAgain() {
        DeadManSwitch countdown = (DeadManSwitch) venue;
        assertThat(countdown.wholeAccount()).isFalse();
        placed("b1", BTC, OrderType.LIMIT, "0.01", "50000.0");
        placed("e1", ETH, OrderType.LIMIT, "0.1", "2500.00");
        assertThat(countdown.countdown(BTC, Duration.ofMillis(300))).isTrue();
        assertThat(countdown.countdown(BTC, Duration.ZERO)).isTrue();
        assertThat(venue.openOrders(null)).hasSize(2);
        assertThat(countdown.countdown(BTC, Duration.ofMillis(300))).isTrue();
        KrakenRig.await("the cancellation", () -> venue.openOrders(BTC).isEmpty());
        assertThat(venue.openOrders(ETH)).hasSize(1);
    }

    @Test
    void leverageIsSetAndStandsInThePosition() {
        ((LeverageVenue) venue).leverage(BTC, 7);
        placed("m1", BTC, OrderType.MARKET, "0.01", null);
        assertThat(((PositionVenue) venue).positions()).singleElement().satisfies(position -> {
            assertThat(position.pair()).isEqualTo(BTC);
            assertThat(position.quantity()).isEqualByComparingTo("0.01");
            assertThat(position.leverage()).isEqualTo(7);
        });
    }

    private BigDecimal wallet() {
        return ((BalanceVenue) venue).balances().get(0).total();
    }

    @Test
    void theHistoryOfIncomeAddsUpToTheWalletAndIsReadPageAfterPage() {
        Instant since = Instant.now().minusSeconds(60);
        Account account = simulation.account();
        placed("m1", BTC, OrderType.MARKET, "0.02", null);
        for (int trade = 0; trade < 900; trade++) {
            Side side = trade % 3 == 0 ? Side.BUY : Side.SELL;
            simulation.exchange().place(account, Orders.market(ETH, side, "0.01"));
        }
        simulation.exchange().fund(ETH, new BigDecimal("0.0001"));
        simulation.exchange().transfer(account, "USDT", new BigDecimal("-250"));
        List<VenueIncome> income = ((IncomeVenue) venue).income(since);
        assertThat(income).hasSizeGreaterThan(1_000);
        assertThat(income.stream().map(VenueIncome::key)).doesNotHaveDuplicates();
        assertThat(income.stream().map(VenueIncome::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(wallet());
        assertThat(income)
                .filteredOn(each -> each.kind() == IncomeKind.FUNDING)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.pair()).isEqualTo(ETH);
                    assertThat(each.amount()).isPositive();
                    assertThat(each.trade()).isNull();
                });
        assertThat(income.get(income.size() - 1).kind()).isEqualTo(IncomeKind.TRANSFER);
        Set<String> told =
                venue.fills(ETH, since).stream().map(VenueFill::trade).collect(Collectors.toSet());
        assertThat(income)
                .filteredOn(each -> each.kind() == IncomeKind.FEE && ETH.equals(each.pair()))
                .allMatch(each -> told.contains(String.valueOf(each.trade())));
    }

    @Test
    void booksOfRandomOrdersEndAtTheWalletAndThePositionOfTheVenue() {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            Instant since = Instant.now().minusMillis(1);
            PortfolioBook book = new PortfolioBook("USDT", true);
            Contracts contracts = new Contracts(book);
            CountingIds ids = new CountingIds();
            begin(contracts, ids);
            Set<String> before = venue.fills(BTC, Instant.EPOCH).stream()
                    .map(VenueFill::venueTradeId)
                    .collect(Collectors.toSet());
            for (int order = 0; order < 40; order++) {
                String quantity = BigDecimal.valueOf(dice.nextInt(1, 60), 3).toPlainString();
                Side side = dice.nextBoolean() ? Side.BUY : Side.SELL;
                simulation.exchange().place(simulation.account(), Orders.market(BTC, side, quantity));
                simulation.step();
            }
            for (VenueFill fill : venue.fills(BTC, since.minusSeconds(60))) {
                if (before.add(fill.venueTradeId())) {
                    contracts.fill(ids.filled(fill), new Contracts.Terms(fill.realized(), false, false), ids);
                }
            }
            assertThat(book.cash()).as("seed %d", seed).isEqualByComparingTo(wallet());
            PositionVenue.Holding held = ((PositionVenue) venue).positions().get(0);
            PositionState ours = Objects.requireNonNull(book.positions().get(BTC));
            assertThat(ours.quantity()).as("seed %d", seed).isEqualByComparingTo(held.quantity());
            assertThat(ours.averagePrice())
                    .as("seed %d", seed)
                    .isCloseTo(held.entryPrice(), within(new BigDecimal("0.000001")));
        }
    }

    /** The books begin with what the account has at that moment. */
    private void begin(Contracts contracts, Ids ids) {
        Contracts.Change first = new Contracts.Change("V", "USDT", wallet(), "TRANSFER", "external");
        contracts.begin(first, BigDecimal.ONE, Instant.EPOCH, ids);
        for (PositionVenue.Holding each : ((PositionVenue) venue).positions()) {
            Contracts.Carried carried = new Contracts.Carried("V", each.pair(), each.quantity(), each.entryPrice());
            contracts.carry(carried, Instant.EPOCH, ids);
        }
    }

    /** Market orders as the exchange wants them. */
    private static final class Orders {
        private static SimOrder.Wish market(AssetPair pair, Side side, String quantity) {
            return new SimOrder.Wish(
                    pair,
                    side,
                    SimOrder.Type.MARKET,
                    SimOrder.Force.GTC,
                    false,
                    false,
                    new BigDecimal(quantity),
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** Ids that count up, and fills as the books name them. */
    private static final class CountingIds implements Ids {
        private long last;

        @Override
        public UUID next() {
            return new UUID(0, ++last);
        }

        private OrderFilled filled(VenueFill fill) {
            UUID id = next();
            return new OrderFilled(
                    id,
                    id,
                    id,
                    null,
                    null,
                    "V",
                    fill.venueTradeId(),
                    fill.pair(),
                    fill.side(),
                    fill.quantity(),
                    fill.price(),
                    fill.fee(),
                    fill.feeAsset(),
                    fill.at());
        }
    }
}
