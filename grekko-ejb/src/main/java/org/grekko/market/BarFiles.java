package org.grekko.market;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.grekko.market.domain.BarLength;
import org.grekko.market.domain.BarSeries;
import org.grekko.market.domain.CandleCsv;
import org.grekko.shared.AssetPair;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;
import org.jspecify.annotations.Nullable;

/** Reads the files of bars that a command names. */
public final class BarFiles {
    private static final long MICROS = 1_000_000;
    /** A comma parts two files where a pair follows it, so that a file's name may have one. */
    private static final Pattern NEXT_PAIR = Pattern.compile(",(?=[^,=/]+[/-]?[^,=/]*=)");

    private final String option;
    private final @Nullable BarLength interval;
    private final Instant notAfter;
    private final List<String> warnings = new ArrayList<>();

    /**
     * A reader.
     *
     * @param option the option that names the files, for messages
     * @param interval the length that every bar must have; null for any
     * @param notAfter bars that start later are refused
     */
    public BarFiles(String option, @Nullable BarLength interval, Instant notAfter) {
        this.option = option;
        this.interval = interval;
        this.notAfter = notAfter;
    }

    /** What was read but is worth a word. */
    public List<String> warnings() {
        return warnings;
    }

    /**
     * The files by pair, in the order in which they are given; none when the option is left out.
     *
     * @throws WrongUsage when a pair is no pair or is given twice
     */
    public static Map<AssetPair, Path> named(Arguments arguments, String option) {
        String rule = "must be PAIR=FILE[,PAIR=FILE]";
        List<String> texts =
                arguments.all(option).stream().flatMap(NEXT_PAIR::splitAsStream).toList();
        Map<AssetPair, Path> files = new LinkedHashMap<>();
        arguments.entries(option, texts, rule).forEach((name, file) -> {
            if (files.put(pair(option, name), Path.of(file)) != null) {
                throw new WrongUsage("--" + option + " " + name + " is given twice; give it once");
            }
        });
        return files;
    }

    private static AssetPair pair(String option, String name) {
        try {
            return AssetPair.of(name);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsage("--" + option + ": '" + name + "' " + wrong.getMessage());
        }
    }

    /**
     * The bars of each file within the time.
     *
     * @throws IOException when a file cannot be read; the message is fit for a user
     */
    public List<BarSeries> read(Map<AssetPair, Path> files, @Nullable Instant from, @Nullable Instant to)
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
            throw new IOException(file + " cannot be read; --" + option + " " + pair + "= must name a file of bars");
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
        if (bars.size() == 0) {
            throw new IOException(file + " has no good row");
        }
        if (interval != null) {
            checkInterval(file, bars, interval);
        }
        return bars;
    }

    private static void checkInterval(Path file, BarSeries bars, BarLength interval) throws IOException {
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
