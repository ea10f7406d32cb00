package org.grekko.backtest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grekko.backtest.ConfigValue.Wrong;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioMarket;
import org.grekko.backtest.domain.PortfolioModel;
import org.grekko.backtest.domain.TradingHours;
import org.grekko.market.MarketHub;
import org.grekko.market.domain.BarLength;
import org.grekko.model.domain.Models;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.portfolio.DrawdownLimits;
import org.grekko.model.domain.portfolio.RiskCaps;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a portfolio's backtest in JSON. Where bars and indicators come from is said by name: on the command
 * line by paths, on a server by venues and stored series.
 *
 * @param config what is run
 * @param bars where each market's bars are
 * @param vix where the VIX is; null for none
 * @param yieldCurve where the yield curve's slope is; null for none
 */
record PortfolioDocument(
        PortfolioConfig config, SortedMap<AssetPair, String> bars, @Nullable String vix, @Nullable String yieldCurve) {
    private static final Set<String> FIELDS = Set.of(
            "interval",
            "cash",
            "feeBps",
            "slippageBps",
            "drift",
            "barsPerYear",
            "from",
            "to",
            "caps",
            "regime",
            "markets",
            "models");
    private static final Set<String> CAPS = Set.of("asset", "crypto", "gross", "halveAt", "exitAt");
    private static final int MOST_MARKETS = 200;
    private static final int MOST_MODELS = 50;

    /** How a market says where its bars are. */
    enum Source {
        /** By the path of a file, in a field named bars. */
        FILE("bars"),
        /** By the venue whose stored bars are meant, in a field named venue. */
        VENUE("venue");

        private final String field;

        Source(String field) {
            this.field = field;
        }

        /** Where a market's bars are; stored bars that name no venue are those of the paper venue. */
        private String of(ConfigValue market) {
            return this == FILE
                    ? market.need(field).text()
                    : market.or(field, each -> each.text().toUpperCase(Locale.ROOT), MarketHub.PAPER);
        }

        private Set<String> fields() {
            return Set.of("pair", "assetClass", field, "interval", "hours", "localTimes");
        }
    }

    /**
     * Reads a configuration.
     *
     * @param root the object
     * @param models the models that it may name
     * @param source how its markets say where their bars are
     * @throws Wrong when it cannot be used
     */
    static PortfolioDocument of(ConfigValue root, Models models, Source source) {
        return new Reader(models, source).portfolio(root.with(FIELDS));
    }

    private static final class Reader {
        private final Models models;
        private final Source source;
        private final SortedMap<AssetPair, String> bars = new TreeMap<>();

        private Reader(Models models, Source source) {
            this.models = models;
            this.source = source;
        }

        private PortfolioDocument portfolio(ConfigValue root) {
            BarLength step = length(root.need("interval"));
            List<PortfolioMarket> markets = new ArrayList<>();
            for (ConfigValue each : root.need("markets").items(MOST_MARKETS)) {
                markets.add(market(each.with(source.fields()), step));
            }
            oneQuote(root.need("markets"));
            Set<AssetPair> pairs = bars.keySet();
            List<PortfolioModel> chosen = new PortfolioModels(models, pairs).read(root.need("models"), MOST_MODELS);
            RegimeSection regime = RegimeSection.read(root.find("regime").orElse(null), pairs);
            Instant from = root.or("from", Reader::time, Instant.MIN);
            Instant to = root.or("to", Reader::time, Instant.MAX);
            double perYear =
                    root.or("barsPerYear", each -> each.number("1", "31536000"), BacktestConfig.barsOfAWholeYear(step));
            PortfolioConfig config = root.made(() -> new PortfolioConfig(
                    markets,
                    chosen,
                    step,
                    terms(root),
                    limits(root),
                    regime.sources(),
                    perYear,
                    from.equals(Instant.MIN) ? null : from,
                    to.equals(Instant.MAX) ? null : to));
            return new PortfolioDocument(config, bars, regime.vix(), regime.yieldCurve());
        }

        private static BacktestConfig.Terms terms(ConfigValue root) {
            return new BacktestConfig.Terms(
                    root.or("feeBps", each -> each.decimal("0", "1000"), BigDecimal.TEN),
                    root.or("slippageBps", each -> each.decimal("0", "1000"), new BigDecimal("5")),
                    root.or("cash", each -> each.decimal("0.01", "1000000000000"), new BigDecimal("100000")));
        }

        private static PortfolioConfig.Limits limits(ConfigValue root) {
            double drift = root.or("drift", each -> each.number("0.0001", "1"), 0.01);
            return root.find("caps")
                    .map(caps -> caps.with(CAPS))
                    .map(caps -> caps.made(() -> new PortfolioConfig.Limits(caps(caps), drawdown(caps), drift)))
                    .orElse(new PortfolioConfig.Limits(RiskCaps.STANDARD, DrawdownLimits.STANDARD, drift));
        }

        private static RiskCaps caps(ConfigValue caps) {
            return new RiskCaps(
                    caps.or("asset", each -> each.number("0", "1"), RiskCaps.STANDARD.asset()),
                    caps.or("crypto", each -> each.number("0", "1"), RiskCaps.STANDARD.crypto()),
                    caps.or("gross", each -> each.number("0", "10"), RiskCaps.STANDARD.gross()));
        }

        private static DrawdownLimits drawdown(ConfigValue caps) {
            return new DrawdownLimits(
                    caps.or("halveAt", each -> each.number("0", "1"), DrawdownLimits.STANDARD.halveAt()),
                    caps.or("exitAt", each -> each.number("0", "1"), DrawdownLimits.STANDARD.exitAt()));
        }

        private PortfolioMarket market(ConfigValue market, BarLength step) {
            ConfigValue name = market.need("pair");
            AssetPair pair = pair(name);
            if (bars.put(pair, source.of(market)) != null) {
                throw name.wrong("is there twice: " + pair);
            }
            AssetClass assetClass = one(market.need("assetClass"), AssetClass.values());
            return new PortfolioMarket(
                    pair,
                    assetClass,
                    market.or("interval", Reader::length, step),
                    market.find("hours")
                            .map(Reader::hours)
                            .orElse(assetClass == AssetClass.EQUITY ? TradingHours.NEW_YORK : null),
                    market.or("localTimes", ConfigValue::flag, false));
        }

        private void oneQuote(ConfigValue markets) {
            List<String> quotes =
                    bars.keySet().stream().map(AssetPair::quote).distinct().toList();
            if (quotes.size() > 1) {
                throw markets.wrong(
                        "are quoted in " + quotes + ", and NAV is in one asset; name pairs of one quote asset");
            }
        }

        private static TradingHours hours(ConfigValue hours) {
            hours.with(Set.of("zone", "open", "close"));
            try {
                return hours.made(() -> new TradingHours(
                        ZoneId.of(hours.need("zone").text()),
                        LocalTime.parse(hours.need("open").text()),
                        LocalTime.parse(hours.need("close").text())));
            } catch (DateTimeException wrong) {
                throw hours.wrong(
                        "must be such as {\"zone\": \"America/New_York\", \"open\": \"09:30\", \"close\": \"16:00\"}: "
                                + wrong.getMessage());
            }
        }

        private static BarLength length(ConfigValue value) {
            return BarLength.of(value.text()).orElseThrow(() -> value.wrong(BarLength.RULE));
        }

        private static Instant time(ConfigValue value) {
            String text = value.text();
            try {
                return text.length() == "2024-01-01".length()
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : Instant.parse(text);
            } catch (DateTimeParseException wrong) {
                throw value.wrong("must be a date such as 2024-01-31 or a time such as 2024-01-31T16:00:00Z");
            }
        }
    }

    /** A pair. */
    static AssetPair pair(ConfigValue value) {
        try {
            return AssetPair.of(value.text());
        } catch (Wrong known) {
            throw known;
        } catch (IllegalArgumentException wrong) {
            throw value.wrong(String.valueOf(wrong.getMessage()));
        }
    }

    /** One of the names of an enumeration. */
    static <E extends Enum<E>> E one(ConfigValue value, E[] all) {
        for (E each : all) {
            if (each.name().equals(value.text())) {
                return each;
            }
        }
        throw value.wrong("must be one of " + List.of(all) + ", not " + value.text());
    }
}
