package org.grekko.model.domain.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value a day, such as the VIX at its close. The value of a day is known from the midnight (UTC) that ends the day, and
 * good for ten days: what is older says nothing of now. Immutable.
 */
public final class DailySeries {
    /** For how many days a value stands in for newer ones that are missing. */
    public static final int GOOD_FOR_DAYS = 10;

    private final TreeMap<LocalDate, Double> values;

    /** These values by day. */
    public DailySeries(SortedMap<LocalDate, Double> values) {
        this.values = new TreeMap<>(values);
    }

    /** No value at all. */
    public static DailySeries empty() {
        return new DailySeries(new TreeMap<>());
    }

    /** The values by day. */
    public SortedMap<LocalDate, Double> values() {
        return Collections.unmodifiableSortedMap(values);
    }

    /** How many days have a value. */
    public int size() {
        return values.size();
    }

    /** The newest value that was known at a time; null when there was none, or none of the ten days before. */
    public @Nullable Double knownAt(Instant time) {
        LocalDate today = LocalDate.ofInstant(time, ZoneOffset.UTC);
        Map.Entry<LocalDate, Double> newest = values.lowerEntry(today);
        return newest == null || newest.getKey().isBefore(today.minusDays(GOOD_FOR_DAYS)) ? null : newest.getValue();
    }
}
