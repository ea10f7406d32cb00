package org.grekko.compliance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.compliance.domain.FindingState;
import org.grekko.compliance.domain.NewFinding;
import org.grekko.compliance.domain.Outcome;
import org.grekko.compliance.event.FindingStepped;
import org.grekko.compliance.store.FindingRow;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;
import org.grekko.shared.store.Filters;
import org.jspecify.annotations.Nullable;

/** Findings as rows: the same thing is found once, and a person takes it from open to closed. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class FindingService {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    /** Keeps what was found, unless it was found before; whether it was new. */
    public boolean raise(NewFinding found) {
        if (entities.find(FindingRow.class, found.id()) != null) {
            return false;
        }
        FindingRow row = FindingForm.row(found, clock.now());
        entities.persist(row);
        events.publish(FindingForm.raised(row));
        return true;
    }

    /** Notes who looks at a finding. */
    public FindingAnswer review(UUID id, @Nullable String note, String by) {
        FindingRow row = held(id);
        if (row == null) {
            return new FindingAnswer.Missing();
        }
        if (!FindingState.valueOf(row.state).mayBecome(FindingState.UNDER_REVIEW)) {
            return new FindingAnswer.NotNow(FindingForm.view(row));
        }
        row.reviewedBy = by;
        row.reviewedAt = clock.now();
        row.reviewNote = note;
        return step(row, FindingState.UNDER_REVIEW, note == null ? "under review" : note, by);
    }

    /** Notes what came of a finding that was looked at. */
    public FindingAnswer close(UUID id, Outcome outcome, String note, String by) {
        FindingRow row = held(id);
        if (row == null) {
            return new FindingAnswer.Missing();
        }
        if (!FindingState.valueOf(row.state).mayBecome(FindingState.CLOSED)) {
            return new FindingAnswer.NotNow(FindingForm.view(row));
        }
        row.outcome = outcome.name();
        row.closedBy = by;
        row.closedAt = clock.now();
        row.closeNote = note;
        return step(row, FindingState.CLOSED, note, by);
    }

    private @Nullable FindingRow held(UUID id) {
        return entities.find(FindingRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private FindingAnswer step(FindingRow row, FindingState to, String note, String by) {
        String from = row.state;
        row.state = to.name();
        events.publish(new FindingStepped(row.id, row.kind, from, row.state, row.outcome, note, by, clock.now()));
        return new FindingAnswer.Done(FindingForm.view(row));
    }

    /** The finding of that id. */
    public Optional<Finding> find(UUID id) {
        return Optional.ofNullable(entities.find(FindingRow.class, id)).map(FindingForm::view);
    }

    /**
     * A page of findings, newest first.
     *
     * @param state only those in that state; null for all
     * @param before continue after the finding of this time; null for the first page
     * @param beforeId continue after this finding; null for the first page
     * @param limit at most this many
     */
    public List<Finding> list(
            @Nullable FindingState state, @Nullable Instant before, @Nullable UUID beforeId, int limit) {
        return new Filters("createdAt")
                .equal("state", state == null ? null : state.name())
                .after(before, beforeId)
                .query(entities, FindingRow.class, limit)
                .getResultStream()
                .map(FindingForm::view)
                .toList();
    }
}
