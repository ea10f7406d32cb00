package org.grekko.optimisation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grekko.backtest.domain.Stretch;
import org.grekko.backtest.domain.statistics.BlockMoments;
import org.grekko.optimisation.domain.Trial;
import org.grekko.shared.statistics.ReturnMoments;
import org.jspecify.annotations.Nullable;

/** How trials and sets of parameters are stored: every bit of every number is kept. */
final class TrialForm {
    /** Changes whenever a trial measures something else, so that older ones do not count. */
    static final int VERSION = 1;

    private TrialForm() {}

    /** A set of parameters as text, such as {@code fast=5.0,slow=20.0}; equal sets have equal texts. */
    static String point(SortedMap<String, Double> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + Double.toString(each.getValue()))
                .collect(Collectors.joining(","));
    }

    /** The set of parameters that a text of {@link #point} states. */
    static SortedMap<String, Double> parameters(String point) {
        SortedMap<String, Double> parameters = new TreeMap<>();
        for (String each : point.split(",", -1)) {
            int at = each.indexOf('=');
            parameters.put(each.substring(0, at), Double.valueOf(each.substring(at + 1)));
        }
        return Collections.unmodifiableSortedMap(parameters);
    }

    static byte[] pack(Trial trial) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(packed)) {
            out.writeInt(trial.parameters().size());
            for (Map.Entry<String, Double> each : trial.parameters().entrySet()) {
                out.writeUTF(each.getKey());
                out.writeDouble(each.getValue());
            }
            out.writeDouble(trial.bps());
            out.writeDouble(trial.spread());
            figures(trial.figures(), out);
            ReturnMoments moments = trial.moments();
            out.writeInt(moments.count());
            out.writeDouble(moments.mean());
            out.writeDouble(moments.deviation());
            out.writeDouble(moments.skewness());
            out.writeDouble(moments.kurtosis());
            out.writeInt(trial.blocks().blocks());
            for (int block = 0; block < trial.blocks().blocks(); block++) {
                BlockMoments.Part part = trial.blocks().part(block);
                out.writeInt(part.count());
                out.writeDouble(part.sum());
                out.writeDouble(part.squares());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return packed.toByteArray();
    }

    private static void figures(Stretch.Figures figures, DataOutputStream out) throws IOException {
        out.writeDouble(figures.totalReturn());
        maybe(figures.cagr(), out);
        maybe(figures.sharpe(), out);
        out.writeDouble(figures.maxDrawdown());
        maybe(figures.winRate(), out);
        out.writeInt(figures.trades());
    }

    /**
     * The trial that was packed.
     *
     * @throws UncheckedIOException when the bytes are damaged
     */
    static Trial unpack(byte[] packed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
            SortedMap<String, Double> parameters = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                parameters.put(in.readUTF(), in.readDouble());
            }
            double bps = in.readDouble();
            double spread = in.readDouble();
            Stretch.Figures figures = new Stretch.Figures(
                    in.readDouble(), maybe(in), maybe(in), in.readDouble(), maybe(in), in.readInt());
            ReturnMoments moments =
                    new ReturnMoments(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
            List<BlockMoments.Part> parts = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                parts.add(new BlockMoments.Part(in.readInt(), in.readDouble(), in.readDouble()));
            }
            return new Trial(
                    Collections.unmodifiableSortedMap(parameters),
                    bps,
                    spread,
                    figures,
                    moments,
                    BlockMoments.of(parts));
        } catch (IOException damaged) {
            throw new UncheckedIOException("a stored trial is damaged; delete it, and it is run again", damaged);
        }
    }

    private static void maybe(@Nullable Double value, DataOutputStream out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeDouble(value);
        }
    }

    private static @Nullable Double maybe(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readDouble() : null;
    }
}
