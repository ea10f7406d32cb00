package org.grekko.backtest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.grekko.backtest.domain.BacktestTrade;
import org.grekko.backtest.domain.EquityPoint;
import org.grekko.market.domain.BarSeries;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/** Packs rows of a result into blocks of bytes, so many to a block, so that a page is read without the rest. */
final class Blocks {
    /** Rows of a block; the last one may have fewer. */
    static final int ROWS = 2_000;

    private Blocks() {}

    /** How a kind of row is written and read. */
    interface Form<T> {
        void write(T row, DataOutputStream out) throws IOException;

        T read(DataInputStream in) throws IOException;
    }

    /** Executions; decimals keep every digit. */
    static final Form<BacktestTrade> TRADES = new Form<>() {
        @Override
        public void write(BacktestTrade row, DataOutputStream out) throws IOException {
            out.writeLong(BarSeries.micros(row.time()));
            out.writeUTF(row.pair().toString());
            out.writeBoolean(row.side() == Side.BUY);
            decimal(row.quantity(), out);
            decimal(row.price(), out);
            decimal(row.fee(), out);
            out.writeBoolean(row.pnl() != null);
            if (row.pnl() != null) {
                decimal(row.pnl(), out);
            }
        }

        @Override
        public BacktestTrade read(DataInputStream in) throws IOException {
            return new BacktestTrade(
                    BarSeries.instant(in.readLong()),
                    AssetPair.of(in.readUTF()),
                    in.readBoolean() ? Side.BUY : Side.SELL,
                    decimal(in),
                    decimal(in),
                    decimal(in),
                    maybeDecimal(in));
        }
    };

    /** Values of NAV. */
    static final Form<EquityPoint> EQUITY = new Form<>() {
        @Override
        public void write(EquityPoint row, DataOutputStream out) throws IOException {
            out.writeLong(BarSeries.micros(row.time()));
            out.writeDouble(row.nav());
            out.writeDouble(row.drawdown());
        }

        @Override
        public EquityPoint read(DataInputStream in) throws IOException {
            return new EquityPoint(BarSeries.instant(in.readLong()), in.readDouble(), in.readDouble());
        }
    };

    /** The models that asked for each execution of a portfolio. */
    static final Form<List<String>> SOURCES = new Form<>() {
        @Override
        public void write(List<String> row, DataOutputStream out) throws IOException {
            out.writeInt(row.size());
            for (String each : row) {
                out.writeUTF(each);
            }
        }

        @Override
        public List<String> read(DataInputStream in) throws IOException {
            List<String> row = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                row.add(in.readUTF());
            }
            return row;
        }
    };

    /** What a portfolio shows besides, as JSON. */
    static final Form<PortfolioReport> REPORT = new Form<>() {
        @Override
        public void write(PortfolioReport row, DataOutputStream out) throws IOException {
            byte[] json = GrekkoJson.mapper().writeValueAsBytes(row);
            out.writeInt(json.length);
            out.write(json);
        }

        @Override
        public PortfolioReport read(DataInputStream in) throws IOException {
            return GrekkoJson.mapper().readValue(in.readNBytes(in.readInt()), PortfolioReport.class);
        }
    };

    /** The rows in blocks, in their order. */
    static <T> List<byte[]> pack(List<T> rows, Form<T> form) {
        List<byte[]> blocks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS) {
            blocks.add(block(rows.subList(from, Math.min(rows.size(), from + ROWS)), form));
        }
        return blocks;
    }

    private static <T> byte[] block(List<T> rows, Form<T> form) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(packed))) {
            out.writeInt(rows.size());
            for (T row : rows) {
                form.write(row, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return packed.toByteArray();
    }

    /**
     * The rows of a block.
     *
     * @throws UncheckedIOException when the block is damaged
     */
    static <T> List<T> unpack(byte[] block, Form<T> form) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(block)))) {
            int count = in.readInt();
            List<T> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rows.add(form.read(in));
            }
            return rows;
        } catch (IOException damaged) {
            throw new UncheckedIOException(
                    "a block of a backtest's result is damaged; run the backtest again", damaged);
        }
    }

    private static void decimal(BigDecimal value, DataOutputStream out) throws IOException {
        byte[] digits = value.unscaledValue().toByteArray();
        out.writeInt(value.scale());
        out.writeInt(digits.length);
        out.write(digits);
    }

    private static BigDecimal decimal(DataInputStream in) throws IOException {
        int scale = in.readInt();
        return new BigDecimal(new BigInteger(in.readNBytes(in.readInt())), scale);
    }

    private static @Nullable BigDecimal maybeDecimal(DataInputStream in) throws IOException {
        return in.readBoolean() ? decimal(in) : null;
    }
}
