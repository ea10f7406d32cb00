package org.grekko.risk.domain.metrics;

/**
 * Covariances drawn towards a multiple of the identity, by as much as is best for the sample. Source: O. Ledoit, M. Wolf, A
 * Well-Conditioned Estimator for Large-Dimensional Covariance Matrices, Journal of Multivariate Analysis 88, 2004, with
 * divisor n on demeaned returns.
 *
 * @param shrinkage the part of the target, 0 to 1
 * @param covariance the covariances
 */
public record LedoitWolf(double shrinkage, Matrix covariance) {
    /** Estimates them. */
    public static LedoitWolf of(AssetReturns returns) {
        Matrix sample = returns.covariance();
        int assets = sample.size();
        double trace = 0;
        double squares = 0;
        for (int row = 0; row < assets; row++) {
            trace += sample.at(row, row);
            for (double each : sample.row(row)) {
                squares += each * each;
            }
        }
        double scale = trace / assets;
        double distance = squares / assets - scale * scale;
        double error = Math.min(distance, (fourth(returns) / returns.periods() - squares) / assets / returns.periods());
        double shrinkage = error == 0 ? 0 : error / distance;
        return new LedoitWolf(
                shrinkage,
                Matrix.of(
                        assets,
                        (row, column) ->
                                (1 - shrinkage) * sample.at(row, column) + (row == column ? shrinkage * scale : 0)));
    }

    /** The sum over all bars of the squared length of the returns, squared. */
    private static double fourth(AssetReturns returns) {
        double[][] centred = returns.centred();
        double sum = 0;
        for (int bar = 0; bar < returns.periods(); bar++) {
            double length = 0;
            for (double[] asset : centred) {
                length += asset[bar] * asset[bar];
            }
            sum += length * length;
        }
        return sum;
    }
}
