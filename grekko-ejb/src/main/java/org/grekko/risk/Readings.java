package org.grekko.risk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.grekko.risk.domain.Gauge;
import org.grekko.risk.domain.trigger.GaugeState;
import org.grekko.risk.store.ReadingKey;
import org.grekko.risk.store.ReadingRow;
import org.grekko.shared.Clock;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * The gauges as rows, written by the node that leads and the same on every node. What was not read for
 * {@value #FORGOTTEN_MINUTES} minutes is gone.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class Readings {
    static final int FORGOTTEN_MINUTES = 10;

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_NOTE = 300;
    private static final int SCALE = 6;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** For the container, which fills the fields. */
    public Readings() {}

    Readings(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Every gauge, the worst first. */
    public List<Reading> list() {
        return entities.createQuery("select r from ReadingRow r", ReadingRow.class)
                .getResultStream()
                .map(Readings::view)
                .sorted(Comparator.comparing(Reading::state, Comparator.reverseOrder())
                        .thenComparing(Reading::gauge)
                        .thenComparing(Reading::subject))
                .toList();
    }

    /** A gauge as it was read last, at most ten minutes ago. */
    public Optional<Reading> find(Gauge gauge, String subject) {
        return Optional.ofNullable(entities.find(ReadingRow.class, new ReadingKey(gauge.name(), subject)))
                .map(Readings::view)
                .filter(reading -> reading.measuredAt().isAfter(clock.now().minus(forgotten())));
    }

    /** Keeps what was read, in place of what was read before. */
    public void keep(Collection<Reading> fresh) {
        for (Reading reading : fresh) {
            String subject = Text.cut(reading.subject(), LONGEST_SUBJECT);
            ReadingRow known = entities.find(
                    ReadingRow.class, new ReadingKey(reading.gauge().name(), subject));
            ReadingRow row = known == null ? new ReadingRow() : known;
            row.gauge = reading.gauge().name();
            row.subject = subject;
            copy(reading, row);
            if (known == null) {
                entities.persist(row);
            }
        }
        entities.createQuery("delete from ReadingRow r where r.measuredAt < :then")
                .setParameter("then", clock.now().minus(forgotten()))
                .executeUpdate();
    }

    private static Duration forgotten() {
        return Duration.ofMinutes(FORGOTTEN_MINUTES);
    }

    private static void copy(Reading reading, ReadingRow row) {
        row.measured = reading.value().setScale(SCALE, RoundingMode.HALF_UP);
        row.warn = reading.warn();
        row.limit = reading.limit();
        row.state = reading.state().name();
        row.samples = reading.samples();
        row.note = Text.cut(reading.note(), LONGEST_NOTE);
        row.measuredAt = reading.measuredAt();
    }

    private static Reading view(ReadingRow row) {
        return new Reading(
                Gauge.valueOf(row.gauge),
                row.subject,
                row.measured.stripTrailingZeros(),
                stripped(row.warn),
                stripped(row.limit),
                GaugeState.valueOf(row.state),
                row.samples,
                row.note,
                row.measuredAt);
    }

    private static @Nullable BigDecimal stripped(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }
}
