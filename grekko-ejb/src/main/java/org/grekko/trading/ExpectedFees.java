package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.grekko.execution.AccountService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.NewOrder;
import org.grekko.market.Instrument;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.trading.domain.ExpectedFee;

/** What orders will be charged: on the paper venue its fee, on a venue the account's own. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ExpectedFees {
    @EJB
    private AccountService accounts;

    @EJB
    private MarketService market;

    @Inject
    private MarketHub hub;

    @Inject
    private PaperSettings paper;

    /** The fee that an order will probably be charged. */
    public ExpectedFee of(NewOrder wish) {
        return accounts.ofPortfolio(wish.portfolioId())
                .filter(account -> account.venue().equals(wish.venue()))
                .map(account -> of(wish, account))
                .orElseGet(() -> new ExpectedFee(paper.terms().feeBps(), ExpectedFee.Basis.PAPER));
    }

    private ExpectedFee of(NewOrder wish, VenueAccount account) {
        BigDecimal usual = market.instrument(wish.venue(), wish.pair())
                .map(Instrument::feeBps)
                .orElse(BigDecimal.TEN);
        return ExpectedFee.of(
                wish,
                hub.quote(wish.venue(), wish.pair()).orElse(null),
                new ExpectedFee.Rates(account.makerBps(), account.takerBps(), usual));
    }
}
