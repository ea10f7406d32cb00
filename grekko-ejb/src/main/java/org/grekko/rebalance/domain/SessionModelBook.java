package org.grekko.rebalance.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.grekko.backtest.domain.SleeveAccounts;
import org.grekko.portfolio.ReportTooLarge;
import org.grekko.portfolio.domain.Marks;
import org.grekko.portfolio.domain.earnings.Totals;
import org.grekko.shared.AssetPair;
import org.grekko.trading.OtherTraders;
import org.jspecify.annotations.Nullable;

/**
 * What each model of a session has at any time: the sleeves that the last boundary before left, at the marks of the time.
 *
 * @param rest by what name stands what is not told apart
 * @param models the names of the models, by their places
 * @param pairs the markets, by their places
 * @param states the sleeves by when they came about
 */
public record SessionModelBook(
        String rest, List<String> models, List<AssetPair> pairs, NavigableMap<Instant, SleeveAccounts> states)
        implements OtherTraders.ModelBook {
    private static final int SCALE = 18;

    /**
     * The sleeves over time. What a boundary changed counts from its last execution on.
     *
     * @param records the kept boundaries, ascending
     * @param latest what the last of them left; null when that is not known yet
     */
    public static NavigableMap<Instant, SleeveAccounts> states(
            int models, int markets, List<BoundaryRecord> records, @Nullable SleeveAccounts latest) {
        NavigableMap<Instant, SleeveAccounts> states = new TreeMap<>();
        SleeveAccounts nothing = SleeveAccounts.nothing(models, markets);
        BoundaryRecord before = null;
        for (BoundaryRecord each : records) {
            SleeveAccounts sleeves = each.inputs().sleeves();
            if (before != null) {
                states.put(over(before), sleeves);
            } else if (!sleeves.equals(nothing)) {
                states.put(each.boundary(), sleeves);
            }
            before = each;
        }
        if (before != null && latest != null) {
            states.put(over(before), latest);
        }
        boolean fromTheBeginning =
                records.isEmpty() || records.get(0).inputs().sleeves().equals(nothing);
        if (fromTheBeginning) {
            states.put(Instant.EPOCH, nothing);
        }
        return Collections.unmodifiableNavigableMap(states);
    }

    private static Instant over(BoundaryRecord record) {
        return record.filled().stream()
                .map(Filled::last)
                .reduce(record.boundary(), (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public Map<String, Totals.Earned> earned(Instant at, Marks marks) {
        Map.Entry<Instant, SleeveAccounts> known = states.floorEntry(at);
        if (known == null) {
            throw new ReportTooLarge(
                    "a time before " + states.firstKey() + ", from which on the decisions of " + rest + " are kept");
        }
        List<Double> prices = pairs.stream()
                .map(pair -> {
                    BigDecimal mark = marks.of(pair);
                    return mark == null ? 0.0 : mark.doubleValue();
                })
                .toList();
        Map<String, Totals.Earned> earned = new TreeMap<>();
        for (int model = 0; model < models.size(); model++) {
            BigDecimal fees = decimal(known.getValue().fees().get(model));
            BigDecimal net = decimal(known.getValue().pnl(model, prices));
            earned.merge(models.get(model), new Totals.Earned(net.add(fees), fees), Totals.Earned::plus);
        }
        return earned;
    }

    @Override
    public Map<String, BigDecimal> held(AssetPair pair) {
        Map<String, BigDecimal> held = new TreeMap<>();
        int market = pairs.indexOf(pair);
        if (market < 0 || states.isEmpty()) {
            return held;
        }
        SleeveAccounts now = states.lastEntry().getValue();
        for (int model = 0; model < models.size(); model++) {
            double quantity = now.quantities().get(model).get(market);
            if (quantity != 0) {
                held.merge(models.get(model), decimal(quantity), BigDecimal::add);
            }
        }
        return held;
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).setScale(SCALE, RoundingMode.HALF_EVEN);
    }
}
