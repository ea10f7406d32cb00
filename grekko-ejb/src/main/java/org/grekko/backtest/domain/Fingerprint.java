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
import java.util.SortedMap;
import org.grekko.market.domain.BarSeries;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values in a canonical form: text is UTF-8 after its length in four bytes, times are microseconds and
 * doubles their IEEE 754 bits in eight bytes, all big-endian; decimals are plain text without trailing zeros.
 */
final class Fingerprint {
    private final DataOutputStream out;

    private Fingerprint(DataOutputStream out) {
        this.out = out;
    }

    /** What is taken the fingerprint of. */
    interface Form {
        void write(Fingerprint to) throws IOException;
    }

    /** The fingerprint, 64 hexadecimal digits. */
    static String of(Form form) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(hashed))) {
                form.write(new Fingerprint(out));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException("every Java has SHA-256, and memory does not fail", impossible);
        }
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    void decimal(@Nullable BigDecimal value) throws IOException {
        text(value == null ? "" : value.stripTrailingZeros().toPlainString());
    }

    void count(int value) throws IOException {
        out.writeInt(value);
    }

    void whole(long value) throws IOException {
        out.writeLong(value);
    }

    void number(double value) throws IOException {
        out.writeDouble(value);
    }

    void parameters(SortedMap<String, Double> parameters) throws IOException {
        out.writeInt(parameters.size());
        for (Map.Entry<String, Double> each : parameters.entrySet()) {
            text(each.getKey());
            out.writeDouble(each.getValue());
        }
    }

    void terms(BacktestConfig.Terms terms) throws IOException {
        decimal(terms.feeBps());
        decimal(terms.slippageBps());
        decimal(terms.cash());
    }

    /** Every trade and every value of NAV. */
    void run(Backtest.Run run) throws IOException {
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
}
