package org.grekko.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.grekko.backtest.domain.Backtest;
import org.grekko.backtest.domain.BacktestConfig;
import org.grekko.backtest.domain.BarsHash;
import org.grekko.backtest.domain.Breakdown;
import org.grekko.backtest.domain.EquityPoint;
import org.grekko.backtest.domain.EquityPoints;
import org.grekko.backtest.domain.Metrics;
import org.grekko.backtest.domain.RandomBars;
import org.grekko.backtest.domain.ResultHash;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.model.domain.lifecycle.Finding;
import org.grekko.model.domain.lifecycle.Gate;
import org.grekko.model.domain.lifecycle.GateThresholds;
import org.grekko.model.domain.lifecycle.LookaheadRun;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.lifecycle.PromotionRequest.ToCandidate;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Results side by side, and one as a page. */
class ComparisonTest {
    private static final BarLength LENGTH = new BarLength(14_400);

    /** A run with all that is stored of it. */
    private record Stored(StoredBacktest backtest, Backtest.Run run, List<EquityPoint> points) {}

    private static Stored stored(double fast, int seed, String by) {
        BacktestConfig config = new BacktestConfig(
                "sma-cross",
                "1.0.0",
                new TreeMap<>(Map.of("fast", fast, "slow", 50.0)),
                List.of(AssetPair.of("BTC/USD")),
                LENGTH,
                new BacktestConfig.Terms(BigDecimal.TEN, new BigDecimal("5"), new BigDecimal("100000")),
                BacktestConfig.barsOfAWholeYear(LENGTH),
                null,
                null);
        List<BarSeries> bars = List.of(RandomBars.of(new Random(seed), 2_000, LENGTH, 100, 0.02, 0));
        Backtest.Run run = Backtest.run(config, bars, new SmaCrossModel().create(config.parameters(), 1));
        List<EquityPoint> points = EquityPoints.of(run.equity(), 5_000);
        Outcome.Figures figures = new Outcome.Figures(
                points.get(0).time(),
                points.get(points.size() - 1).time(),
                run.trades().size(),
                points.size(),
                points.size(),
                Metrics.of(config, run),
                Breakdown.of(config, run));
        Outcome outcome = new Outcome("test+0", BarsHash.of(config.pairs(), bars), ResultHash.of(config, run), figures);
        StoredBacktest backtest = new StoredBacktest(
                new UUID(seed, (long) fast),
                "DONE",
                1,
                "PAPER",
                config,
                null,
                2_000,
                2_000,
                by,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH,
                "",
                outcome);
        return new Stored(backtest, run, points);
    }

    @Test
    void oneBacktestAloneMakesNoCandidateAndTheReasonsAreShown() {
        StoredBacktest backtest = stored(10, 1, "ada").backtest();
        ResearchEvidence evidence = BacktestEvidence.of(backtest, Objects.requireNonNull(backtest.outcome()));
        var decided = ModelLife.begin("1.0.0")
                .promote(new ToCandidate(evidence, new LookaheadRun(true, "ran")), GateThresholds.standard());
        assertThat(decided.findings().stream()
                        .filter(each -> each.value().equals("unknown"))
                        .map(Finding::gate))
                .containsExactly(
                        Gate.HOLDOUT, Gate.WALK_FORWARD, Gate.DEFLATED_SHARPE, Gate.OVERFITTING, Gate.CONFIDENCE);
        assertThat(decided.findings()).anyMatch(each -> each.gate() == Gate.VERSION && each.passed());
        assertThat(evidence.backtest().trades())
                .isEqualTo(Objects.requireNonNull(backtest.outcome()).figures().trades());
    }

    @Test
    void onlyWhatDiffersIsNamedAndEveryFigureStandsInItsPlace() {
        StoredBacktest one = stored(10, 1, "ann").backtest();
        StoredBacktest other = stored(20, 1, "bob").backtest();
        Comparison comparison = Comparison.of(List.of(one, other));
        assertThat(comparison.backtests()).containsExactly(one.id(), other.id());
        assertThat(comparison.sameBars()).isTrue();
        assertThat(comparison.differences())
                .containsExactly(new Comparison.Difference("parameters.fast", List.of("10", "20")));
        for (int i = 0; i < Figure.all().size(); i++) {
            Figure figure = Figure.all().get(i);
            Comparison.Line line = comparison.figures().get(i);
            assertThat(line.name()).isEqualTo(figure.field());
            assertThat(line.values().get(1)).as(line.name()).isEqualTo(BacktestsValue.of(other, figure));
        }
        assertThat(comparison.monthlyReturns())
                .hasSize(11)
                .allSatisfy(line -> assertThat(line.values()).hasSize(2).doesNotContainNull());
    }

    /** A figure of a stored result. */
    private static final class BacktestsValue {
        static BigDecimal of(StoredBacktest backtest, Figure figure) {
            Outcome outcome = backtest.outcome();
            assertThat(outcome).isNotNull();
            BigDecimal value = outcome == null ? null : figure.value(outcome.figures());
            return value == null ? BigDecimal.ZERO : value;
        }
    }

    @Test
    void otherBarsAreTold() {
        assertThat(Comparison.of(List.of(
                                stored(10, 1, "ann").backtest(),
                                stored(10, 2, "ann").backtest()))
                        .sameBars())
                .isFalse();
    }

    @Test
    void thePageNeedsNothingElseAndRunsNoScriptOfAnyName()
            throws ParserConfigurationException, IOException, SAXException {
        Stored stored = stored(10, 1, "<script>alert(1)</script>");
        String page = HtmlReport.of(stored.backtest(), stored.run().trades(), stored.points());
        Document parsed = parse(page.replace("<!doctype html>", ""));
        assertThat(parsed.getElementsByTagName("svg").getLength()).isEqualTo(2);
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        assertThat(parsed.getElementsByTagName("link").getLength()).isZero();
        assertThat(page).doesNotContain("src=", "href=", "url(", "@import", "http");
        assertThat(page).contains(stored.run().trades().size() + " trades", "2020-01", "BPS", "&lt;script&gt;");
        Outcome outcome = stored.backtest().outcome();
        assertThat(page).contains(outcome == null ? "a result" : outcome.resultHash());
    }

    private static Document parse(String page) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(page)));
    }
}
