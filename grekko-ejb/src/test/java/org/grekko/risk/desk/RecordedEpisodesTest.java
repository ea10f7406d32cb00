package org.grekko.risk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.grekko.market.BarFiles;
import org.grekko.market.domain.BarSeries;
import org.grekko.risk.domain.stress.Episode;
import org.grekko.risk.domain.stress.EpisodeShocks;
import org.grekko.risk.domain.stress.MarketFall;
import org.grekko.shared.AssetPair;
import org.junit.jupiter.api.Test;

/** What is kept of the episodes is what the recorded bars say. */
class RecordedEpisodesTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void everyFigureIsMeasuredAnewFromTheRecordedBars() throws IOException {
        for (Episode episode : Episode.values()) {
            NavigableMap<Instant, Double> btc = closes("btc_usd_coinbase_4h.csv.gz", episode);
            NavigableMap<Instant, Double> eth = closes("eth_usd_coinbase_4h.csv.gz", episode);
            MarketFall fall = MarketFall.of(btc).orElseThrow();
            EpisodeShocks.Recorded kept = RecordedEpisodes.of(episode);
            assertThat(kept.fall().peak()).as(episode.code()).isEqualTo(fall.peak());
            assertThat(kept.fall().trough()).as(episode.code()).isEqualTo(fall.trough());
            assertThat(kept.fall().change()).as(episode.code()).isCloseTo(fall.change(), within(1e-6));
            assertThat(kept.changes().get("ETH"))
                    .as(episode.code())
                    .isCloseTo(fall.changeOf(eth).orElseThrow(), within(1e-6));
            assertThat(kept.changes()).containsEntry("BTC", kept.fall().change());
        }
    }

    @Test
    void anAnswerIsKeptForItsLifeAndOnlySoManyAre() {
        Recent<Integer, Instant> recent = new Recent<>(3, Duration.ofSeconds(10));
        assertThat(recent.of(1, NOW, () -> NOW)).isEqualTo(NOW);
        assertThat(recent.of(1, NOW.plusSeconds(9), () -> NOW.plusSeconds(9))).isEqualTo(NOW);
        assertThat(recent.of(1, NOW.plusSeconds(10), () -> NOW.plusSeconds(10))).isEqualTo(NOW.plusSeconds(10));
        for (int key = 2; key < 50; key++) {
            recent.of(key, NOW, () -> NOW);
            assertThat(recent.size()).isLessThanOrEqualTo(3);
        }
    }

    private static NavigableMap<Instant, Double> closes(String file, Episode episode) throws IOException {
        Path path = Path.of(System.getProperty("grekko.shared", "../../shared"), "data", "candles", file);
        assumeTrue(Files.isReadable(path), "no recorded candles at " + path + "; set -Dgrekko.shared to their folder");
        BarFiles reader = new BarFiles("prices", null, NOW);
        List<BarSeries> series = reader.read(Map.of(AssetPair.of("BTC/USD"), path), episode.from(), episode.to());
        NavigableMap<Instant, Double> closes = new TreeMap<>();
        for (int bar = 0; bar < series.get(0).size(); bar++) {
            closes.put(BarSeries.instant(series.get(0).time(bar)), series.get(0).close(bar));
        }
        return closes;
    }
}
