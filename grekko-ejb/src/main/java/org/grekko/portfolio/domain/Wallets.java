package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** What is held over all venues, by asset. */
    Map<String, BigDecimal> everywhere() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        held.values().forEach(assets -> assets.forEach((asset, total) -> sums.merge(asset, total, BigDecimal::add)));
        return sums;
    }

    private SortedMap<String, BigDecimal> of(String venue) {
        return held.computeIfAbsent(venue, key -> new TreeMap<>());
    }
}
