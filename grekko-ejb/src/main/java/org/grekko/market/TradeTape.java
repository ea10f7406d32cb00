package org.grekko.market;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.CandleBuilder;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/** The stored trades, and candles of any length made of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class TradeTape {
    /** The most trades that {@link #trades} returns. */
    public static final int MAX_TRADES = 10_000;
    /** The most trades that are read for one answer of {@link #candles}. */
    public static final int MAX_FOLDED = 2_000_000;

    @Inject
    private TradeStore store;

    @Inject
    private Clock clock;

    private final int page;

    /** For the container. */
    public TradeTape() {
        page = TradeStore.MAX_READ;
    }

    TradeTape(TradeStore store, Clock clock, int page) {
        this.store = store;
        this.clock = clock;
        this.page = page;
    }

    /** Whether trades are kept by the store of this server. */
    public boolean kept() {
        return store.keepsTrades();
    }

    /**
     * Stored trades in ascending time.
     *
     * @param from the first time; null for an hour before the end
     * @param to end, itself not included; null for now
     * @param limit the most trades wanted; cut to 1 to {@value #MAX_TRADES}
     * @return the earliest trades of the range
     * @throws TimeSeriesException when the store does not answer
     */
    public List<Trade> trades(String venue, AssetPair pair, @Nullable Instant from, @Nullable Instant to, int limit) {
        Instant end = to == null ? clock.now().plus(1, ChronoUnit.SECONDS) : to;
        Instant start = from == null ? end.minus(1, ChronoUnit.HOURS) : from;
        return store.trades(venue, pair, start, end, Math.max(1, Math.min(limit, MAX_TRADES)));
    }

    /**
     * Closed candles made of stored trades, in ascending time. An interval without a trade has none.
     *
     * @param from the first start time; null for as long before the end as the limit needs
     * @param to end of the start times, itself not included; null for now
     * @param limit the most candles wanted; cut to 1 to {@value MarketService#MAX_CANDLES}
     * @return the earliest candles of the range, at most as many as {@value #MAX_FOLDED} trades make
     * @throws TimeSeriesException when the store does not answer
     */
    public List<Candle> candles(Range range, @Nullable Instant from, @Nullable Instant to, int limit) {
        BarLength length = range.length();
        int count = Math.max(1, Math.min(limit, MarketService.MAX_CANDLES));
        Instant closed = length.floor(clock.now());
        Instant end = to == null || to.isAfter(closed) ? closed : length.ceiling(to);
        Instant start = from == null ? end.minusSeconds(length.seconds() * count) : length.ceiling(from);
        return fold(range, start, end, count);
    }

    /**
     * What candles are made of.
     *
     * @param venue the venue
     * @param pair the market
     * @param length the length of a candle
     */
    public record Range(String venue, AssetPair pair, BarLength length) {}

    private List<Candle> fold(Range range, Instant from, Instant end, int count) {
        CandleBuilder builder = new CandleBuilder(range.length());
        List<Candle> candles = new ArrayList<>();
        Instant start = from;
        int read = 0;
        boolean more = start.isBefore(end);
        while (more && read < MAX_FOLDED && candles.size() < count) {
            List<Trade> trades = store.trades(range.venue(), range.pair(), start, end, page);
            read += trades.size();
            more = trades.size() == page;
            Instant last =
                    trades.isEmpty() ? end : trades.get(trades.size() - 1).at();
            if (more && last.equals(start)) {
                throw new TimeSeriesException("more than " + page + " trades at " + start);
            }
            for (Trade trade : trades) {
                // A microsecond that the page may have cut is read again with the next one.
                if (!more || trade.at().isBefore(last)) {
                    builder.add(
                                    trade.at(),
                                    trade.price().doubleValue(),
                                    trade.quantity().doubleValue())
                            .ifPresent(candles::add);
                }
            }
            start = last;
        }
        if (!more) {
            builder.running().ifPresent(candles::add);
        }
        return candles.size() > count ? List.copyOf(candles.subList(0, count)) : candles;
    }
}
