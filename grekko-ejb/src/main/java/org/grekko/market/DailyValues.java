package org.grekko.market;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grekko.market.domain.DailyCsv;
import org.grekko.market.event.DailySeriesImported;
import org.grekko.market.store.DailyRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.jspecify.annotations.Nullable;

/** Indicators of one value a day, such as the VIX or the slope of the yield curve, which regimes are classified by. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class DailyValues {
    /** The VIX at its close. */
    public static final String VIX = "VIX";
    /** Ten-year minus two-year yield, in percentage points. */
    public static final String YIELD_CURVE = "T10Y2Y";
    /** The most series. */
    public static final int MOST_SERIES = 100;
    /** What a series may be called. */
    public static final String NAME_RULE = "must be 1 to 20 letters, digits, dots, - or _";

    private static final String NAME = "[A-Z0-9][A-Z0-9._-]{0,19}";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private EventPublisher events;

    /**
     * A series.
     *
     * @param days how many days have a value
     * @param first the oldest of them
     * @param last the newest
     */
    public record Series(String name, long days, LocalDate first, LocalDate last) {}

    /**
     * What became of a file.
     *
     * @param days days with a value in it
     * @param added those that were new
     * @param changed those whose value was another
     * @param failure why nothing was taken, fit for a user; null when all was
     */
    public record Imported(int days, int added, int changed, @Nullable String failure) {
        static Imported refused(String failure) {
            return new Imported(0, 0, 0, failure);
        }
    }

    /** Whether a series may be called that. */
    public static boolean named(String name) {
        return name.matches(NAME);
    }

    /** All series, by name. */
    public List<Series> all() {
        return entities.createQuery(
                        "select d.name, count(d.day), min(d.day), max(d.day) from DailyRow d"
                                + " group by d.name order by d.name",
                        Object[].class)
                .getResultStream()
                .map(each -> new Series((String) each[0], (Long) each[1], (LocalDate) each[2], (LocalDate) each[3]))
                .toList();
    }

    /** The values of a series; none when there is no such series. */
    public SortedMap<LocalDate, Double> of(String name) {
        return rows(name).values().stream()
                .collect(Collectors.toMap(each -> each.day, each -> each.reading, (one, two) -> two, TreeMap::new));
    }

    /**
     * Takes the days of a file into a series, new ones beside those that are there and changed ones in their place; all of
     * the file or nothing.
     *
     * @param name a name that is allowed
     * @param csv as {@link DailyCsv} reads it; it is not closed
     * @param by who imports
     */
    public Imported take(String name, InputStream csv, String by) {
        try {
            SortedMap<LocalDate, Double> values = DailyCsv.read(csv);
            return values.isEmpty() ? Imported.refused("there is no day with a value") : store(name, values, by);
        } catch (DailyCsv.Unreadable wrong) {
            return Imported.refused(String.valueOf(wrong.getMessage()));
        } catch (IOException failure) {
            throw new UncheckedIOException("the file of daily values could not be read", failure);
        }
    }

    private Imported store(String name, SortedMap<LocalDate, Double> values, String by) {
        Map<LocalDate, DailyRow> known = rows(name);
        if (known.isEmpty() && all().size() >= MOST_SERIES) {
            return Imported.refused("there are " + MOST_SERIES + " series already, the most there may be");
        }
        int added = 0;
        int changed = 0;
        for (Map.Entry<LocalDate, Double> each : values.entrySet()) {
            DailyRow row = known.get(each.getKey());
            if (row == null) {
                added++;
                entities.persist(row(name, each.getKey(), each.getValue()));
            } else if (row.reading != each.getValue()) {
                changed++;
                row.reading = each.getValue();
            }
        }
        events.publish(new DailySeriesImported(name, added, changed, values.lastKey(), by, clock.now()));
        return new Imported(values.size(), added, changed, null);
    }

    private Map<LocalDate, DailyRow> rows(String name) {
        return entities.createQuery("select d from DailyRow d where d.name = :name", DailyRow.class)
                .setParameter("name", name)
                .getResultStream()
                .collect(Collectors.toMap(each -> each.day, Function.identity()));
    }

    private static DailyRow row(String name, LocalDate day, double reading) {
        DailyRow row = new DailyRow();
        row.name = name;
        row.day = day;
        row.reading = reading;
        return row;
    }
}
