package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Optional;
import java.util.UUID;
import org.grekko.trading.OtherTraders;

/** Sessions trade under their ids. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class SessionTraders implements OtherTraders {
    @EJB
    private AllocationSessions sessions;

    @EJB
    private SessionBookRows books;

    @Override
    public Optional<ModelBook> models(UUID id) {
        return books.of(id);
    }

    @Override
    public Optional<Named> find(UUID id) {
        return sessions.find(id).map(session -> new Named("session " + session.name(), "allocation"));
    }
}
