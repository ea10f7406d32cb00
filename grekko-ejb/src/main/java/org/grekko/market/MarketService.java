package org.grekko.market;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grekko.market.domain.BestPrices;
import org.grekko.market.domain.InstrumentTerms;
import org.grekko.market.store.CandleImport;
import org.grekko.market.store.InstrumentStore;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** Front door of the market: venues, instruments, stored candles, live books. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class MarketService {
    /** The most candles that {@link #candles} returns. */
    public static final int MAX_CANDLES = 10_000;

    private static final String NO_VENUE_NAME = "a venue name has 1 to 32 letters, digits, \"-\" or \"_\"";

    @EJB
    private InstrumentStore instruments;

    @EJB
    private CandleImport candleImport;

    @Inject
    private TimeSeriesStore timeSeries;

    @Inject
    private MarketHub hub;

    /** Every venue that is known, by name; PAPER always is. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Venue> venues() {
        Map<String, Venue> venues = new TreeMap<>();
        venues.put(MarketHub.PAPER, new Venue(MarketHub.PAPER, false, "OPEN"));
        for (Instrument instrument : instruments.all()) {
            venues.computeIfAbsent(
                    instrument.venue(), name -> new Venue(name, instrument.simulated(), state(instrument)));
        }
        return List.copyOf(venues.values());
    }

    private String state(Instrument instrument) {
        if (hub.quote(instrument.venue(), instrument.pair()).isPresent()) {
            return "OPEN";
        }
        return instrument.simulated() ? "CLOSED" : "RECORDED";
    }

    /** Every instrument that is known, by venue and pair. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Instrument> instruments() {
        return instruments.all();
    }

    /** The instrument of a venue and pair, or empty when it is unknown. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Instrument> instrument(String venue, AssetPair pair) {
        return instruments.find(venue, pair);
    }

    /**
     * Makes a pair known on a venue with the terms of {@link InstrumentTerms}. A second call changes nothing.
     *
     * @param venue name of the venue, in any case
     * @param pair the pair
     * @return the instrument as it is stored
     * @throws jakarta.ejb.EJBException when the text is no venue name: callers check it before, with
     *     {@link InstrumentTerms#venueName}
     */
    public Instrument register(String venue, AssetPair pair) {
        String name = InstrumentTerms.venueName(venue).orElseThrow(() -> new IllegalArgumentException(NO_VENUE_NAME));
        return instruments.register(InstrumentTerms.of(name, pair));
    }

    /**
     * Reads a file of candles into the time series and registers the pair on the venue and on PAPER. Nothing is
     * stored of a file that cannot be read to its end; of a readable file the good rows are. Bars that exist
     * already are replaced, so an import may be repeated.
     *
     * @param venue name of the venue, in any case; the simulator's venues are refused
     * @param pair the pair
     * @param interval the length of the candles
     * @param csvOrGzip the file as {@link org.grekko.market.domain.CandleCsv} describes it; it is not closed
     * @return how many rows were stored and which were refused, or why the file or the venue was refused
     * @throws TimeSeriesException when the store does not answer
     * @throws java.io.UncheckedIOException when the stream cannot be read
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportResult importCandles(String venue, AssetPair pair, Interval interval, InputStream csvOrGzip) {
        Optional<String> name = InstrumentTerms.venueName(venue);
        if (name.isEmpty()) {
            return ImportResult.failed(NO_VENUE_NAME);
        }
        if (InstrumentTerms.SIMULATED_VENUES.contains(name.get())) {
            return ImportResult.failed("venue " + name.get() + " belongs to the market simulator");
        }
        return candleImport.run(name.get(), pair, interval, csvOrGzip);
    }

    /** The last book of a venue and pair, or empty when the venue sends none. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<BookSnapshot> book(String venue, AssetPair pair) {
        return hub.book(venue, pair);
    }

    /**
     * Stored candles in ascending time.
     *
     * @param venue the venue
     * @param pair the pair
     * @param interval the length of the candles
     * @param from first start time; null for the latest candles before {@code to}
     * @param to end, itself not included; null for no end
     * @param limit the most candles wanted; cut to 1 to {@value #MAX_CANDLES}
     * @return the earliest candles from {@code from}, or the latest ones when {@code from} is null
     * @throws TimeSeriesException when the store does not answer
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Candle> candles(
            String venue, AssetPair pair, Interval interval, @Nullable Instant from, @Nullable Instant to, int limit) {
        int count = Math.max(1, Math.min(limit, MAX_CANDLES));
        if (from == null && to == null) {
            return timeSeries.latest(venue, pair, interval, count);
        }
        Instant end = to == null ? TimeSeriesStore.MAX_TIME : to;
        if (from == null) {
            return timeSeries.latestBefore(venue, pair, interval, end, count);
        }
        return timeSeries.range(venue, pair, interval, from, end, count);
    }

    /**
     * What an immediate order would pay at the live venues together, level by level, before fees. The
     * consolidated feed and PAPER have no orders of their own and are left out.
     *
     * @param pair the pair
     * @param side BUY or SELL
     * @param quantity wanted quantity in the base asset, positive
     * @return the price, or empty when no venue quotes the pair or the quantity is not positive
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<BestPrice> best(AssetPair pair, Side side, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            return Optional.empty();
        }
        List<BookSnapshot> books = hub.books().stream()
                .filter(book -> book.pair().equals(pair))
                .filter(book -> !book.venue().equals(MarketHub.SIMULATED))
                .toList();
        return BestPrices.sweep(pair, side, quantity, books);
    }
}
