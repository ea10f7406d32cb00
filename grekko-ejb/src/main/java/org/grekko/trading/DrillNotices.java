package org.grekko.trading;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.trading.event.DrillCaughtUp;
import org.grekko.trading.event.DrillFellDue;
import org.grekko.trading.store.DrillNoticeRow;
import org.grekko.watchdog.domain.DrillTerm;

/** Tells once a UTC day that a drill is overdue, and once that it is no more; a row remembers over crashes. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class DrillNotices {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    /** Looks at a term and tells what is to be told. */
    public void look(DrillTerm term) {
        DrillNoticeRow row =
                entities.find(DrillNoticeRow.class, DrillNoticeRow.THE_ROW, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.now();
        if (term.overdue(now)) {
            if (row.toldAt == null || day(row.toldAt).isBefore(day(now))) {
                row.toldAt = now;
                events.publish(new DrillFellDue(term.lastGoodAt(), term.dueAt(), now));
            }
        } else if (row.toldAt != null) {
            row.toldAt = null;
            events.publish(new DrillCaughtUp(term.dueAt(), now));
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
