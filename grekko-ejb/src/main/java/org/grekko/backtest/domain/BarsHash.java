package org.grekko.backtest.domain;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.AssetPair;

/**
 * The fingerprint of bars: SHA-256 over each market's pair, number of bars, and every bar as its start in microseconds
 * since 1970 and the IEEE 754 bits of open, high, low, close and volume, all big-endian, text in UTF-8 after its length in
 * four bytes. Two backtests with one fingerprint have seen the same.
 */
public final class BarsHash {
    private BarsHash() {}

    /**
     * The fingerprint, 64 hexadecimal digits.
     *
     * @param pairs the markets
     * @param bars the bars of each
     */
    public static String of(List<AssetPair> pairs, List<BarSeries> bars) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(hashed))) {
                for (int i = 0; i < pairs.size(); i++) {
                    byte[] name = pairs.get(i).toString().getBytes(StandardCharsets.UTF_8);
                    out.writeInt(name.length);
                    out.write(name);
                    write(bars.get(i), out);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException("every Java has SHA-256, and memory does not fail", impossible);
        }
    }

    private static void write(BarSeries bars, DataOutputStream out) throws IOException {
        out.writeInt(bars.size());
        for (int i = 0; i < bars.size(); i++) {
            out.writeLong(bars.time(i));
            out.writeDouble(bars.open(i));
            out.writeDouble(bars.high(i));
            out.writeDouble(bars.low(i));
            out.writeDouble(bars.close(i));
            out.writeDouble(bars.volume(i));
        }
    }
}
