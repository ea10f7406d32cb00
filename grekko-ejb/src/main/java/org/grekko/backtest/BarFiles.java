package org.grekko.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.grekko.backtest.Arguments.WrongUsage;
import org.grekko.market.ImportResult;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.market.domain.CandleCsv;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** Reads the files of bars that a command names. */
final class BarFiles {
    private static final long MICROS = 1_000_000;
    /** A comma parts two files where a pair follows it, so that a file's name may have one. */
    private static final Pattern NEXT_PAIR = Pattern.compile(",(?=[^,=/]+[/-]?[^,=/]*=)");

    private final BarLength interval;
    private final Instant notAfter;
    private final List<String> warnings = new ArrayList<>();

    BarFiles(BarLength interval, Instant notAfter) {
        this.interval = interval;
        this.notAfter = notAfter;
    }

    /** What was read but is worth a word. */
    List<String> warnings() {
        return warnings;
    }

    /** The files by pair, sorted by the pairs' names. */
    static SortedMap<AssetPair, Path> named(Arguments arguments) {
        List<String> texts =
                arguments.all("bars").stream().flatMap(NEXT_PAIR::splitAsStream).toList();
        SortedMap<AssetPair, Path> files = new TreeMap<>();
        for (Map.Entry<String, String> each : arguments
                .entries("bars", texts, "must be PAIR=FILE[,PAIR=FILE]")
                .entrySet()) {
            try {
                if (files.put(AssetPair.of(each.getKey()), Path.of(each.getValue())) != null) {
                    throw new WrongUsage("--bars " + each.getKey() + " is given twice; give it once");
                }
            } catch (WrongUsage twice) {
                throw twice;
            } catch (IllegalArgumentException wrong) {
                throw new WrongUsage("--bars: '" + each.getKey() + "' " + wrong.getMessage());
            }
        }
        List<String> quotes =
                files.keySet().stream().map(AssetPair::quote).distinct().toList();
        if (quotes.size() > 1) {
            throw new WrongUsage("--bars: NAV is in one asset, and these pairs are quoted in " + quotes
                    + "; name pairs of one quote asset");
        }
        return files;
    }

    /**
     * The bars of each file within the time.
     *
     * @throws IOException when a file cannot be read; the message is fit for a user
     */
    List<BarSeries> read(SortedMap<AssetPair, Path> files, @Nullable Instant from, @Nullable Instant to)
            throws IOException {
        List<BarSeries> all = new ArrayList<>();
        for (Map.Entry<AssetPair, Path> each : files.entrySet()) {
            BarSeries bars = read(each.getKey(), each.getValue())
                    .between(
                            from == null ? Long.MIN_VALUE : BarSeries.micros(from),
                            to == null ? Long.MAX_VALUE : BarSeries.micros(to));
            if (bars.size() == 0) {
                throw new IOException(each.getValue() + " has no bar in the time asked for; change --from or --to");
            }
            all.add(bars);
        }
        return all;
    }

    private BarSeries read(AssetPair pair, Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException(file + " cannot be read; --bars " + pair + "= must name a file of bars");
        }
        BarSeries.Builder builder = BarSeries.builder();
        ImportResult result;
        try (InputStream body = Files.newInputStream(file)) {
            result = CandleCsv.read(body, notAfter, batch -> batch.forEach(builder::add));
        }
        if (result.failure() != null) {
            throw new IOException(file + ": " + result.failure());
        }
        if (result.rejectedRows() > 0) {
            ImportResult.Rejection first = result.rejected().get(0);
            warnings.add(file + ": " + result.rejectedRows() + " rows are left out, the first in line " + first.line()
                    + ": " + first.reason());
        }
        BarSeries bars = builder.build();
        checkInterval(file, bars);
        return bars;
    }

    private void checkInterval(Path file, BarSeries bars) throws IOException {
        if (bars.size() == 0) {
            throw new IOException(file + " has no good row");
        }
        long nearest = Long.MAX_VALUE;
        for (int i = 1; i < bars.size(); i++) {
            nearest = Math.min(nearest, bars.time(i) - bars.time(i - 1));
        }
        if (bars.size() > 1 && nearest != interval.seconds() * MICROS) {
            throw new IOException("the bars of " + file + " are "
                    + Duration.ofSeconds(nearest / MICROS)
                            .toString()
                            .substring(2)
                            .toLowerCase(Locale.ROOT)
                    + " apart; --interval must name their length");
        }
    }
}
