package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.ThrottleService;
import org.grekko.shared.Clock;
import org.grekko.trading.domain.Desk;
import org.grekko.trading.domain.PictureCheck;

/** The transactions of comparing pictures with rows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class PictureSteps {
    @EJB
    private DeskKeeper keeper;

    @EJB
    private ThrottleService told;

    @Inject
    private DeskCache cache;

    @Inject
    private Clock clock;

    /** The first difference between the picture of a portfolio and its rows. */
    public Optional<String> compare(UUID portfolioId) {
        Desk held = keeper.open(portfolioId);
        return PictureCheck.difference(held, keeper.load(portfolioId));
    }

    /** Tells the difference and writes a new version of the row, so that every node reads the rows again. */
    public void rebuild(UUID portfolioId, String difference) {
        cache.forget(portfolioId);
        Desk fresh = keeper.open(portfolioId);
        told.pictureDiffered(portfolioId, difference);
        keeper.save(fresh, clock.now());
    }
}
