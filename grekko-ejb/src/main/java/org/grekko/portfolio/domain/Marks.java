package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * The prices behind a value of a portfolio.
 *
 * @param prices the mark of each pair that was held, in its quote asset
 */
public record Marks(SortedMap<AssetPair, BigDecimal> prices) {
    /** How long their text may be. */
    public static final int LONGEST = 8_000;

    /** Keeps a copy. */
    public Marks {
        prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
    }

    /** The marks of everything that a book holds now. */
    public static Marks of(PortfolioBook book) {
        SortedMap<AssetPair, BigDecimal> prices = new TreeMap<>();
        book.positions().forEach((pair, position) -> {
            boolean held = position.quantity().signum() != 0 || book.margined();
            if (held && position.mark().signum() != 0) {
                prices.put(pair, position.mark());
            }
        });
        return new Marks(prices);
    }

    /** Reads {@link #text()}. */
    public static Marks of(String text) {
        SortedMap<AssetPair, BigDecimal> prices = new TreeMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int sign = each.indexOf('=');
            prices.put(AssetPair.of(each.substring(0, sign)), new BigDecimal(each.substring(sign + 1)));
        }
        return new Marks(prices);
    }

    /** As text, such as "BTC/USD=65000 ETH/USD=3200.5"; null when it would be longer than can be kept. */
    public @Nullable String text() {
        StringJoiner text = new StringJoiner(" ");
        for (Map.Entry<AssetPair, BigDecimal> each : prices.entrySet()) {
            text.add(each.getKey() + "=" + each.getValue().stripTrailingZeros().toPlainString());
        }
        return text.length() > LONGEST ? null : text.toString();
    }

    /** The mark of a pair; null where there is none. */
    public @Nullable BigDecimal of(AssetPair pair) {
        return prices.get(pair);
    }
}
