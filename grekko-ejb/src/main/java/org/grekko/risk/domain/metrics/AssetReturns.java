package org.grekko.risk.domain.metrics;

import java.util.Arrays;
import org.grekko.shared.statistics.Sample;

/** The returns of several assets over the same bars. Immutable as long as nobody writes into what was passed in. */
public final class AssetReturns {
    private final double[][] returns;

    private AssetReturns(double[][] returns) {
        this.returns = returns;
    }

    /**
     * Simple returns, close to close.
     *
     * @param closes for each asset its closes by time, all positive, of the same number, 2 or more
     * @throws IllegalArgumentException otherwise
     */
    public static AssetReturns ofCloses(double[][] closes) {
        double[][] returns = new double[closes.length][];
        for (int asset = 0; asset < closes.length; asset++) {
            double[] each = closes[asset];
            if (each.length < 2 || each.length != closes[0].length) {
                throw new IllegalArgumentException("every asset must have as many closes, two or more");
            }
            returns[asset] = new double[each.length - 1];
            for (int bar = 1; bar < each.length; bar++) {
                if (!(each[bar - 1] > 0) || !(each[bar] > 0)) {
                    throw new IllegalArgumentException("a close must be above zero");
                }
                returns[asset][bar - 1] = each[bar] / each[bar - 1] - 1;
            }
        }
        return new AssetReturns(returns);
    }

    /** How many assets. */
    public int assets() {
        return returns.length;
    }

    /** How many returns each asset has. */
    public int periods() {
        return returns[0].length;
    }

    /** The returns of an asset, by time. */
    public double[] of(int asset) {
        return returns[asset].clone();
    }

    /** The mean return of each asset. */
    public double[] means() {
        return Arrays.stream(returns).mapToDouble(Sample::mean).toArray();
    }

    /** The returns of a portfolio whose weights are the same at every bar: Σ weight × return. */
    public double[] portfolio(double[] weights) {
        double[] sums = new double[periods()];
        for (int asset = 0; asset < returns.length; asset++) {
            for (int bar = 0; bar < sums.length; bar++) {
                sums[bar] += weights[asset] * returns[asset][bar];
            }
        }
        return sums;
    }

    /** The covariances with divisor n. */
    Matrix covariance() {
        double[][] centred = centred();
        return Matrix.symmetric(
                assets(), (row, column) -> Arithmetic.dot(centred[row], centred[column], periods()) / periods());
    }

    /** The returns less their means. */
    double[][] centred() {
        double[][] centred = new double[assets()][];
        for (int asset = 0; asset < centred.length; asset++) {
            double mean = Sample.mean(returns[asset]);
            centred[asset] =
                    Arrays.stream(returns[asset]).map(each -> each - mean).toArray();
        }
        return centred;
    }

    /** The correlations; 0 with an asset that does not move. */
    public Matrix correlation() {
        Matrix covariance = covariance();
        return Matrix.of(assets(), (row, column) -> {
            double scale = Math.sqrt(covariance.at(row, row) * covariance.at(column, column));
            if (row == column) {
                return 1;
            }
            return scale == 0 ? 0 : covariance.at(row, column) / scale;
        });
    }
}
