package org.grekko.market.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.market.BarClosed;
import org.grekko.market.BookSnapshot;
import org.grekko.market.BookStore;
import org.grekko.market.Candle;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesStore;
import org.grekko.market.Trade;
import org.grekko.market.TradeStore;
import org.grekko.shared.AssetPair;

/**
 * The store of candles that the configuration names. {@code grekko.timeseries.url} empty: QuestDB inside this
 * process, in the folder {@code timeseries} of {@code grekko.data.dir}, line protocol on
 * {@code grekko.timeseries.ilp.port} (0 or unset: {@value #DEFAULT_LINE_PORT}; negative: off). Otherwise
 * {@code questdb:http://host:9000} or {@code influxdb:http://host:8086/database}. Trades and books
 * are kept by QuestDB, embedded or a server, and not by InfluxDB.
 */
@Startup
@Singleton
@Local({TimeSeriesStore.class, TradeStore.class, BookStore.class})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class TimeSeries implements TimeSeriesStore, TradeStore, BookStore {
    /** The port for line protocol unless another is configured; QuestDB's usual one. */
    public static final int DEFAULT_LINE_PORT = 9009;

    private static final System.Logger LOG = System.getLogger(TimeSeries.class.getName());

    @Inject
    @ConfigProperty(name = "grekko.timeseries.url")
    private Optional<String> url;

    @Inject
    @ConfigProperty(name = "grekko.data.dir", defaultValue = "data")
    private String dataFolder;

    @Inject
    @ConfigProperty(name = "grekko.timeseries.ilp.port", defaultValue = "0")
    private int linePort;

    private TimeSeriesStore store;
    private Optional<TradeStore> trades = Optional.empty();
    private Optional<BookStore> books = Optional.empty();

    @PostConstruct
    void open() {
        store = store(url.orElse(""), Path.of(dataFolder, "timeseries"), linePort == 0 ? DEFAULT_LINE_PORT : linePort);
        trades = trades(store);
        books = books(store);
        LOG.log(
                System.Logger.Level.INFO,
                "candles are kept by " + store.getClass().getSimpleName());
    }

    @PreDestroy
    void close() {
        if (store instanceof QuestTimeSeries embedded) {
            embedded.close();
        }
    }

    /**
     * The store that an address names.
     *
     * @param url empty, {@code questdb:URL} or {@code influxdb:URL/database}
     * @param folder where the embedded store keeps its data
     * @param linePort port of the embedded store's line protocol; negative for none
     * @throws IllegalArgumentException when the address is none of these
     */
    static TimeSeriesStore store(String url, Path folder, int linePort) {
        if (url.isBlank()) {
            return new QuestTimeSeries(folder, linePort);
        }
        if (url.startsWith("questdb:http")) {
            return new QuestServer(url.substring("questdb:".length()));
        }
        if (url.startsWith("influxdb:http")) {
            URI address = URI.create(url.substring("influxdb:".length()));
            String database = address.getPath().replace("/", "");
            if (!database.isEmpty()) {
                return new InfluxServer(address.resolve("/").toString(), database);
            }
        }
        throw new IllegalArgumentException("grekko.timeseries.url must be empty, questdb:http://host:9000 or"
                + " influxdb:http://host:8086/database, not " + url);
    }

    @Override
    public void write(String venue, AssetPair pair, Interval interval, List<Candle> candles) {
        store.write(venue, pair, interval, candles);
    }

    @Override
    public void writeAll(List<BarClosed> bars) {
        store.writeAll(bars);
    }

    @Override
    public List<Candle> range(
            String venue, AssetPair pair, Interval interval, Instant from, Instant toExclusive, int limit) {
        return store.range(venue, pair, interval, from, toExclusive, limit);
    }

    @Override
    public List<Candle> latest(String venue, AssetPair pair, Interval interval, int count) {
        return store.latest(venue, pair, interval, count);
    }

    @Override
    public List<Candle> latestBefore(String venue, AssetPair pair, Interval interval, Instant toExclusive, int count) {
        return store.latestBefore(venue, pair, interval, toExclusive, count);
    }

    /** Where trades go beside the candles of a store; empty when it cannot keep them. */
    static Optional<TradeStore> trades(TimeSeriesStore store) {
        return store instanceof QuestServer server
                ? Optional.of(server.tape())
                : store instanceof TradeStore keeper ? Optional.of(keeper) : Optional.empty();
    }

    /** Where books go beside the candles of a store; empty when it cannot keep them. */
    static Optional<BookStore> books(TimeSeriesStore store) {
        return store instanceof QuestServer server
                ? Optional.of(server.tape())
                : store instanceof BookStore keeper ? Optional.of(keeper) : Optional.empty();
    }

    @Override
    public boolean keepsTrades() {
        return trades.isPresent();
    }

    @Override
    public void writeTrades(List<Trade> more) {
        trades.ifPresent(keeper -> keeper.writeTrades(more));
    }

    @Override
    public List<Trade> trades(String venue, AssetPair pair, Instant from, Instant toExclusive, int limit) {
        return trades.map(keeper -> keeper.trades(venue, pair, from, toExclusive, limit))
                .orElse(List.of());
    }

    @Override
    public int dropTrades(Instant before) {
        return trades.map(keeper -> keeper.dropTrades(before)).orElse(0);
    }

    @Override
    public boolean keepsBooks() {
        return books.isPresent();
    }

    @Override
    public void writeBooks(List<BookSnapshot> more) {
        books.ifPresent(keeper -> keeper.writeBooks(more));
    }

    @Override
    public List<BookSnapshot> books(String venue, AssetPair pair, Instant from, Instant toExclusive, int limit) {
        return books.map(keeper -> keeper.books(venue, pair, from, toExclusive, limit))
                .orElse(List.of());
    }

    @Override
    public int dropBooks(Instant before) {
        return books.map(keeper -> keeper.dropBooks(before)).orElse(0);
    }

    @Override
    public boolean ready() {
        return store.ready();
    }
}
