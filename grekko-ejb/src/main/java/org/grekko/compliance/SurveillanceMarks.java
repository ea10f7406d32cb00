package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grekko.compliance.domain.NewFinding;
import org.grekko.compliance.store.WatermarkRow;

/** How far surveillance has come: what was found and the watermark commit together. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class SurveillanceMarks {
    /** Our own flow, as it happened. */
    static final String FLOW = "own-flow";

    /** Executions that were told long after they happened. */
    static final String LATE = "late-executions";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private FindingService findings;

    /** Until when a look has seen everything; empty before the first one. */
    public Optional<Instant> reached(String look) {
        return Optional.ofNullable(entities.find(WatermarkRow.class, look)).map(row -> row.reached);
    }

    /**
     * Keeps what was found and how far the look has come, unless another node has moved the watermark meanwhile.
     *
     * @param look which look
     * @param before the watermark from which the look began; empty when there was none
     * @param reached until when everything was looked at
     * @param found what was found; what was found before is left as it is
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void note(String look, Optional<Instant> before, Instant reached, List<NewFinding> found) {
        WatermarkRow stored = entities.find(WatermarkRow.class, look, LockModeType.PESSIMISTIC_WRITE);
        Optional<Instant> now = Optional.ofNullable(stored).map(row -> row.reached);
        if (!now.equals(before)) {
            return;
        }
        found.forEach(findings::raise);
        if (stored != null) {
            stored.reached = reached;
            return;
        }
        WatermarkRow first = new WatermarkRow();
        first.id = look;
        first.reached = reached;
        entities.persist(first);
    }
}
