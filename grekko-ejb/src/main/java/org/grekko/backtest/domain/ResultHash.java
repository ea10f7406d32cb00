package org.grekko.backtest.domain;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of a backtest: SHA-256 over its canonical form, which is every setting by name, every trade and every
 * value of NAV. Text is UTF-8 after its length in four bytes, times are microseconds and doubles their IEEE 754 bits in
 * eight bytes, all big-endian; decimals are plain text without trailing zeros. The same data and settings give the same
 * fingerprint on every machine and Java, whatever the order of files was.
 */
public final class ResultHash {
    private static final String FORM = "grekko-backtest-1";

    private final DataOutputStream out;

    private ResultHash(DataOutputStream out) {
        this.out = out;
    }

    /** The fingerprint of a run, 64 hexadecimal digits. */
    public static String of(BacktestConfig config, Backtest.Run run) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(hashed))) {
                new ResultHash(out).write(config, run);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException("every Java has SHA-256, and memory does not fail", impossible);
        }
    }

    private void write(BacktestConfig config, Backtest.Run run) throws IOException {
        settings(config);
        out.writeInt(run.trades().size());
        for (BacktestTrade trade : run.trades()) {
            out.writeLong(BarSeries.micros(trade.time()));
            text(trade.pair().toString());
            text(trade.side().name());
            decimal(trade.quantity());
            decimal(trade.price());
            decimal(trade.fee());
            decimal(trade.pnl());
        }
        EquityCurve equity = run.equity();
        out.writeInt(equity.size());
        for (int i = 0; i < equity.size(); i++) {
            out.writeLong(equity.time(i));
            out.writeDouble(equity.nav(i));
        }
    }

    private void settings(BacktestConfig config) throws IOException {
        text(FORM);
        text(config.model());
        text(config.version());
        out.writeInt(config.parameters().size());
        for (Map.Entry<String, Double> each : config.parameters().entrySet()) {
            text(each.getKey());
            out.writeDouble(each.getValue());
        }
        out.writeInt(config.pairs().size());
        for (AssetPair each : config.pairs()) {
            text(each.toString());
        }
        out.writeLong(config.interval().seconds());
        decimal(config.terms().feeBps());
        decimal(config.terms().slippageBps());
        decimal(config.terms().cash());
        out.writeDouble(config.barsPerYear());
        text(String.valueOf(config.from()));
        text(String.valueOf(config.to()));
    }

    private void decimal(@Nullable BigDecimal value) throws IOException {
        text(value == null ? "" : value.stripTrailingZeros().toPlainString());
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
