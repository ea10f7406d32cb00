package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.execution.domain.Bar;
import org.grekko.execution.domain.Matched;
import org.grekko.market.BarClosed;
import org.grekko.market.Interval;
import org.grekko.market.Quote;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.AssetPair;
import org.grekko.signal.Signal;
import org.grekko.signal.SignalService;
import org.grekko.trading.domain.Desk;
import org.grekko.trading.domain.Panel;
import org.grekko.trading.domain.Road;
import org.grekko.trading.domain.Said;
import org.grekko.trading.event.PortfolioValued;

/** The transactions of live trading: one for each quote, each closed bar and each step of the book that fills orders. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class LiveSteps {
    @EJB
    private DeskKeeper keeper;

    @EJB
    private SignalService signals;

    @Inject
    private Roads roads;

    @Inject
    private Event<PortfolioValued> valued;

    /** Lets working orders meet the quote, at its middle, and tells the screens the new value. */
    public void quote(UUID portfolioId, Quote quote) {
        Desk desk = keeper.open(portfolioId);
        BigDecimal price = ReferencePrices.middle(quote);
        RowsJournal journal = roads.journal(portfolioId);
        Road road = road(desk, roads.panel(List.of()), journal);
        road.match(quote.pair(), Bar.at(price, quote.at()));
        desk.book().mark(quote.pair(), price);
        if (journal.fills() > 0) {
            keeper.save(desk, quote.at());
        }
        tell(desk, quote.at());
    }

    /** Values the portfolio at the middle of the quote and tells the screens. */
    public void mark(UUID portfolioId, Quote quote) {
        Desk desk = keeper.open(portfolioId);
        desk.book().mark(quote.pair(), ReferencePrices.middle(quote));
        tell(desk, quote.at());
    }

    /** Books what the live book or a trade did to the working orders. */
    public void settle(UUID portfolioId, Matched matched) {
        Desk desk = keeper.open(portfolioId);
        road(desk, roads.panel(List.of()), roads.journal(portfolioId)).settle(matched);
        keeper.save(desk, matched.at());
        tell(desk, matched.at());
    }

    /**
     * Lets the agents decide at the close of a bar.
     *
     * @param portfolioId the portfolio
     * @param panel the agents
     * @param closed the bar
     * @param value whether to keep the portfolio's value as well: once for all bars that close together
     */
    public void bar(UUID portfolioId, Panel panel, BarClosed closed, boolean value) {
        Desk desk = keeper.open(portfolioId);
        Road road = road(desk, panel, roads.journal(portfolioId));
        Instant end = closed.candle().time().plus(closed.interval().duration());
        road.day(end);
        road.mark(closed.pair(), closed.candle());
        if (value) {
            road.value(end);
        }
        road.decide(closed.pair(), closed.candle(), end, outside(desk, panel, closed.pair(), end));
        keeper.save(desk, end);
        tell(desk, end);
    }

    private Road road(Desk desk, Panel panel, RowsJournal journal) {
        return roads.live(desk, panel, journal, Interval.S5.duration());
    }

    private List<Said> outside(Desk desk, Panel panel, AssetPair pair, Instant at) {
        List<Said> said = new ArrayList<>();
        for (Signal signal : signals.live(desk.portfolioId(), pair, at)) {
            panel.traders().stream()
                    .filter(trader -> trader.id().equals(signal.agentId()))
                    .forEach(trader -> said.add(new Said(trader, signal)));
        }
        return said;
    }

    private void tell(Desk desk, Instant at) {
        PortfolioBook book = desk.book();
        valued.fire(new PortfolioValued(
                desk.portfolioId(),
                book.nav(),
                book.nav().subtract(book.dayStartNav()),
                book.exposure(),
                book.drawdown(),
                at));
    }
}
