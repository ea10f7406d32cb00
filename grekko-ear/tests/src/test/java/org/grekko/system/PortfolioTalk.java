package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The backtest of a portfolio from the wish to its files, held against the command. */
final class PortfolioTalk {
    private static final String VIX = "DATE,CLOSE\n2019-12-30,14\n2020-03-01,35\n2020-03-08,45\n2020-03-16,82.69\n";
    private static final String WISH =
            """
            {
              "interval": "4h", "from": "2019-06-01", "to": "2021-01-01",
              "regime": {"vix": "VIX", "crypto": {"pair": "BTC/USD", "average": 600}},
              "markets": [
                {"pair": "BTC/USD", "assetClass": "CRYPTO"},
                {"pair": "ETH/USD", "assetClass": "CRYPTO"}
              ],
              "models": [
                {"name": "cross", "model": "sma-cross", "universe": ["BTC/USD", "ETH/USD"], "budget": 0.3,
                 "factors": {"volatility": {"HIGH": 0.5}}},
                {"name": "strongest", "model": "crypto-momentum", "universe": ["BTC/USD", "ETH/USD"], "budget": 0.2}
              ]
            }
            """;

    private final Door grekko;
    private final Rest rest;

    PortfolioTalk(Door grekko) {
        this.grekko = grekko;
        rest = new Rest(grekko);
    }

    void givesWhatTheCommandGives(Path folder) throws IOException, InterruptedException {
        assertThat(new People(grekko)
                        .ask("admin", "PUT", "/market/series/VIX", VIX)
                        .statusCode())
                .isEqualTo(200);
        String id = rest.post("/backtests", "{\"portfolio\":" + WISH + "}")
                .get("id")
                .asText();
        JsonNode done = new RecordedBacktest(grekko).ended(id);
        assertThat(done.get("status").asText()).as(done.toString()).isEqualTo("DONE");
        JsonNode command = ofTheCommand(folder);
        assertThat(done.get("resultHash")).isEqualTo(command.get("resultHash"));
        JsonNode whole = rest.get("/backtests/" + id);
        for (String field : List.of(
                "bps", "numTrades", "trades", "equity", "regimes", "drawdowns", "attribution", "cappedDecisions")) {
            BacktestTalk.assertSame(field, whole.get(field), command.get(field));
        }
        JsonNode report = rest.get("/backtests/" + id + "/portfolio");
        assertThat(report.get("attribution")).isEqualTo(whole.get("attribution"));
        assertThat(report.get("attribution").get("profitGap").asDouble()).isLessThan(1e-4);
        assertThat(report.get("regimes").toString()).contains("HIGH", "NORMAL");
        assertThat(grekko.get("/api/v1/backtests/" + id + "/exports/trades.csv").body())
                .contains("pnl,models\n", ",cross\n");
        refused();
    }

    private static JsonNode ofTheCommand(Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("vix.csv"), VIX);
        Path candles = RecordedBacktest.candles().toAbsolutePath();
        String file = WISH.replace("\"VIX\"", "\"vix.csv\"");
        for (String each : List.of("BTC", "ETH")) {
            Path bars =
                    candles.resolve(each.equals("BTC") ? "btc_usd_coinbase_4h.csv.gz" : "eth_usd_coinbase_4h.csv.gz");
            file = file.replace(
                    "{\"pair\": \"" + each + "/USD\", \"assetClass\"",
                    "{\"pair\": \"" + each + "/USD\", \"bars\": \"" + bars + "\", \"assetClass\"");
        }
        Path wish = Files.writeString(folder.resolve("portfolio.json"), file);
        return RecordedBacktest.ofTheCommand(folder, "--portfolio", wish.toString());
    }

    private void refused() throws IOException, InterruptedException {
        refused(WISH.replace("0.3", "0.9"), "portfolio.models", "must be at most 1");
        refused(
                WISH.replace("\"average\": 600", "\"average\": 0"),
                "portfolio.regime.crypto.average",
                "must be a number from 1");
        refused(WISH.replace("\"VIX\"", "\"GOLD\""), "portfolio.regime.vix", "PUT /market/series/GOLD");
        refused(
                WISH.replace("\"assetClass\"", "\"venue\": \"NOWHERE\", \"assetClass\""),
                "portfolio.markets",
                "import them first");
        refused(WISH.replace("\"4h\"", "\"3h\""), "portfolio.interval", "4h");
        refused(WISH.replace("\"pair\"", "\"bars\": \"x.csv\", \"pair\""), "portfolio.markets[0].bars", "is unknown");
        HttpResponse<String> both =
                grekko.post("/api/v1/backtests", "{\"model\":\"sma-cross\",\"portfolio\":" + WISH + "}");
        assertThat(both.body()).contains("\"field\":\"portfolio\"", "leave the other fields out");
    }

    private void refused(String wish, String field, String words) throws IOException, InterruptedException {
        HttpResponse<String> answer = grekko.post("/api/v1/backtests", "{\"portfolio\":" + wish + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", words);
    }
}
