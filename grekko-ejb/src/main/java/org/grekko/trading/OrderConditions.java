package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.NewOrder;
import org.grekko.market.MarketHub;
import org.grekko.risk.RestrictionBook;
import org.grekko.risk.domain.AccountState;
import org.grekko.risk.domain.RiskLimits;
import org.grekko.shared.AssetPair;
import org.grekko.trading.domain.Conditions;

/** What an order meets outside its portfolio: its account, its market, and the orders of our other accounts there. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class OrderConditions {
    @EJB
    private VenueOrders venueOrders;

    @Inject
    private ReferencePrices prices;

    @Inject
    private PictureFaults faults;

    @Inject
    private RestrictionBook restrictions;

    /** The conditions of a paper order on the live market. */
    Conditions paper(UUID portfolioId, AssetPair pair, int seconds) {
        return new Conditions(
                state(AccountState.FREE, portfolioId),
                prices.live(MarketHub.PAPER, pair, seconds).orElse(null),
                null,
                restrictions.now());
    }

    /** The conditions of an order on bars of the past. */
    Conditions past(UUID portfolioId) {
        return new Conditions(state(AccountState.FREE, portfolioId), null, null, restrictions.past());
    }

    /** The conditions of an order now. */
    Conditions of(NewOrder wish, Optional<VenueAccount> account, RiskLimits limits) {
        BigDecimal rival =
                account.map(through -> venueOrders.rival(through, wish)).orElse(null);
        return new Conditions(
                state(account.map(venueOrders::state).orElse(AccountState.FREE), wish.portfolioId()),
                prices.live(wish.venue(), wish.pair(), limits.priceMoveSeconds())
                        .orElse(null),
                rival,
                restrictions.now());
    }

    private AccountState state(AccountState account, UUID portfolioId) {
        return new AccountState(account.unsettled(), account.status(), faults.of(portfolioId));
    }
}
