package org.grekko.risk.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.grekko.risk.domain.stress.Episode;
import org.grekko.risk.domain.stress.EpisodeShocks;
import org.grekko.risk.domain.stress.MarketFall;

/** What was measured of each episode from recorded bars, for an installation whose store does not reach as far back. */
public final class RecordedEpisodes {
    private static final String FILE = "episodes.tsv";
    private static final int CODE = 0;
    private static final int ASSET = 1;
    private static final int PEAK = 2;
    private static final int TROUGH = 3;
    private static final int CHANGE = 4;
    private static final Map<Episode, EpisodeShocks.Recorded> ALL = read();

    private RecordedEpisodes() {}

    /** What was recorded of that episode. */
    public static EpisodeShocks.Recorded of(Episode episode) {
        return Objects.requireNonNull(ALL.get(episode), FILE);
    }

    private static Map<Episode, EpisodeShocks.Recorded> read() {
        Map<Episode, EpisodeShocks.Recorded> all = new EnumMap<>(Episode.class);
        List<String[]> rows = rows();
        for (Episode episode : Episode.values()) {
            Map<String, Double> changes = new HashMap<>();
            MarketFall fall = null;
            for (String[] row : rows) {
                if (row[CODE].equals(episode.code())) {
                    double change = Double.parseDouble(row[CHANGE]);
                    changes.put(row[ASSET], change);
                    fall = row[ASSET].equals(PortfolioRisks.MARKET)
                            ? new MarketFall(Instant.parse(row[PEAK]), Instant.parse(row[TROUGH]), change)
                            : fall;
                }
            }
            all.put(
                    episode,
                    new EpisodeShocks.Recorded(Objects.requireNonNull(fall, episode.code()), Map.copyOf(changes)));
        }
        return all;
    }

    private static List<String[]> rows() {
        InputStream file = Objects.requireNonNull(RecordedEpisodes.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE + " cannot be read", broken);
        }
    }
}
