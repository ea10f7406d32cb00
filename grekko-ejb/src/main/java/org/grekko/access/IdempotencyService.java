package org.grekko.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.grekko.access.store.IdempotencyRow;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are kept for a day, so that a request sent twice under one key is done once. A request that
 * began and was never answered, because the server was killed, may be tried again after a minute.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class IdempotencyService {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LONGEST_WORK = Duration.ofMinutes(1);
    private static final int LONGEST_RESPONSE = 65_536;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Notes that the request begins, in a transaction of its own.
     *
     * @param id who asks what under which key, as a fingerprint of at most 200 characters
     * @param requestHash SHA-256 of the body, 64 hexadecimal digits
     * @return what is to be done
     */
    public Attempt begin(String id, String requestHash) {
        Instant now = clock.now();
        entities.createNativeQuery("delete from idempotency where created_at < ?1")
                .setParameter(1, now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        int inserted = entities.createNativeQuery(
                        "insert into idempotency (id, request_hash, status, created_at) values (?1, ?2, 0, ?3)"
                                + " on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, requestHash)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        IdempotencyRow row = entities.find(IdempotencyRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (inserted == 1 || row == null) {
            return new Attempt.First();
        }
        if (!row.requestHash.equals(requestHash)) {
            return new Attempt.OtherRequest();
        }
        if (row.status != 0) {
            return new Attempt.Answered(row.status, row.response);
        }
        if (row.createdAt.isAfter(now.minus(LONGEST_WORK))) {
            return new Attempt.InFlight();
        }
        row.createdAt = now;
        return new Attempt.First();
    }

    /** Keeps the answer of a request that began; one that is too long to keep is forgotten. */
    public void finish(String id, int status, @Nullable String response) {
        if (response != null && response.length() > LONGEST_RESPONSE) {
            forget(id);
            return;
        }
        IdempotencyRow row = entities.find(IdempotencyRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            row.status = status;
            row.response = response;
        }
    }

    /** Lets the request be tried again at once. */
    public void forget(String id) {
        entities.createNativeQuery("delete from idempotency where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
