package org.grekko.compliance.domain;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.Proposal;
import org.grekko.shared.FieldError;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * When orders may be entered, by the clock on the wall of a zone; summer time is the zone's.
 *
 * @param zone name of the zone, such as Europe/Berlin or UTC
 * @param venues the venues that it is about; empty for all
 * @param windows the times that are open, at least one
 */
public record TradingHours(String zone, SortedSet<String> venues, List<Window> windows) implements Restriction {
    private static final int MOST_WINDOWS = 50;
    private static final int MINUTES_IN_AN_HOUR = 60;
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00";
    private static final int SHOWN = 16;

    /** Names of venues are kept in capitals. */
    public TradingHours {
        zone = zone.strip();
        venues = Names.of(venues);
        windows = List.copyOf(windows);
    }

    /**
     * A time that is open on each of some days.
     *
     * @param days the days, at least one
     * @param from the first minute, HH:MM
     * @param to the minute after the last, HH:MM, later than from; 24:00 is midnight
     */
    public record Window(SortedSet<DayOfWeek> days, String from, String to) {
        /** Days are kept in their order. */
        public Window {
            days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
        }

        boolean open(DayOfWeek day, int minute) {
            return days.contains(day) && minute >= minutes(from) && minute < minutes(to);
        }
    }

    @Override
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>(Names.errors("venues", venues, Names.VENUE));
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            errors.add(new FieldError("zone", "must be a zone such as Europe/Berlin or UTC"));
        }
        if (windows.isEmpty() || windows.size() > MOST_WINDOWS) {
            errors.add(new FieldError("windows", "must be 1 to " + MOST_WINDOWS));
        }
        for (Window window : windows) {
            if (window.days().isEmpty()) {
                errors.add(new FieldError("windows.days", "must name at least one day, such as MONDAY"));
            }
            boolean times = window.from().matches(TIME) && window.to().matches(TIME);
            if (!times || minutes(window.from()) >= minutes(window.to())) {
                errors.add(
                        new FieldError("windows.from", "must be HH:MM before to; split a window that passes midnight"));
            }
        }
        return errors;
    }

    @Override
    public DenialReason reason() {
        return DenialReason.TRADING_HOURS;
    }

    @Override
    public @Nullable String refused(Proposal proposal, Map<String, TradeCount> counts) {
        if (!venues.isEmpty() && !venues.contains(proposal.venue())) {
            return null;
        }
        ZonedDateTime there = proposal.at().atZone(ZoneId.of(zone));
        LocalTime time = there.toLocalTime();
        int minute = time.getHour() * MINUTES_IN_AN_HOUR + time.getMinute();
        for (Window window : windows) {
            if (window.open(there.getDayOfWeek(), minute)) {
                return null;
            }
        }
        return there.getDayOfWeek() + " " + time.toString().substring(0, "HH:MM".length()) + " " + zone;
    }

    @Override
    public String allowed() {
        Window first = windows.get(0);
        String days = first.days().first() == first.days().last()
                ? first.days().first().toString()
                : first.days().first() + "-" + first.days().last();
        return Text.cut(days, SHOWN) + " " + first.from() + "-" + first.to();
    }

    private static int minutes(String time) {
        String[] parts = time.split(":", -1);
        return Integer.parseInt(parts[0]) * MINUTES_IN_AN_HOUR + Integer.parseInt(parts[1]);
    }
}
