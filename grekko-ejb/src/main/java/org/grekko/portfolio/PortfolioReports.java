package org.grekko.portfolio;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.portfolio.domain.LedgerEntry;
import org.grekko.portfolio.domain.RoundTrip;
import org.grekko.portfolio.store.BookLoader;
import org.grekko.portfolio.store.LedgerRow;
import org.grekko.portfolio.store.NavPointRow;
import org.grekko.portfolio.store.PortfolioRow;
import org.grekko.portfolio.store.PositionRow;
import org.grekko.portfolio.store.RoundTripRow;
import org.grekko.shared.AssetPair;
import org.grekko.shared.store.Filters;
import org.jspecify.annotations.Nullable;

/** What can be asked about portfolios. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class PortfolioReports {
    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @EJB
    private BookLoader loader;

    /** The open positions, by pair. */
    public List<Position> positions(UUID portfolioId) {
        PortfolioRow portfolio = entities.find(PortfolioRow.class, portfolioId);
        boolean margined = portfolio != null && portfolio.margined;
        return loader.positions(portfolioId).stream()
                .filter(row -> row.quantity.signum() != 0)
                .map(row -> view(row, margined))
                .toList();
    }

    /**
     * The balances, each valued in the portfolio's base currency where a price is known.
     *
     * @param portfolioId the portfolio
     * @param locked what working orders have spoken for, by "VENUE ASSET"
     */
    public List<Balance> balances(UUID portfolioId, Map<String, BigDecimal> locked) {
        PortfolioRow portfolio = entities.find(PortfolioRow.class, portfolioId);
        Map<String, PositionRow> marked = new HashMap<>();
        loader.positions(portfolioId).forEach(row -> marked.put(row.pair, row));
        return loader.sums(portfolioId).stream()
                .filter(sum -> !LedgerEntry.isContract((String) sum[1]))
                .map(sum -> balance(sum, portfolio, marked, locked))
                .toList();
    }

    /** How much of each pair is held on each venue, signed; what is not in the base currency's own pair is not in it. */
    public Map<AssetPair, Map<String, BigDecimal>> quantitiesByVenue(UUID portfolioId) {
        PortfolioRow portfolio = entities.find(PortfolioRow.class, portfolioId);
        Map<AssetPair, Map<String, BigDecimal>> quantities = new HashMap<>();
        for (Object[] sum : loader.sums(portfolioId)) {
            String asset = (String) sum[1];
            if (portfolio == null || asset.equals(portfolio.baseCurrency) || ((BigDecimal) sum[2]).signum() == 0) {
                continue;
            }
            String pair = LedgerEntry.isContract(asset) ? asset : asset + "/" + portfolio.baseCurrency;
            quantities
                    .computeIfAbsent(AssetPair.of(pair), each -> new HashMap<>())
                    .put((String) sum[0], (BigDecimal) sum[2]);
        }
        return quantities;
    }

    private static Balance balance(
            Object[] sum, PortfolioRow portfolio, Map<String, PositionRow> marked, Map<String, BigDecimal> locked) {
        String asset = (String) sum[1];
        BigDecimal total = (BigDecimal) sum[2];
        BigDecimal held = locked.getOrDefault(sum[0] + " " + asset, BigDecimal.ZERO)
                .min(total)
                .max(BigDecimal.ZERO);
        BigDecimal price = BigDecimal.ONE;
        Instant pricedAt = portfolio.updatedAt;
        if (!asset.equals(portfolio.baseCurrency)) {
            PositionRow row = marked.get(asset + "/" + portfolio.baseCurrency);
            price = row == null || row.mark.signum() == 0 ? null : row.mark;
            pricedAt = price == null || row == null ? null : row.markedAt;
        }
        BigDecimal value = price == null ? null : total.multiply(price);
        return new Balance((String) sum[0], asset, total, total.subtract(held), held, price, value, pricedAt);
    }

    /** A page of the ledger, newest first. */
    public List<LedgerEntry> ledger(LedgerQuery query) {
        LedgerQuery.Filter filter = query.filter();
        return new Filters("occurredAt")
                .equal("portfolioId", query.portfolioId())
                .equal("account", filter.account())
                .equal("venue", filter.venue())
                .equal("asset", filter.asset())
                .equal("kind", filter.kind())
                .equal("transactionId", filter.transactionId())
                .between(filter.from(), filter.to())
                .after(query.before(), query.beforeId())
                .query(entities, LedgerRow.class, query.limit())
                .getResultStream()
                .map(PortfolioReports::view)
                .toList();
    }

    /** Every line of a transaction, in the order of booking; empty when there is none. */
    public List<LedgerEntry> transaction(UUID portfolioId, UUID transactionId) {
        return entities.createQuery(
                        "select l from LedgerRow l where l.portfolioId = :portfolio and l.transactionId = :transaction"
                                + " order by l.id",
                        LedgerRow.class)
                .setParameter("portfolio", portfolioId)
                .setParameter("transaction", transactionId)
                .getResultStream()
                .map(PortfolioReports::view)
                .toList();
    }

    /**
     * The history of the value, thinned to at most that many points; the first and last are kept.
     *
     * @param portfolioId the portfolio
     * @param from start, inclusive; null for the beginning
     * @param to end, exclusive; null for the present
     * @param most how many points at most, 2 or more
     */
    public List<NavPoint> navHistory(UUID portfolioId, @Nullable Instant from, @Nullable Instant to, int most) {
        List<NavPoint> points = points(portfolioId, from, to);
        if (points.size() <= most) {
            return points;
        }
        List<NavPoint> thinned = new ArrayList<>(most);
        for (int place = 0; place < most; place++) {
            thinned.add(points.get((int) ((long) place * (points.size() - 1) / (most - 1))));
        }
        return thinned;
    }

    /** What was closed last, newest first. */
    public List<RoundTrip> roundTrips(UUID portfolioId, int limit) {
        return entities.createQuery(
                        "select r from RoundTripRow r where r.portfolioId = :id order by r.closedAt desc, r.id",
                        RoundTripRow.class)
                .setParameter("id", portfolioId)
                .setMaxResults(limit)
                .getResultStream()
                .map(PortfolioReports::view)
                .toList();
    }

    /** How often each agent closed something in the portfolio. */
    public List<RoundTripCount> roundTripCounts(UUID portfolioId) {
        return entities.createQuery(
                        "select r.agentId, count(r), sum(case when r.pnl > 0 then 1 else 0 end) from RoundTripRow r"
                                + " where r.portfolioId = :id and r.agentId is not null group by r.agentId",
                        Object[].class)
                .setParameter("id", portfolioId)
                .getResultStream()
                .map(count -> new RoundTripCount(
                        (UUID) count[0], ((Number) count[1]).intValue(), ((Number) count[2]).intValue()))
                .toList();
    }

    /** How often people closed something in the portfolio. */
    public HandTrips roundTripsByHand(UUID portfolioId) {
        Object[] count = entities.createQuery(
                        "select count(r), coalesce(sum(case when r.pnl > 0 then 1 else 0 end), 0) from RoundTripRow r"
                                + " where r.portfolioId = :id and r.agentId is null",
                        Object[].class)
                .setParameter("id", portfolioId)
                .getSingleResult();
        return new HandTrips(((Number) count[0]).intValue(), ((Number) count[1]).intValue());
    }

    private List<NavPoint> points(UUID portfolioId, @Nullable Instant from, @Nullable Instant to) {
        return entities.createQuery(
                        "select n from NavPointRow n where n.portfolioId = :id and n.at >= :from and n.at < :to"
                                + " order by n.at",
                        NavPointRow.class)
                .setParameter("id", portfolioId)
                .setParameter("from", OpenEnds.start(from))
                .setParameter("to", OpenEnds.end(to))
                .getResultStream()
                .map(row -> new NavPoint(row.at, row.nav, row.drawdown))
                .toList();
    }

    private static Position view(PositionRow row, boolean margined) {
        BigDecimal gained = row.quantity.multiply(row.mark.subtract(row.averagePrice));
        return new Position(
                AssetPair.of(row.pair),
                row.quantity.signum() > 0 ? "LONG" : "SHORT",
                row.quantity.abs(),
                row.averagePrice,
                row.mark,
                margined ? gained : row.quantity.multiply(row.mark),
                gained,
                row.realizedPnl,
                row.openedAt,
                row.markedAt);
    }

    private static LedgerEntry view(LedgerRow row) {
        return new LedgerEntry(
                row.id,
                row.transactionId,
                row.account,
                row.venue,
                row.asset,
                row.amount,
                row.kind,
                row.occurredAt,
                row.referenceId,
                row.price,
                row.agentId);
    }

    static RoundTrip view(RoundTripRow row) {
        return new RoundTrip(
                row.id,
                AssetPair.of(row.pair),
                row.agentId,
                row.side,
                row.quantity,
                row.entryPrice,
                row.exitPrice,
                row.pnl,
                row.fees,
                row.openedAt,
                row.closedAt);
    }
}
