package org.grekko.web.ui.ticket;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.grekko.execution.AccountService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.NewOrder;
import org.grekko.market.Instrument;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.shared.AssetPair;
import org.grekko.trading.Placement;
import org.grekko.trading.Preview;
import org.grekko.trading.TradingDesk;
import org.grekko.trading.VenueMarkets;

/** Where the ticket learns what can be traded, and where it sends what was typed. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class TicketDesk {
    @EJB
    private PortfolioService portfolios;

    @EJB
    private AccountService accounts;

    @EJB
    private MarketService market;

    @Inject
    private VenueMarkets markets;

    @EJB
    private TradingDesk trading;

    /** Every portfolio, the oldest first. */
    List<Portfolio> portfolios() {
        return portfolios.list();
    }

    /** The venue that belongs to a portfolio: its account's, or PAPER when no account keeps its books there. */
    String venueOf(Portfolio portfolio) {
        return accounts.ofPortfolio(portfolio.id()).map(VenueAccount::venue).orElse(MarketHub.PAPER);
    }

    /**
     * What a portfolio can trade on that venue.
     *
     * @throws VenueException when the venue does not answer
     */
    List<AssetPair> pairs(Portfolio portfolio, String venue) {
        if (venue.equals(MarketHub.PAPER)) {
            return market.instruments().stream()
                    .filter(each -> each.venue().equals(MarketHub.PAPER))
                    .map(Instrument::pair)
                    .sorted()
                    .toList();
        }
        return markets.of(venue).values().stream()
                .filter(VenueInstrument::tradable)
                .map(VenueInstrument::pair)
                .filter(pair -> pair.quote().equals(portfolio.baseCurrency()))
                .sorted()
                .toList();
    }

    /** What an order would cost and do. */
    Preview preview(NewOrder wish) {
        return trading.preview(wish);
    }

    /** Places an order. */
    Placement place(NewOrder wish) {
        return trading.place(wish);
    }
}
