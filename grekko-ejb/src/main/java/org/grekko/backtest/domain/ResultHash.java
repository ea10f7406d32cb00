package org.grekko.backtest.domain;

import java.io.IOException;
import org.grekko.shared.AssetPair;

/**
 * The fingerprint of a backtest: SHA-256 over its canonical form, which is every setting by name, every trade and every
 * value of NAV (see {@link Fingerprint} for the form of each value). The same data and settings give the same fingerprint
 * on every machine and Java, whatever the order of files was.
 */
public final class ResultHash {
    private static final String FORM = "grekko-backtest-1";

    private ResultHash() {}

    /** The fingerprint of a run, 64 hexadecimal digits. */
    public static String of(BacktestConfig config, Backtest.Run run) {
        return Fingerprint.of(to -> {
            settings(to, config);
            to.run(run);
        });
    }

    private static void settings(Fingerprint to, BacktestConfig config) throws IOException {
        to.text(FORM);
        to.text(config.model());
        to.text(config.version());
        to.parameters(config.parameters());
        to.count(config.pairs().size());
        for (AssetPair each : config.pairs()) {
            to.text(each.toString());
        }
        to.whole(config.interval().seconds());
        to.terms(config.terms());
        to.number(config.barsPerYear());
        to.text(String.valueOf(config.from()));
        to.text(String.valueOf(config.to()));
    }
}
