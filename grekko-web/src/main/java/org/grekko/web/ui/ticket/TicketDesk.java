package org.grekko.web.ui.ticket;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.grekko.execution.AccountService;
import org.grekko.execution.ParentOrder;
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
import org.grekko.shared.FieldError;
import org.grekko.trading.ParentOrderDesk;
import org.grekko.trading.Placement;
import org.grekko.trading.Preview;
import org.grekko.trading.SizedPreviews;
import org.grekko.trading.SizingWish;
import org.grekko.trading.TradingDesk;
import org.grekko.trading.VenueMarkets;
import org.jspecify.annotations.Nullable;

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

    @EJB
    private ParentOrderDesk parents;

    @Inject
    private SizedPreviews sizes;

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

    /** What a purchase of the size that a method says would cost and do. */
    Preview sized(NewOrder wish, SizingWish how) {
        return sizes.preview(wish, how);
    }

    /**
     * What a parent order would do and cost.
     *
     * @param order as it would be cut; null when it is none
     * @param whole what all of it would cost; null when it is none
     * @param part what its largest part would do; null when it is none
     * @param errors why it is no parent order; empty when it is one
     */
    record Foreseen(
            @Nullable ParentOrder order, @Nullable Preview whole, @Nullable Preview part, List<FieldError> errors) {}

    /** What an order that is worked in parts would do; nothing is stored or placed. */
    Foreseen foresee(NewOrder whole, ParentOrderDesk.Wish wish) {
        ParentOrderDesk.Answer answer = parents.foresee(wish);
        if (answer instanceof ParentOrderDesk.Answer.Begun begun) {
            BigDecimal largest = PlanWords.largest(begun.order().parts());
            return new Foreseen(
                    begun.order(), trading.preview(whole), trading.preview(whole.withQuantity(largest)), List.of());
        }
        return new Foreseen(null, null, null, ((ParentOrderDesk.Answer.Invalid) answer).errors());
    }

    /** Begins to work an order in parts. */
    ParentOrderDesk.Answer begin(ParentOrderDesk.Wish wish) {
        return parents.begin(wish);
    }

    /** Places an order. */
    Placement place(NewOrder wish) {
        return trading.place(wish);
    }
}
