package org.grekko.backtest.domain;

import java.io.IOException;
import java.util.Map;
import org.grekko.model.domain.portfolio.DrawdownLimits;
import org.grekko.model.domain.portfolio.RiskCaps;
import org.grekko.model.domain.regime.MacroRegime;
import org.grekko.model.domain.regime.MarketTrend;
import org.grekko.model.domain.regime.RegimeEngine;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.model.domain.regime.RegimeState;
import org.grekko.model.domain.regime.VolatilityRegime;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of the backtest of a portfolio: SHA-256 over every setting, every trade with the models that asked for
 * it, every value of NAV, every change of a regime and the profit of every model (see {@link Fingerprint} for the form of
 * each value).
 */
public final class PortfolioHash {
    private static final String FORM = "grekko-portfolio-1";

    private final Fingerprint to;

    private PortfolioHash(Fingerprint to) {
        this.to = to;
    }

    /** The fingerprint of a run, 64 hexadecimal digits. */
    public static String of(PortfolioConfig config, PortfolioRun run) {
        return Fingerprint.of(to -> new PortfolioHash(to).write(config, run));
    }

    private void write(PortfolioConfig config, PortfolioRun run) throws IOException {
        to.text(FORM);
        to.count(config.markets().size());
        for (PortfolioMarket each : config.markets()) {
            market(each);
        }
        to.count(config.models().size());
        for (PortfolioModel each : config.models()) {
            model(each);
        }
        to.whole(config.step().seconds());
        to.terms(config.terms());
        limits(config.limits());
        regimes(config.regimes());
        to.number(config.barsPerYear());
        to.text(String.valueOf(config.from()));
        to.text(String.valueOf(config.to()));
        to.run(run.run());
        outcome(run);
    }

    private void market(PortfolioMarket market) throws IOException {
        to.text(market.pair().toString());
        to.text(market.assetClass().name());
        to.whole(market.interval().seconds());
        to.text(String.valueOf(market.hours()));
        to.text(String.valueOf(market.localTimes()));
    }

    private void model(PortfolioModel model) throws IOException {
        to.text(model.name());
        to.text(model.plugin().name());
        to.text(model.plugin().version());
        to.parameters(model.parameters());
        to.count(model.universe().size());
        for (AssetPair each : model.universe()) {
            to.text(each.toString());
        }
        to.number(model.budget().fraction());
        RegimeFactors factors = model.budget().factors();
        factors(factors.equity(), MarketTrend.values());
        factors(factors.volatility(), VolatilityRegime.values());
        factors(factors.crypto(), MarketTrend.values());
        factors(factors.macro(), MacroRegime.values());
    }

    private <K> void factors(Map<K, Double> factors, K[] keys) throws IOException {
        for (K key : keys) {
            to.number(factors.getOrDefault(key, 1.0));
        }
    }

    private void limits(PortfolioConfig.Limits limits) throws IOException {
        RiskCaps caps = limits.caps();
        DrawdownLimits drawdown = limits.drawdown();
        for (double each : new double[] {
            caps.asset(), caps.crypto(), caps.gross(), drawdown.halveAt(), drawdown.exitAt(), limits.drift()
        }) {
            to.number(each);
        }
    }

    private void regimes(RegimeSources sources) throws IOException {
        RegimeEngine engine = sources.engine();
        for (double each : new double[] {
            engine.vixLow(), engine.vixHigh(), engine.trendBand(), engine.slopeLow(), engine.slopeHigh()
        }) {
            to.number(each);
        }
        reference(sources.equity());
        reference(sources.crypto());
    }

    private void reference(RegimeSources.@Nullable Reference reference) throws IOException {
        to.text(reference == null ? "" : reference.pair().toString());
        to.count(reference == null ? 0 : reference.average());
    }

    private void outcome(PortfolioRun run) throws IOException {
        to.text(run.sources().toString());
        to.count(run.regimes().size());
        for (RegimeState each : run.regimes()) {
            to.text(each.time() + " " + each.equity() + " " + each.volatility() + " " + each.crypto() + " "
                    + each.macro());
        }
        for (Attribution.OfModel each : run.attribution().models()) {
            to.number(each.pnl());
        }
    }
}
