package org.grekko.web.ui.venues;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.grekko.execution.AccountService;
import org.grekko.execution.VenueAccount;
import org.grekko.market.VenueException;
import org.grekko.shared.AssetPair;
import org.grekko.trading.Leverages;
import org.grekko.web.ui.kit.Caller;

/** What the screen asks of positions, leverage and dead-man timers; those who call have checked who may. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class FuturesControls {
    @EJB
    private Leverages leverages;

    @EJB
    private AccountService accounts;

    /**
     * Asks the venue for the open positions; empty when it tells none.
     *
     * @throws VenueException when the venue does not answer
     */
    Optional<Leverages.Told> positions(VenueAccount account) {
        return leverages.positions(account);
    }

    /** Sets the leverage of a contract; answers with the refusal, if any. */
    Optional<String> leverage(VenueAccount account, AssetPair pair, int leverage, String reason) {
        try {
            if (!leverages.knows(account, pair)) {
                return Optional.of(pair + " is not traded on " + account.venue());
            }
            return leverages.set(account, pair, leverage, reason, Caller.name())
                    ? Optional.empty()
                    : Optional.of(account.venue() + " has no leverage to set");
        } catch (VenueException refused) {
            return Optional.of(refused.error().toString());
        }
    }

    /** Sets after how many seconds without us the venue cancels the account's orders; 0 is off. */
    void deadMan(VenueAccount account, int seconds) {
        accounts.deadMan(account.id(), seconds, Caller.name());
    }
}
