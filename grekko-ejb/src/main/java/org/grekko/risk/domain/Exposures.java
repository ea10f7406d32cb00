package org.grekko.risk.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The value that is held or about to be bought of each asset, in base currency, with its sums and its risk kept up to
 * date by every change, so that an order is judged by what it adds. Money is exact; risk is in floating point, as if
 * everything were held long. Not safe for several threads at once.
 */
public final class Exposures {
    /** The quantile of the normal distribution at 95 %. */
    private static final double QUANTILE = 1.6448536269514722;
    /** After so many changes the sums of risk are taken anew, so that roundings do not add up. */
    private static final int FRESH = 4_096;

    /** Assets that are no crypto: money, and coins that stand for it. */
    private static final Set<String> MONEY = Set.of(
            "USD", "EUR", "GBP", "JPY", "CHF", "AUD", "CAD", "NZD", "USDT", "USDC", "DAI", "TUSD", "FDUSD", "PYUSD");

    private final Map<String, Integer> places = new HashMap<>();
    private RiskModel model;
    private String[] assets = new String[8];
    private BigDecimal[] values = new BigDecimal[8];
    private double[] weights = new double[8];
    private double[] marginal = new double[8];
    private double[][] covariance = new double[8][8];
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal crypto = BigDecimal.ZERO;
    private int changes;

    /**
     * Nothing held.
     *
     * @param model how assets move together
     */
    public Exposures(RiskModel model) {
        this.model = model;
    }

    /** Takes another model; the same one again changes nothing. */
    public void model(RiskModel other) {
        if (other != model) {
            model = other;
            for (int place = 0; place < places.size(); place++) {
                learn(place);
            }
            refresh();
        }
    }

    /** The value of an asset is so much more from now on, or less. */
    public void add(String asset, BigDecimal change) {
        if (change.signum() == 0) {
            return;
        }
        int place = place(asset);
        BigDecimal value = values[place].add(change);
        values[place] = value;
        total = total.add(change);
        if (isCrypto(asset)) {
            crypto = crypto.add(change);
        }
        double before = weights[place];
        weights[place] = value.doubleValue();
        double step = weights[place] - before;
        for (int other = 0; other < places.size(); other++) {
            marginal[other] += covariance[other][place] * step;
        }
        if (++changes >= FRESH) {
            refresh();
        }
    }

    /** The value of an asset. */
    public BigDecimal of(String asset) {
        Integer place = places.get(asset);
        return place == null ? BigDecimal.ZERO : values[place];
    }

    /** The value of everything. */
    public BigDecimal total() {
        return total;
    }

    /** The value of everything that is crypto. */
    public BigDecimal crypto() {
        return crypto;
    }

    /** Whether an asset is crypto. */
    public boolean isCrypto(String asset) {
        return crypto(asset);
    }

    /** Whether an asset is crypto: everything is that is not money or a coin that stands for it. */
    public static boolean crypto(String asset) {
        return !MONEY.contains(asset);
    }

    /** Σ (value ÷ nav)² once so much more of an asset is there; 0 when nav is not positive. */
    public double concentration(String asset, double more, double nav) {
        double squares = 0;
        int place = place(asset);
        for (int each = 0; each < places.size(); each++) {
            double value = each == place ? weights[each] + more : weights[each];
            squares += value * value;
        }
        return nav > 0 ? squares / (nav * nav) : 0;
    }

    /** The value of an asset and of all that correlate with it from the threshold on, once so much more is there. */
    public double correlated(String asset, double more, double threshold) {
        int place = place(asset);
        double own = covariance[place][place];
        double sum = weights[place] + more;
        for (int each = 0; each < places.size(); each++) {
            double scale = Math.sqrt(own * covariance[each][each]);
            if (each != place && scale > 0 && covariance[place][each] >= threshold * scale) {
                sum += weights[each];
            }
        }
        return sum;
    }

    /** The value at risk of a day at 95 % once so much more of an asset is there, by the normal distribution. */
    public double valueAtRisk(String asset, double more) {
        int place = place(asset);
        double variance = 2 * more * marginal[place] + more * more * covariance[place][place];
        for (int each = 0; each < places.size(); each++) {
            variance += weights[each] * marginal[each];
        }
        return QUANTILE * Math.sqrt(Math.max(0, variance));
    }

    private int place(String asset) {
        Integer known = places.get(asset);
        if (known != null) {
            return known;
        }
        int place = places.size();
        if (place == assets.length) {
            grow(2 * place);
        }
        places.put(asset, place);
        assets[place] = asset;
        values[place] = BigDecimal.ZERO;
        learn(place);
        double sum = 0;
        for (int other = 0; other <= place; other++) {
            sum += covariance[place][other] * weights[other];
        }
        marginal[place] = sum;
        return place;
    }

    private void grow(int size) {
        assets = Arrays.copyOf(assets, size);
        values = Arrays.copyOf(values, size);
        weights = Arrays.copyOf(weights, size);
        marginal = Arrays.copyOf(marginal, size);
        double[][] larger = new double[size][];
        for (int row = 0; row < size; row++) {
            larger[row] = row < covariance.length ? Arrays.copyOf(covariance[row], size) : new double[size];
        }
        covariance = larger;
    }

    private void learn(int place) {
        for (int other = 0; other < places.size(); other++) {
            double moves = model.covariance(assets[place], assets[other]);
            covariance[place][other] = moves;
            covariance[other][place] = moves;
        }
    }

    private void refresh() {
        changes = 0;
        for (int row = 0; row < places.size(); row++) {
            double sum = 0;
            for (int column = 0; column < places.size(); column++) {
                sum += covariance[row][column] * weights[column];
            }
            marginal[row] = sum;
        }
    }
}
