package org.grekko.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.Optional;
import org.grekko.shared.Erasure;
import org.grekko.shared.PersonalData;

/**
 * Keeps receivers from being erased while something may still be sent to them, and users while their orders work, which would
 * tell of them again; the rows of both are erased like all others.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class StillAtWork implements PersonalData {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Override
    public Optional<String> obstacle(Erasure.Kind kind, String value) {
        return kind == Erasure.Kind.USER ? atWork(value) : inUse(value.toLowerCase(Locale.ROOT));
    }

    private Optional<String> atWork(String user) {
        long working = count("select count(o) from OrderRow o where o.owner = :value and o.workingIn is not null", user)
                + count("select count(p) from ParentOrderRow p where p.owner = :value and p.status = 'RUNNING'", user);
        return working > 0
                ? Optional.of("is the owner of " + working + " orders that work; cancel them or let them end first")
                : Optional.empty();
    }

    private Optional<String> inUse(String plain) {
        long usable = count(
                "select count(d) from DestinationRow d where d.status in ('PROPOSED', 'APPROVED')"
                        + " and (lower(d.address) = :value or lower(d.label) = :value)",
                plain);
        if (usable > 0) {
            return Optional.of("is a destination that may be used or decided about; revoke or reject it first");
        }
        long leaving = count(
                "select count(w) from WithdrawalRow w where w.status in ('PROPOSED', 'APPROVED', 'SENDING', 'UNKNOWN')"
                        + " and lower(w.address) = :value",
                plain);
        return leaving > 0
                ? Optional.of("is the receiver of a withdrawal that is not over; wait for its end or settle it first")
                : Optional.empty();
    }

    private long count(String query, String value) {
        return entities.createQuery(query, Long.class)
                .setParameter("value", value)
                .getSingleResult();
    }

    @Override
    public long count(Erasure.Kind kind, String value) {
        return 0;
    }

    @Override
    public int erase(Erasure what, int most) {
        return 0;
    }
}
