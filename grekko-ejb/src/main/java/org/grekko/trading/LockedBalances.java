package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.domain.Order;
import org.grekko.portfolio.Balance;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.trading.domain.Desk;
import org.grekko.trading.domain.Reservations;

/** Balances with what the working orders have spoken for. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class LockedBalances {
    @EJB
    private PortfolioReports reports;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private OrderBookService orders;

    @Inject
    private PaperSettings paper;

    /** The balances of a portfolio. */
    public List<Balance> balances(UUID portfolioId) {
        PortfolioBook book = portfolios.load(portfolioId);
        Desk desk = new Desk(portfolioId, book);
        List<Order> working = orders.working(portfolioId);
        Map<String, BigDecimal> locked = new HashMap<>();
        for (Order order : working) {
            if (order.side() == Side.BUY) {
                BigDecimal cost = Reservations.notional(desk, order).multiply(BigDecimal.ONE.add(paper.costFraction()));
                locked.merge(order.venue() + " " + order.pair().quote(), cost, BigDecimal::add);
            }
        }
        for (AssetPair pair : working.stream().map(Order::pair).distinct().toList()) {
            BigDecimal base = Reservations.lockedBase(working, pair);
            working.stream()
                    .filter(order -> order.pair().equals(pair))
                    .findFirst()
                    .ifPresent(order -> locked.put(order.venue() + " " + pair.base(), base));
        }
        return reports.balances(portfolioId, locked);
    }
}
