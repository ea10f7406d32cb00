package org.grekko.backtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.grekko.backtest.domain.Attribution;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.PortfolioMarket;
import org.grekko.backtest.domain.PortfolioModel;
import org.grekko.backtest.domain.PortfolioRun;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.regime.RegimeState;
import org.grekko.shared.AssetPair;

/**
 * Writes the result of a portfolio as JSON: the fields of every backtest, and besides them regimes, drawdown, attribution
 * and for each trade the models that asked for it.
 */
final class PortfolioJson {
    private final JsonGenerator json;
    private final ResultJson rows;
    private final List<String> models;

    private PortfolioJson(JsonGenerator json, PortfolioConfig config) {
        this.json = json;
        rows = new ResultJson(json);
        models = config.models().stream().map(PortfolioModel::name).toList();
    }

    static void write(PortfolioResult result, OutputStream to) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(to)) {
            new PortfolioJson(json, result.config()).object(result);
        }
    }

    private void object(PortfolioResult result) throws IOException {
        PortfolioRun run = result.run();
        json.writeStartObject();
        rows.head(result.id(), PortfolioTable.start(result), run.run());
        rows.metrics(result.metrics(), run.run().trades().size());
        json.writeStringField("resultHash", result.hash());
        config(result.config());
        json.writeNumberField("cappedDecisions", run.cappedDecisions());
        json.writeObjectFieldStart("leftOutBars");
        for (int i = 0; i < run.leftOut().size(); i++) {
            json.writeNumberField(
                    result.config().pairs().get(i).toString(), run.leftOut().get(i));
        }
        json.writeEndObject();
        regimes(run.regimes());
        drawdowns(run.drawdowns());
        attribution(run.attribution());
        trades(run);
        rows.equity(run.run().equity());
        json.writeEndObject();
    }

    private void config(PortfolioConfig config) throws IOException {
        json.writeObjectFieldStart("config");
        json.writeStringField("model", "portfolio");
        pairs(config.pairs());
        json.writeNumberField("intervalSeconds", config.step().seconds());
        rows.number("feeBps", config.terms().feeBps());
        rows.number("slippageBps", config.terms().slippageBps());
        rows.number("cash", config.terms().cash());
        rows.number("barsPerYear", config.barsPerYear());
        rows.number("drift", config.limits().drift());
        json.writeStringField("from", ResultJson.timeOrNull(config.from()));
        json.writeStringField("to", ResultJson.timeOrNull(config.to()));
        json.writeArrayFieldStart("markets");
        for (PortfolioMarket each : config.markets()) {
            json.writeStartObject();
            json.writeStringField("pair", each.pair().toString());
            json.writeStringField("assetClass", each.assetClass().name());
            json.writeNumberField("intervalSeconds", each.interval().seconds());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("models");
        for (PortfolioModel each : config.models()) {
            model(each);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void model(PortfolioModel model) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", model.name());
        json.writeStringField("model", model.plugin().name());
        json.writeStringField("version", model.plugin().version());
        json.writeObjectFieldStart("parameters");
        for (var each : model.parameters().entrySet()) {
            rows.number(each.getKey(), each.getValue());
        }
        json.writeEndObject();
        rows.number("budget", model.budget().fraction());
        pairs(model.universe());
        json.writeEndObject();
    }

    private void pairs(List<AssetPair> pairs) throws IOException {
        json.writeArrayFieldStart("pairs");
        for (AssetPair pair : pairs) {
            json.writeString(pair.toString());
        }
        json.writeEndArray();
    }

    private void regimes(List<RegimeState> changes) throws IOException {
        json.writeArrayFieldStart("regimes");
        for (RegimeState each : changes) {
            json.writeStartObject();
            json.writeStringField("time", ResultJson.time(each.time()));
            json.writeStringField("equity", each.equity().name());
            json.writeStringField("volatility", each.volatility().name());
            json.writeStringField("crypto", each.crypto().name());
            json.writeStringField("macro", each.macro().name());
            rows.number("vix", each.vix());
            rows.number("yieldCurveSlope", each.yieldCurveSlope());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void drawdowns(List<PortfolioRun.DrawdownChange> changes) throws IOException {
        json.writeArrayFieldStart("drawdowns");
        for (PortfolioRun.DrawdownChange each : changes) {
            json.writeStartObject();
            json.writeStringField("time", ResultJson.time(BarSeries.instant(each.time())));
            rows.number("drawdown", each.guard().drawdown());
            rows.number("budgetFactor", each.guard().factor());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void attribution(Attribution attribution) throws IOException {
        json.writeObjectFieldStart("attribution");
        rows.number("profitGap", attribution.profitGap());
        rows.number("exposureGap", attribution.exposureGap());
        json.writeArrayFieldStart("models");
        for (Attribution.OfModel each : attribution.models()) {
            ofModel(each);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("days");
        for (Attribution.Day each : attribution.days()) {
            json.writeStartObject();
            json.writeStringField("time", ResultJson.time(BarSeries.instant(each.time())));
            rows.number("nav", each.nav());
            byModel("pnl", each.pnl());
            byModel("exposure", each.exposure());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ofModel(Attribution.OfModel model) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", model.name());
        rows.number("pnl", model.pnl());
        rows.number("fees", model.fees());
        rows.number("slippage", model.slippage());
        rows.number("turnover", model.turnover());
        json.writeArrayFieldStart("markets");
        for (Attribution.OfMarket each : model.markets()) {
            json.writeStartObject();
            json.writeStringField("pair", each.pair().toString());
            rows.number("pnl", each.pnl());
            rows.number("exposure", each.exposure());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void byModel(String name, List<Double> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (int i = 0; i < values.size(); i++) {
            rows.number(models.get(i), values.get(i));
        }
        json.writeEndObject();
    }

    private void trades(PortfolioRun run) throws IOException {
        json.writeArrayFieldStart("trades");
        for (int i = 0; i < run.run().trades().size(); i++) {
            json.writeStartObject();
            rows.trade(run.run().trades().get(i));
            json.writeArrayFieldStart("models");
            for (int model : run.sources().get(i)) {
                json.writeString(models.get(model));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
