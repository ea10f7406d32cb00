package org.grekko.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Candle;
import org.grekko.market.FeedListener;
import org.grekko.market.FeedSubscription;
import org.grekko.market.Interval;
import org.grekko.market.MarketDataFeed;
import org.grekko.market.MarketHub;
import org.grekko.market.Quote;
import org.grekko.market.Trade;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.market.VenueStatus;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Prices by a venue that is followed, asked, or silent, as time goes by. */
class VenuePricesTest {
    private static final String VENUE = "KRAKEN";
    private static final AssetPair PAIR = AssetPair.of("BTC/USD");

    private final MarketHub hub = new MarketHub();
    private final AskedFeed feed = new AskedFeed();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final VenuePrices prices = new VenuePrices(venue -> Optional.of(feed), hub, () -> now);

    @Test
    void aLiveQuoteIsTakenWhileItIsFreshAndTheBookAfterwards() {
        quote("100", "102");
        assertThat(prices.of(VENUE, PAIR)).hasValueSatisfying(is("101"));
        assertThat(feed.asked).isEmpty();
        passes(31);
        feed.book("90", "92");
        assertThat(prices.live(VENUE, PAIR)).isEmpty();
        assertThat(prices.of(VENUE, PAIR)).hasValueSatisfying(is("91"));
    }

    @Test
    void aBookWithAnEmptySideTellsNoPrice() {
        feed.best = List.of(List.of(), List.of(level("92")));
        assertThat(prices.of(VENUE, PAIR)).isEmpty();
    }

    @Test
    void aVenueThatIsSilentIsLeftAloneForAMinuteAndAnUnknownPairForHalfOfOne() {
        feed.failure = VenueErrorMeaning.UNAVAILABLE;
        assertThat(prices.of(VENUE, PAIR)).isEmpty();
        feed.failure = null;
        passes(59);
        assertThat(prices.of(VENUE, PAIR)).isEmpty();
        assertThat(feed.asked).hasSize(1);
        passes(2);
        assertThat(prices.of(VENUE, PAIR)).isPresent();
        feed.failure = VenueErrorMeaning.UNKNOWN_SYMBOL;
        AssetPair odd = AssetPair.of("ODD/USD");
        assertThat(prices.of(VENUE, odd)).isEmpty();
        assertThat(prices.of(VENUE, odd)).isEmpty();
        assertThat(feed.asked).hasSize(3);
        assertThat(prices.of(VENUE, PAIR)).as("others are told").isPresent();
    }

    @Test
    void noMarketIsAskedForMoreOftenThanEveryThirtySecondsAndNoPriceIsOlder() {
        for (long seed = 1; seed <= 100; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            feed.asked.clear();
            passes(120);
            for (int look = 0; look < 50; look++) {
                feed.book(Integer.toString(100 + look), Integer.toString(102 + look));
                Optional<BigDecimal> told = prices.of(VENUE, PAIR);
                int askedAt = feed.looks.get(feed.looks.size() - 1);
                assertThat(told).as("seed %d", seed).hasValueSatisfying(is(Integer.toString(101 + askedAt)));
                passes(dice.nextInt(1, 40));
            }
            for (int i = 1; i < feed.asked.size(); i++) {
                assertThat(Duration.between(feed.asked.get(i - 1), feed.asked.get(i)))
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(Duration.ofSeconds(30));
            }
        }
    }

    private static Consumer<BigDecimal> is(String price) {
        return told -> assertThat(told).isEqualByComparingTo(price);
    }

    private void passes(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private void quote(String bid, String ask) {
        hub.onQuote(
                new Quote(VENUE, PAIR, new BigDecimal(bid), new BigDecimal(ask), BigDecimal.ONE, BigDecimal.ONE, now));
    }

    private static BookSnapshot.Level level(String price) {
        return new BookSnapshot.Level(new BigDecimal(price), BigDecimal.ONE);
    }

    /** The public side of a venue, of which only books are asked for. */
    private final class AskedFeed implements MarketDataFeed {
        private final List<Instant> asked = new ArrayList<>();
        private final List<Integer> looks = new ArrayList<>();
        private List<List<BookSnapshot.Level>> best = List.of(List.of(level("99")), List.of(level("101")));
        private @Nullable VenueErrorMeaning failure;

        private void book(String bid, String ask) {
            best = List.of(List.of(level(bid)), List.of(level(ask)));
        }

        @Override
        public BookSnapshot book(AssetPair pair, int depth) {
            asked.add(now);
            if (failure != null) {
                throw new VenueException(VenueError.of(VENUE, failure, "no", "not now"));
            }
            looks.add(best.get(0).isEmpty() ? 0 : best.get(0).get(0).price().intValue() - 100);
            return new BookSnapshot(VENUE, pair, best.get(0), best.get(1), now);
        }

        @Override
        public String venue() {
            return VENUE;
        }

        @Override
        public List<VenueInstrument> instruments() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Trade> trades(AssetPair pair, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Candle> candles(AssetPair pair, Interval interval, Instant from, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FeedSubscription stream(Set<AssetPair> pairs, FeedListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public VenueStatus status() {
            throw new UnsupportedOperationException();
        }
    }
}
