package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What a portfolio holds, by venue and asset. */
final class Wallets {
    private final SortedMap<String, SortedMap<String, BigDecimal>> held = new TreeMap<>();

    void set(String venue, String asset, BigDecimal total) {
        of(venue).put(asset, total);
    }

    void add(String venue, String asset, BigDecimal amount) {
        of(venue).merge(asset, amount, BigDecimal::add);
    }

    BigDecimal total(String venue, String asset) {
        return totals(venue).getOrDefault(asset, BigDecimal.ZERO);
    }

    /** What is held on a venue, by asset. */
    SortedMap<String, BigDecimal> totals(String venue) {
        return new TreeMap<>(held.getOrDefault(venue, new TreeMap<>()));
    }

    /** What is held of an asset over all venues. */
    BigDecimal everywhere(String asset) {
        return held.values().stream()
                .map(assets -> assets.getOrDefault(asset, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Σ amount × what one of its asset is worth. */
    BigDecimal worth(Function<String, BigDecimal> priceOf) {
        return held.values().stream()
                .flatMap(assets -> assets.entrySet().stream())
                .map(each -> priceOf.apply(each.getKey()).multiply(each.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private SortedMap<String, BigDecimal> of(String venue) {
        return held.computeIfAbsent(venue, key -> new TreeMap<>());
    }
}
