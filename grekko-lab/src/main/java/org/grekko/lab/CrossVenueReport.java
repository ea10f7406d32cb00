package org.grekko.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.grekko.lab.crossvenue.DayOfSpreads;
import org.grekko.lab.crossvenue.MinuteCloses;
import org.grekko.lab.crossvenue.SpreadStudy;
import org.grekko.lab.crossvenue.StudyJson;

/**
 * The command {@code CrossVenueReport [--data DIR] [--out FILE] [--json FILE]}: what the minutes of BTC/USDC on Binance.US and Kraken
 * through the de-peg of March 2023 would have offered to arbitrage, as Markdown, and as JSON for the console.
 */
public final class CrossVenueReport {
    private static final String BINANCE_US = "binanceus_btcusdc_1m_202303.csv.gz";
    private static final String KRAKEN = "kraken_btcusdc_1m_2023q1.csv.gz";

    private CrossVenueReport() {}

    /** Reads both files and writes the table to the file, or to the screen. */
    public static void main(String[] arguments) {
        try {
            Options options = Options.of(arguments, "data", "out", "json");
            Path data = Path.of(options.text("data", "../shared/data/cross-venue"));
            SpreadStudy study = SpreadStudy.of(
                    MinuteCloses.read(data.resolve(BINANCE_US)), MinuteCloses.read(data.resolve(KRAKEN)));
            String text = text(study);
            if (options.find("json").isPresent()) {
                Files.writeString(
                        Path.of(options.text("json", "")), StudyJson.of(study, "BTC/USDC", "Binance.US", "Kraken"));
            }
            if (options.find("out").isPresent()) {
                Files.writeString(Path.of(options.text("out", "")), text);
            } else {
                System.out.print(text);
            }
        } catch (IllegalArgumentException wrong) {
            System.err.println("grekko: " + wrong.getMessage());
            System.exit(2);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(SpreadStudy study) {
        StringBuilder text = new StringBuilder();
        text.append(HEAD);
        text.append(String.format(
                "%,d minutes have a close on both venues, from %s to %s. Median spread %s bps, 95th percentile %s bps,"
                        + " largest %s bps at %s.%n%n",
                study.minutes(),
                study.first(),
                study.last(),
                plain(study.spreadBps(0.50)),
                plain(study.spreadBps(0.95)),
                plain(study.largestBps()),
                study.largestAt()));
        table(text, study, SpreadStudy.BOTH_TEN, "10 + 10 bps");
        table(text, study, SpreadStudy.TEN_AND_TWENTY_SIX, "10 bps on Binance.US + 26 bps on Kraken");
        text.append(FOOT);
        return text.toString();
    }

    private static void table(StringBuilder text, SpreadStudy study, SpreadStudy.Fees fees, String name) {
        List<Map.Entry<String, DayOfSpreads>> days = study.days(fees);
        text.append("## Fees ").append(name).append("\n\n");
        text.append("| day | common minutes | opportunities | buy Binance.US | buy Kraken | net per BTC, USDC |"
                + " largest spread, bps |\n|---|---:|---:|---:|---:|---:|---:|\n");
        DayOfSpreads total = new DayOfSpreads();
        for (Map.Entry<String, DayOfSpreads> each : days) {
            row(text, each.getKey(), each.getValue());
            total.add(each.getValue());
        }
        row(text, "**all**", total);
        text.append('\n');
    }

    private static void row(StringBuilder text, String name, DayOfSpreads day) {
        text.append(String.format(
                "| %s | %,d | %,d | %,d | %,d | %,.2f | %s |%n",
                name,
                day.minutes(),
                day.opportunities(),
                day.buyFirst(),
                day.opportunities() - day.buyFirst(),
                day.net().doubleValue(),
                plain(day.largestBps())));
    }

    private static String plain(double bps) {
        return String.format("%.1f", bps);
    }

    private static final String HEAD =
            """
            # Arbitrage between Binance.US and Kraken, March 2023
            BTC/USDC through the days in which USDC lost its peg. Made by `org.grekko.lab.CrossVenueReport` from recorded
            minutes; the data itself is not part of Grekko.

            **An upper bound, not a backtest.** A minute counts as an opportunity when the closes of the two venues differ
            by more than both taker fees; its net is the dearer close × (1 − fee) less the cheaper close × (1 + fee), for
            one BTC. Assumed are

            - the close as a price at which one BTC can be bought and sold: no bid-ask spread, no depth, no slippage;
            - both closes at the same instant: the last trades of a minute may lie up to a minute apart, and a venue's
              close without a trade is older still (Binance.US repeats it, Kraken leaves the minute out);
            - no latency, no failed leg, balances of both assets ready on both venues in any amount;
            - no withdrawals. In the de-peg the direction did not turn for hours, so balances would have had to be moved
              while withdrawals were slow or stopped; what an account can trade is bounded by what it holds there.

            Consecutive minutes of one dislocation count each, so the sum of the nets is what one BTC traded in every
            such minute would have brought.

            """;

    private static final String FOOT =
            """
            Run it again with
            `java -cp "grekko-lab/target/classes:grekko-lab/target/lib/*" org.grekko.lab.CrossVenueReport --out docs/arbitrage-march-2023.md --json grekko-web/src/main/resources/org/grekko/web/ui/arbitrage/march-2023.json`;
            the second file is what the Arbitrage screen shows.
            """;
}
