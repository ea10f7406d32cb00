package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.portfolio.domain.PositionState;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.trading.domain.Desk;
import org.jspecify.annotations.Nullable;

/** The transactions of valuing a portfolio at prices of the market. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class ValuingSteps {
    @EJB
    private DeskKeeper keeper;

    @EJB
    private PortfolioService portfolios;

    @Inject
    private Clock clock;

    /**
     * Values what is held at the prices, begins the UTC day and writes the row when that changes anything.
     *
     * @param portfolioId the portfolio
     * @param prices of one moment, positive; pairs that are not held by now are left alone
     * @param point whether to keep a point of the value history as well
     */
    public void value(UUID portfolioId, Map<AssetPair, BigDecimal> prices, boolean point) {
        Desk desk = keeper.open(portfolioId);
        PortfolioBook book = desk.book();
        Instant now = clock.now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean changed = !today.equals(book.day());
        book.startDay(today);
        Map<AssetPair, BigDecimal> moved = new HashMap<>(prices);
        moved.entrySet().removeIf(each -> !moves(book.positions().get(each.getKey()), each.getValue()));
        if (!moved.isEmpty()) {
            book.mark(moved);
        }
        if (point) {
            portfolios.navPoint(portfolioId, now, book);
        }
        if (changed || !moved.isEmpty()) {
            keeper.save(desk, now);
        }
    }

    private static boolean moves(@Nullable PositionState position, BigDecimal price) {
        return position != null
                && position.quantity().signum() != 0
                && position.mark().compareTo(price) != 0;
    }
}
