package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.grekko.execution.AccountService;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.Order;
import org.grekko.market.MarketHub;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;

/** What a kill would reach at this moment; nothing is changed. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class KillForecast {
    @EJB
    private PortfolioService portfolios;

    @EJB
    private OrderBookService orders;

    @EJB
    private AccountService accounts;

    /** The working orders and the positions in the scope. */
    KillPreview of(KillScope scope) {
        List<Order> inScope = new ArrayList<>();
        List<BigDecimal> all = new ArrayList<>();
        List<BigDecimal> margined = new ArrayList<>();
        for (Portfolio portfolio : portfolios.list()) {
            orders.working(portfolio.id()).stream().filter(scope::covers).forEach(inScope::add);
            String venue = accounts.ofPortfolio(portfolio.id())
                    .map(VenueAccount::venue)
                    .orElse(MarketHub.PAPER);
            PortfolioBook book = portfolios.load(portfolio.id());
            for (PositionState each : book.positions().values()) {
                if (each.quantity().signum() != 0 && scope.reaches(portfolio.id(), venue, each)) {
                    all.add(each.value().abs());
                    if (book.margined()) {
                        margined.add(each.value().abs());
                    }
                }
            }
        }
        return new KillPreview(inScope.size(), notional(inScope), all.size(), sum(all), margined.size(), sum(margined));
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The value of orders at their own prices. */
    static BigDecimal notional(List<Order> orders) {
        return orders.stream()
                .map(order -> {
                    BigDecimal price = order.price() == null ? order.stopPrice() : order.price();
                    return price == null ? BigDecimal.ZERO : price.multiply(order.quantity());
                })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
