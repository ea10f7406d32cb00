package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
import org.grekko.market.BookSnapshot;
import org.grekko.market.FeedDirectory;
import org.grekko.market.MarketHub;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.portfolio.Portfolio;
import org.grekko.portfolio.PortfolioReports;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.Position;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;

/**
 * Values portfolios between their own fills, so that losses and drawdowns are those of the market. An account's
 * positions are worth what its venue quotes: the live quote where the market is followed, else the venue's book, asked
 * for every 30 seconds. Portfolios on paper follow the market that this server follows. A price that is not known is
 * not guessed: the position keeps its last one. Called by one thread at a time.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class Valuing {
    private static final Logger LOG = System.getLogger(Valuing.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration KEPT_EVERY = Duration.ofMinutes(5);
    private static final Duration SILENT_FOR = Duration.ofMinutes(1);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int DEPTH = 5;
    private static final int MOST_MARKETS = 1_000;

    private final Map<Place, Asked> asked = new HashMap<>();
    private final Map<String, Instant> silentUntil = new HashMap<>();
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
    private FeedDirectory feeds;

    @Inject
    private LiveFeedSettings feed;

    @Inject
    private MarketHub hub;

    @Inject
    private Clock clock;

    private record Place(String venue, AssetPair pair) {}

    private record Asked(Optional<BigDecimal> price, Instant at) {}

    /** Values the portfolio at prices of now; the main one is valued by the live desk. Answers with it as it stands. */
    public Portfolio value(Portfolio portfolio) {
        if (portfolio.name().equals(Roads.MAIN)) {
            return portfolio;
        }
        Optional<VenueAccount> account = accounts.ofPortfolio(portfolio.id());
        Map<AssetPair, BigDecimal> prices = new HashMap<>();
        for (Position position : reports.positions(portfolio.id())) {
            price(account, position.pair()).ifPresent(price -> prices.put(position.pair(), price));
        }
        steps.value(portfolio.id(), prices, account.isPresent() && due(portfolio.id()));
        return portfolios.find(portfolio.id()).orElse(portfolio);
    }

    private Optional<BigDecimal> price(Optional<VenueAccount> account, AssetPair pair) {
        String venue = account.map(VenueAccount::venue).orElse(feed.venue());
        Instant oldest = clock.now().minus(FRESH);
        Optional<BigDecimal> live = hub.quote(venue, pair)
                .filter(quote -> quote.at().isAfter(oldest))
                .map(ReferencePrices::middle);
        boolean asks =
                account.filter(each -> each.status() != AccountStatus.REVOKED).isPresent();
        return live.isPresent() || !asks ? live : ask(new Place(venue, pair));
    }

    /** The middle of the venue's book, asked for at most every 30 seconds; a venue that is silent is left alone for a minute. */
    private Optional<BigDecimal> ask(Place place) {
        Instant now = clock.now();
        Asked before = asked.get(place);
        if (before != null && before.at().plus(FRESH).isAfter(now)) {
            return before.price();
        }
        if (silentUntil.getOrDefault(place.venue(), Instant.MIN).isAfter(now)) {
            return Optional.empty();
        }
        try {
            Optional<BigDecimal> price = feeds.feed(place.venue())
                    .map(each -> each.book(place.pair(), DEPTH))
                    .flatMap(Valuing::middle);
            asked.values().removeIf(each -> !each.at().plus(KEPT_EVERY).isAfter(now));
            if (asked.size() < MOST_MARKETS) {
                asked.put(place, new Asked(price, now));
            }
            return price;
        } catch (VenueException problem) {
            if (problem.error().meaning() == VenueErrorMeaning.UNKNOWN_SYMBOL) {
                asked.put(place, new Asked(Optional.empty(), now));
            } else {
                silentUntil.put(place.venue(), now.plus(SILENT_FOR));
            }
            LOG.log(Level.WARNING, "{0} told no price of {1}: {2}", place.venue(), place.pair(), problem.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> middle(BookSnapshot book) {
        return book.bids().isEmpty() || book.asks().isEmpty()
                ? Optional.empty()
                : Optional.of(book.bids()
                        .get(0)
                        .price()
                        .add(book.asks().get(0).price())
                        .divide(TWO));
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
