package org.grekko.rebalance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.backtest.domain.PortfolioConfig;
import org.grekko.backtest.domain.SleeveAccounts;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.Position;
import org.grekko.rebalance.domain.BoundaryRecord;
import org.grekko.rebalance.domain.SessionBooks;
import org.grekko.rebalance.domain.SessionModelBook;
import org.grekko.rebalance.store.SessionRow;
import org.grekko.shared.AssetPair;
import org.grekko.trading.OtherTraders;
import org.jspecify.annotations.Nullable;

/** What each model of a session has, out of its kept boundaries. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class SessionBookRows {
    private static final Logger LOG = System.getLogger(SessionBookRows.class.getName());

    @EJB
    private SessionRows rows;

    @EJB
    private PortfolioReports portfolios;

    /** The books of a session's models; empty when there is no such session. */
    public Optional<OtherTraders.ModelBook> of(UUID sessionId) {
        SessionRow row = rows.find(sessionId);
        if (row == null) {
            return Optional.empty();
        }
        SessionSpec spec = SessionRows.spec(row);
        List<BoundaryRecord> records = rows.records(sessionId);
        return Optional.of(new SessionModelBook(
                "session " + row.name + ", not told apart",
                spec.models().stream().map(SessionSpec.OfModel::name).toList(),
                spec.markets().stream().map(SessionSpec.Market::pair).toList(),
                SessionModelBook.states(spec.models().size(), spec.markets().size(), records, latest(row, records))));
    }

    /** What the last boundary left; null while it is being traded or a model of the session is not installed. */
    private @Nullable SleeveAccounts latest(SessionRow row, List<BoundaryRecord> records) {
        if (records.isEmpty() || rows.trading(row.id)) {
            return null;
        }
        try {
            PortfolioConfig config = rows.config(row);
            Map<AssetPair, BigDecimal> held = new HashMap<>();
            for (Position each : portfolios.positions(row.portfolioId)) {
                held.put(
                        each.pair(),
                        each.side().equals("LONG")
                                ? each.quantity()
                                : each.quantity().negate());
            }
            List<BigDecimal> quantities = config.pairs().stream()
                    .map(pair -> held.getOrDefault(pair, BigDecimal.ZERO))
                    .toList();
            return SessionBooks.sleeves(config, records.get(records.size() - 1), quantities);
        } catch (IllegalStateException missing) {
            LOG.log(
                    Level.WARNING,
                    "the models of session {0} cannot be told apart: {1}",
                    row.name,
                    missing.getMessage());
            return null;
        }
    }
}
