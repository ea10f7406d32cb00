package org.grekko.risk.domain.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * What each asset of a portfolio adds to its parametric value at risk. Components add up to the whole. Source: P. Jorion,
 * Value at Risk, 3rd edition, chapter 7.
 *
 * @param whole the parametric value at risk of the portfolio, with divisor n and the given covariances
 * @param marginal by how much the whole grows for each unit of weight that is added
 * @param component weight × marginal
 */
public record RiskContribution(double whole, List<Double> marginal, List<Double> component) {
    /**
     * Takes a portfolio apart.
     *
     * @param means mean return of each asset
     * @param covariance of the returns of the assets
     * @param weights of the assets
     * @param confidence such as 0.95
     */
    public static RiskContribution of(double[] means, Matrix covariance, double[] weights, double confidence) {
        double[] loads = covariance.times(weights);
        double deviation = Math.sqrt(Arithmetic.dot(weights, loads, loads.length));
        double z = ValueAtRisk.z(confidence);
        List<Double> marginal = new ArrayList<>();
        List<Double> component = new ArrayList<>();
        double whole = 0;
        for (int asset = 0; asset < weights.length; asset++) {
            double each = -(means[asset] + (deviation == 0 ? 0 : z * loads[asset] / deviation));
            marginal.add(each);
            component.add(weights[asset] * each);
            whole += weights[asset] * each;
        }
        return new RiskContribution(whole, List.copyOf(marginal), List.copyOf(component));
    }
}
