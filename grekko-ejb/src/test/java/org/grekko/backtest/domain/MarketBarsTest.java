package org.grekko.backtest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When bars open and end. */
class MarketBarsTest {
    private static final BarLength FOUR_HOURS = new BarLength(14_400);

    private static MarketBars bars(int seconds, @Nullable TradingHours hours, boolean local, String... times) {
        BarSeries.Builder builder = BarSeries.builder();
        double price = 10;
        for (String time : times) {
            builder.add(BarSeries.micros(Instant.parse(time)), price, price + 2, price - 2, price + 1, 5);
            price++;
        }
        return MarketBars.of(
                new PortfolioMarket(AssetPair.of("SPY/USD"), AssetClass.EQUITY, new BarLength(seconds), hours, local),
                builder.build(),
                FOUR_HOURS);
    }

    private static List<String> spans(MarketBars bars) {
        List<String> spans = new ArrayList<>();
        for (int i = 0; i < bars.bars().size(); i++) {
            spans.add(BarSeries.instant(bars.bars().time(i)) + " " + BarSeries.instant(bars.end(i)));
        }
        return spans;
    }

    @ParameterizedTest
    @CsvSource({
        // New York is five hours behind in winter and four in summer
        "2024-01-05T00:00:00Z, 2024-01-05T14:30:00Z 2024-01-05T21:00:00Z",
        "2024-07-05T00:00:00Z, 2024-07-05T13:30:00Z 2024-07-05T20:00:00Z",
        "2024-03-08T00:00:00Z, 2024-03-08T14:30:00Z 2024-03-08T21:00:00Z",
        "2024-03-11T00:00:00Z, 2024-03-11T13:30:00Z 2024-03-11T20:00:00Z",
    })
    void aDaysBarIsItsSession(String day, String span) {
        assertThat(spans(bars(86_400, TradingHours.NEW_YORK, false, day))).containsExactly(span);
    }

    @Test
    void barsOfAnExchangesClocksArePutTogetherWithinTheSession() {
        MarketBars bars = bars(
                3_600,
                TradingHours.NEW_YORK,
                true,
                "2024-01-05T08:00:00Z",
                "2024-01-05T09:00:00Z",
                "2024-01-05T10:00:00Z",
                "2024-01-05T11:00:00Z",
                "2024-01-05T15:00:00Z",
                "2024-01-05T16:00:00Z");
        assertThat(spans(bars))
                .containsExactly(
                        "2024-01-05T14:30:00Z 2024-01-05T16:00:00Z",
                        "2024-01-05T16:00:00Z 2024-01-05T17:00:00Z",
                        "2024-01-05T20:00:00Z 2024-01-05T21:00:00Z");
        assertThat(bars.leftOut()).isEqualTo(2);
        assertThat(bars.bars().candle(0).open()).isEqualTo(11);
        assertThat(bars.bars().candle(0).high()).isEqualTo(14);
        assertThat(bars.bars().candle(0).low()).isEqualTo(9);
        assertThat(bars.bars().candle(0).close()).isEqualTo(13);
        assertThat(bars.bars().candle(0).volume()).isEqualTo(10);
    }

    @Test
    void barsOfUtcAreCutToTheSession() {
        assertThat(spans(bars(14_400, TradingHours.NEW_YORK, false, "2024-07-05T12:00:00Z", "2024-07-05T20:00:00Z")))
                .containsExactly("2024-07-05T13:30:00Z 2024-07-05T16:00:00Z");
    }

    @Test
    void aMarketThatNeverShutsKeepsItsBars() {
        assertThat(spans(bars(14_400, null, false, "2024-07-05T12:00:00Z", "2024-07-06T20:00:00Z")))
                .containsExactly(
                        "2024-07-05T12:00:00Z 2024-07-05T16:00:00Z", "2024-07-06T20:00:00Z 2024-07-07T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        // close before 1183: first price and close of the bar
        "0.06, 1178.85, 1",
        "1600, 1180, 1",
        "1400, 1180, 0",
        "600, 610, 0",
        "1183, 700, 0",
    })
    void aBarThatBeginsWithAMisprintIsLeftOut(double first, double close, int left) {
        BarSeries read = BarSeries.builder()
                .add(BarSeries.micros(Instant.parse("2017-04-15T16:00:00Z")), 1_188, 1_190, 1_180, 1_183, 1)
                .add(BarSeries.micros(Instant.parse("2017-04-15T20:00:00Z")), first, 1_600, 0.06, close, 1)
                .build();
        PortfolioMarket market =
                new PortfolioMarket(AssetPair.of("BTC/USD"), AssetClass.CRYPTO, FOUR_HOURS, null, false);
        assertThat(MarketBars.of(market, read, FOUR_HOURS).leftOut()).isEqualTo(left);
    }
}
