package org.grekko.watchdog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.watchdog.HaltLine.What;
import org.jspecify.annotations.Nullable;

/**
 * What the watchdog did once.
 *
 * @param id which
 * @param cause HUNG: the server existed and gave no sign of life; ENDED: it was gone and did not come back
 * @param lastBeatAt the server's last sign of life
 * @param noticedAt when the silence had lasted too long
 * @param firstSentAt when the first cancel was sent; null when nothing worked
 * @param confirmedAt when the last venue had said that nothing works any more; null while none has
 * @param accounts how many accounts were guarded
 * @param orders how many orders were cancelled
 * @param unconfirmed accounts of which it is not confirmed that nothing works any more
 * @param finished whether it is over
 */
public record Halt(
        UUID id,
        String cause,
        Instant lastBeatAt,
        Instant noticedAt,
        @Nullable Instant firstSentAt,
        @Nullable Instant confirmedAt,
        int accounts,
        int orders,
        int unconfirmed,
        boolean finished) {
    /** The halts of a record, the oldest first. */
    static List<Halt> of(List<HaltLine> lines) {
        Map<UUID, List<HaltLine>> byHalt = new LinkedHashMap<>();
        lines.forEach(line ->
                byHalt.computeIfAbsent(line.halt(), id -> new ArrayList<>()).add(line));
        return byHalt.values().stream()
                .filter(each -> each.get(0).what() == What.NOTICED)
                .map(Halt::folded)
                .toList();
    }

    private static Halt folded(List<HaltLine> lines) {
        HaltLine noticed = lines.get(0);
        Instant lastBeat = noticed.lastBeat();
        Instant first = null;
        Instant confirmed = null;
        int orders = 0;
        int cleared = 0;
        boolean finished = false;
        for (HaltLine line : lines) {
            boolean over = line.what() == What.CANCELLED || line.what() == What.GAVE_UP;
            cleared += line.what() == What.CANCELLED ? 1 : 0;
            orders += over ? line.orders() : 0;
            first = earlier(first, over ? line.firstSent() : null);
            confirmed = later(confirmed, line.confirmed());
            finished |= line.what() == What.DONE;
        }
        return new Halt(
                noticed.halt(),
                String.valueOf(noticed.words()),
                lastBeat == null ? noticed.at() : lastBeat,
                noticed.at(),
                first,
                confirmed,
                noticed.orders(),
                orders,
                noticed.orders() - cleared,
                finished);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
