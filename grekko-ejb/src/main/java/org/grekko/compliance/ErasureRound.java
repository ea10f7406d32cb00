package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.grekko.shared.Erasure;
import org.grekko.shared.PersonalData;

/**
 * Works off approved erasures, a bounded batch at a time, each in a transaction of its own: whatever a crash leaves, the
 * next look goes on with what still holds the value.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ErasureRound {
    private static final int BATCH = 200;

    @EJB
    private ErasureService erasures;

    @Inject
    @Any
    private Instance<PersonalData> keepers;

    /**
     * Erases one batch, or ends the request when nothing holds the value any more. A legal hold that came meanwhile stops
     * it from the next batch on.
     *
     * @return whether there may be more
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean work(UUID id) {
        Optional<Erasure> what = erasures.begin(id);
        if (what.isEmpty() || erasures.hold().isPresent()) {
            return false;
        }
        for (PersonalData keeper : keepers) {
            int erased = keeper.erase(what.get(), BATCH);
            if (erased > 0) {
                erasures.note(id, erased);
                return true;
            }
        }
        erasures.end(what.get());
        return false;
    }
}
