package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.AccountService;
import org.grekko.execution.AccountStatus;
import org.grekko.execution.VenueAccount;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.Position;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/**
 * Values portfolios between their own fills, so that losses and drawdowns are those of the market. An account's
 * positions are worth what its venue quotes; portfolios on paper follow the market that this server follows. A price
 * that is not known is not guessed: the position keeps its last one. Called by one thread at a time.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Valuing {
    private static final Duration KEPT_EVERY = Duration.ofMinutes(5);

    private final Map<UUID, Instant> kept = new HashMap<>();

    @EJB
    private ValuingSteps steps;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private PortfolioReports reports;

    @EJB
    private AccountService accounts;

    @Inject
    private VenuePrices prices;

    @Inject
    private LiveFeedSettings feed;

    @Inject
    private Clock clock;

    /** Values the portfolio at prices of now; the main one is valued by the live desk. Answers with it as it stands. */
    public Portfolio value(Portfolio portfolio) {
        if (portfolio.name().equals(Roads.MAIN)) {
            return portfolio;
        }
        Optional<VenueAccount> account = accounts.ofPortfolio(portfolio.id());
        Map<AssetPair, BigDecimal> known = new HashMap<>();
        for (Position position : reports.positions(portfolio.id())) {
            price(account, position.pair()).ifPresent(price -> known.put(position.pair(), price));
        }
        steps.value(portfolio.id(), known, account.isPresent() && due(portfolio.id()));
        return portfolios.find(portfolio.id()).orElse(portfolio);
    }

    private Optional<BigDecimal> price(Optional<VenueAccount> account, AssetPair pair) {
        String venue = account.map(VenueAccount::venue).orElse(feed.venue());
        boolean asks =
                account.filter(each -> each.status() != AccountStatus.REVOKED).isPresent();
        return asks ? prices.of(venue, pair) : prices.live(venue, pair);
    }

    /** Whether a point of the value history is due; forgets portfolios that are gone. */
    private boolean due(UUID portfolioId) {
        Instant now = clock.now();
        boolean due = kept.getOrDefault(portfolioId, Instant.MIN).isBefore(now.minus(KEPT_EVERY));
        if (due) {
            kept.values().removeIf(each -> each.isBefore(now.minus(KEPT_EVERY.multipliedBy(2))));
            kept.put(portfolioId, now);
        }
        return due;
    }
}
