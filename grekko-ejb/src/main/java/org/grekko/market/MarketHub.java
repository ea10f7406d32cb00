package org.grekko.market;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.grekko.shared.AssetPair;

/**
 * Where feeds and those who follow the market meet, within this process. It keeps the last quote and book of
 * each market and calls listeners on the thread of the feed. At most {@value #MAX_MARKETS} markets and
 * {@value #MAX_LISTENERS} listeners are held.
 */
@ApplicationScoped
public class MarketHub {
    /** The venue that paper orders go to; it always exists. */
    public static final String PAPER = "PAPER";
    /** The consolidated feed of the simulated venues. */
    public static final String SIMULATED = "SIMULATED";
    /** The first simulated venue. */
    public static final String SIM_A = "SIM-A";
    /** The second simulated venue. */
    public static final String SIM_B = "SIM-B";
    /** How many markets (venue and pair) are remembered; quotes of further ones only pass through. */
    public static final int MAX_MARKETS = 10_000;
    /** How many listeners there may be at a time. */
    public static final int MAX_LISTENERS = 1_000;

    private static final System.Logger LOG = System.getLogger(MarketHub.class.getName());

    private final Map<Market, Quote> quotes = new ConcurrentHashMap<>();
    private final Map<Market, BookSnapshot> books = new ConcurrentHashMap<>();
    private final Map<Market, RecentTrades> trades = new ConcurrentHashMap<>();
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    private record Market(String venue, AssetPair pair) {}

    /** The last quote of a market, or empty when it was never quoted since the start. */
    public Optional<Quote> quote(String venue, AssetPair pair) {
        return Optional.ofNullable(quotes.get(new Market(venue, pair)));
    }

    /** The last quote of every market, in no particular order. */
    public List<Quote> quotes() {
        return List.copyOf(quotes.values());
    }

    /** The last book of a market, or empty when none was seen since the start. */
    public Optional<BookSnapshot> book(String venue, AssetPair pair) {
        return Optional.ofNullable(books.get(new Market(venue, pair)));
    }

    /** The last book of every market, in no particular order. */
    public List<BookSnapshot> books() {
        return List.copyOf(books.values());
    }

    /** The last trades of a market, at most {@value RecentTrades#MOST}, the newest first. */
    public List<Trade> trades(String venue, AssetPair pair) {
        RecentTrades recent = trades.get(new Market(venue, pair));
        return recent == null ? List.of() : recent.list();
    }

    /** A feed brings a quote. */
    public void onQuote(Quote quote) {
        keep(quotes, new Market(quote.venue(), quote.pair()), quote);
        tell(listener -> listener.quote(quote));
    }

    /** A feed brings a book; it is kept for those who ask, then listeners hear of it. */
    public void onBook(BookSnapshot book) {
        keep(books, new Market(book.venue(), book.pair()), book);
        tell(listener -> listener.book(book));
    }

    /** A feed brings a closed and stored candle. */
    public void onBar(BarClosed bar) {
        tell(listener -> listener.bar(bar));
    }

    /** A feed brings a trade; the last ones are kept for those who ask. */
    public void onTrade(Trade trade) {
        Market market = new Market(trade.venue(), trade.pair());
        if (trades.containsKey(market) || trades.size() < MAX_MARKETS) {
            trades.computeIfAbsent(market, key -> new RecentTrades()).add(trade);
        }
        tell(listener -> listener.trade(trade));
    }

    /**
     * Adds a listener. One that throws is logged and goes on being called; the others and the feed do not
     * notice.
     *
     * @param listener what to call
     * @return closing it ends the subscription; closing twice does no harm
     * @throws IllegalStateException when there are {@value #MAX_LISTENERS} listeners already
     */
    public synchronized AutoCloseable subscribe(MarketListener listener) {
        if (subscriptions.size() >= MAX_LISTENERS) {
            throw new IllegalStateException("the market hub has its " + MAX_LISTENERS + " listeners already");
        }
        Subscription subscription = new Subscription(listener);
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    /** Ends a subscription where a checked exception is not allowed. */
    static void end(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception impossible) {
            throw new IllegalStateException("a subscription of the market cannot be ended", impossible);
        }
    }

    private static <T> void keep(Map<Market, T> map, Market market, T value) {
        if (map.containsKey(market) || map.size() < MAX_MARKETS) {
            map.put(market, value);
        }
    }

    private void tell(Consumer<MarketListener> call) {
        for (Subscription subscription : subscriptions) {
            subscription.tell(call);
        }
    }

    private static final class Subscription {
        private final MarketListener listener;
        private final AtomicLong failures = new AtomicLong();

        Subscription(MarketListener listener) {
            this.listener = listener;
        }

        void tell(Consumer<MarketListener> call) {
            try {
                call.accept(listener);
            } catch (RuntimeException failure) {
                long count = failures.incrementAndGet();
                if (isPowerOfTen(count)) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "market listener " + listener.getClass().getName() + " failed, time " + count,
                            failure);
                }
            }
        }

        private static boolean isPowerOfTen(long count) {
            long rest = count;
            while (rest % 10 == 0) {
                rest /= 10;
            }
            return rest == 1;
        }
    }
}
