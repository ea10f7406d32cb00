package org.grekko.backtest.domain;

import java.util.ArrayList;
import java.util.List;
import org.grekko.shared.AssetPair;

/** Follows at every boundary what each model has and has brought, and keeps the first of each day. */
final class AttributionRecorder {
    private static final long DAY = 86_400_000_000L;

    private final PortfolioConfig config;
    private final Sleeves sleeves;
    private final List<Attribution.Day> days = new ArrayList<>();
    private long time;
    private double nav;
    private double[] prices = new double[0];
    private double exposureGap;

    AttributionRecorder(PortfolioConfig config, Sleeves sleeves) {
        this.config = config;
        this.sleeves = sleeves;
    }

    /** Takes a boundary with the NAV of then. */
    void take(PortfolioClock clock, PortfolioAccount account, double latest) {
        boolean newDay = prices.length == 0 || Math.floorDiv(clock.now(), DAY) != Math.floorDiv(time, DAY);
        time = clock.now();
        nav = latest;
        prices = new double[clock.markets()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = clock.price(i);
            double parts = 0;
            for (int model = 0; model < sleeves.models(); model++) {
                parts += sleeves.quantity(model, i) * prices[i];
            }
            exposureGap = Math.max(exposureGap, Math.abs(parts - account.value(clock, i)) / nav);
        }
        if (newDay) {
            days.add(day());
        }
    }

    private Attribution.Day day() {
        List<Double> pnl = new ArrayList<>();
        List<Double> exposure = new ArrayList<>();
        for (int model = 0; model < sleeves.models(); model++) {
            double value = 0;
            for (int i = 0; i < prices.length; i++) {
                value += sleeves.quantity(model, i) * prices[i];
            }
            pnl.add(pnl(model));
            exposure.add(value / nav);
        }
        return new Attribution.Day(time, nav, pnl, exposure);
    }

    private double pnl(int model) {
        double sum = 0;
        for (int i = 0; i < prices.length; i++) {
            sum += sleeves.pnl(model, i, prices[i]);
        }
        return sum;
    }

    /** What was brought in all. */
    Attribution all() {
        if (days.isEmpty() || days.get(days.size() - 1).time() != time) {
            days.add(day());
        }
        List<Attribution.OfModel> models = new ArrayList<>();
        double sum = 0;
        for (int model = 0; model < sleeves.models(); model++) {
            double pnl = pnl(model);
            sum += pnl;
            models.add(new Attribution.OfModel(
                    config.models().get(model).name(),
                    pnl,
                    sleeves.fee(model),
                    sleeves.slippage(model),
                    sleeves.turnover(model),
                    markets(model)));
        }
        double cash = config.terms().cash().doubleValue();
        return new Attribution(models, days, Math.abs(sum - (nav - cash)) / cash, exposureGap);
    }

    private List<Attribution.OfMarket> markets(int model) {
        List<Attribution.OfMarket> markets = new ArrayList<>();
        List<AssetPair> pairs = config.pairs();
        for (int place : config.places(config.models().get(model))) {
            markets.add(new Attribution.OfMarket(
                    pairs.get(place),
                    sleeves.pnl(model, place, prices[place]),
                    sleeves.quantity(model, place) * prices[place] / nav));
        }
        return markets;
    }
}
