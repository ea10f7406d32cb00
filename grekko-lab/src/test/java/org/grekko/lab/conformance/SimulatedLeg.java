package org.grekko.lab.conformance;

import java.math.BigDecimal;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.grekko.execution.Courier;
import org.grekko.execution.Tracked;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.domain.arbitrage.ArbitrageMarket;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.market.BookSnapshot;
import org.grekko.market.MarketDataFeed;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.venue.ApiKey;
import org.grekko.venue.Symbols;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.VenueKit;
import org.jspecify.annotations.Nullable;

/** One side of a paired trade: a simulated venue with an account, its courier and its books. */
final class SimulatedLeg implements AutoCloseable {
    static final AssetPair BTC = AssetPair.of("BTC/USDT");

    private final Simulation simulation;
    private final MarketDataFeed feed;
    private final VenueInstrument terms;
    private final MemoryDiary diary;
    private final Courier courier;
    private final String name;

    SimulatedLeg(String name, int middle, Faults faults, ScheduledExecutorService timer) {
        Clock clock = new SystemClock();
        this.name = name;
        simulation = new Simulation(Venues.BINANCE, 0, faults, clock);
        for (int i = 1; i <= 5; i++) {
            simulation.exchange().crowd(BTC, Side.BUY, BigDecimal.valueOf(middle - 10L * i), new BigDecimal("0.5"));
            simulation.exchange().crowd(BTC, Side.SELL, BigDecimal.valueOf(middle + 10L * i), new BigDecimal("0.5"));
        }
        VenueConnector connector = Venues.BINANCE.connector();
        VenueKit kit = new VenueKit(connector.siteAt(simulation.address()), clock, timer, new Random(1));
        feed = connector.feed(kit);
        TradingVenue account = connector.account(
                kit, new ApiKey(simulation.account().key(), simulation.account().secret()));
        Symbols symbols = new Symbols(account.venue(), feed.instruments());
        terms = symbols.of(BTC);
        diary = new MemoryDiary(name, account.clientIdForm()::wire, clock);
        courier = new Courier(account, diary, symbols::of, clock);
    }

    String name() {
        return name;
    }

    Simulation simulation() {
        return simulation;
    }

    MemoryDiary diary() {
        return diary;
    }

    Courier courier() {
        return courier;
    }

    ArbitrageMarket market() {
        BookSnapshot book = feed.book(BTC, 20);
        return new ArbitrageMarket(
                new BookSnapshot(name, BTC, book.bids(), book.asks(), book.at()),
                BigDecimal.TEN,
                terms.lotSize(),
                terms.minQuantity(),
                terms.maxQuantity(),
                terms.minNotional(),
                simulation.account().free(BTC.base()),
                simulation.account().free(BTC.quote()));
    }

    /** Writes an order down, as the transaction of both legs does. */
    Tracked intend(Side side, BigDecimal quantity, @Nullable BigDecimal price, String clientOrderId) {
        return diary.intend(MemoryDiary.wish(name, BTC, side, quantity, price, clientOrderId));
    }

    boolean has(UUID id) {
        return diary.find(id).isPresent();
    }

    @Override
    public void close() {
        simulation.close();
    }
}
