package org.grekko.backtest.domain;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.regime.DailySeries;
import org.grekko.shared.AssetPair;

/**
 * The fingerprint of bars: SHA-256 over each market's pair, number of bars, and every bar as its start, open, high, low,
 * close and volume (see {@link Fingerprint} for the form of each value). Two backtests with one fingerprint have seen the
 * same.
 */
public final class BarsHash {
    private BarsHash() {}

    /**
     * The fingerprint, 64 hexadecimal digits.
     *
     * @param pairs the markets
     * @param bars the bars of each
     */
    public static String of(List<AssetPair> pairs, List<BarSeries> bars) {
        return Fingerprint.of(to -> write(pairs, bars, to));
    }

    /**
     * The fingerprint of all that a portfolio is played over: its bars, then the number of days and every day with its
     * value of the VIX and of the yield curve.
     */
    public static String of(List<AssetPair> pairs, PortfolioData data) {
        return Fingerprint.of(to -> {
            write(pairs, data.bars(), to);
            write(data.vix(), to);
            write(data.yieldCurve(), to);
        });
    }

    private static void write(DailySeries series, Fingerprint to) throws IOException {
        to.count(series.size());
        for (Map.Entry<LocalDate, Double> each : series.values().entrySet()) {
            to.text(each.getKey().toString());
            to.number(each.getValue());
        }
    }

    private static void write(List<AssetPair> pairs, List<BarSeries> bars, Fingerprint to) throws IOException {
        for (int i = 0; i < pairs.size(); i++) {
            to.text(pairs.get(i).toString());
            write(bars.get(i), to);
        }
    }

    private static void write(BarSeries bars, Fingerprint to) throws IOException {
        to.count(bars.size());
        for (int i = 0; i < bars.size(); i++) {
            to.whole(bars.time(i));
            to.number(bars.open(i));
            to.number(bars.high(i));
            to.number(bars.low(i));
            to.number(bars.close(i));
            to.number(bars.volume(i));
        }
    }
}
