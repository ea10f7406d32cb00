package org.grekko.trading;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.grekko.execution.AccountService;
import org.grekko.execution.AccountStatus;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueDirectory;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Instrument;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketService;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.shared.AssetPair;

/**
 * Where a pair can be taken now: venues with a book and an account of ours, and simulated ones to look at. Futures are
 * left out, since a contract is not the asset.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class TradableVenues {
    private static final long PATIENCE_SECONDS = 6;

    @EJB
    private AccountService accounts;

    @EJB
    private MarketService market;

    @EJB
    private VenueDesks desks;

    @Inject
    private VenueMarkets markets;

    @Inject
    private VenueDirectory venues;

    @Inject
    private MarketHub hub;

    @Resource
    private ManagedExecutorService executor;

    /** Every market that can be traded or looked at, by venue. */
    public List<TradableVenue> all() {
        return among(book -> true, accounts.list());
    }

    /** Every market of the pair, by venue. */
    public List<TradableVenue> of(AssetPair pair) {
        return of(pair, accounts.list());
    }

    /** Every market of the pair, by venue, through those accounts. */
    public List<TradableVenue> of(AssetPair pair, List<VenueAccount> through) {
        return among(book -> book.pair().equals(pair), through);
    }

    /** Every market of the venue, through those accounts. */
    public List<TradableVenue> on(String venue, List<VenueAccount> through) {
        return among(book -> book.venue().equals(venue), through);
    }

    private List<TradableVenue> among(Predicate<BookSnapshot> wanted, List<VenueAccount> through) {
        Map<String, VenueAccount> open = new HashMap<>();
        through.forEach(account -> open.putIfAbsent(account.venue(), account));
        List<TradableVenue> found = new ArrayList<>();
        hub.books().stream()
                .filter(wanted)
                .filter(book -> !book.venue().equals(MarketHub.SIMULATED)
                        && !book.venue().equals(MarketHub.PAPER))
                .sorted((one, other) -> one.venue().compareTo(other.venue()))
                .forEach(book -> (venues.venues().contains(book.venue())
                                ? Optional.ofNullable(open.get(book.venue())).flatMap(account -> real(book, account))
                                : simulated(book))
                        .ifPresent(found::add));
        return found;
    }

    private Optional<TradableVenue> simulated(BookSnapshot book) {
        return market.instrument(book.venue(), book.pair())
                .map(terms -> new TradableVenue(
                        book.venue(),
                        book,
                        terms.feeBps(),
                        terms.lotSize(),
                        terms.lotSize(),
                        null,
                        terms.minNotional(),
                        null));
    }

    private Optional<TradableVenue> real(BookSnapshot book, VenueAccount account) {
        boolean spot = desks.venue(account.id())
                .filter(venue -> !(venue instanceof PositionVenue))
                .isPresent();
        if (!spot) {
            return Optional.empty();
        }
        try {
            VenueInstrument terms = markets.of(book.venue()).get(book.pair());
            return terms == null || !terms.tradable()
                    ? Optional.empty()
                    : Optional.of(new TradableVenue(
                            book.venue(),
                            book,
                            fee(account, book),
                            terms.lotSize(),
                            terms.minQuantity(),
                            terms.maxQuantity(),
                            terms.minNotional(),
                            account));
        } catch (VenueException silent) {
            return Optional.empty();
        }
    }

    private BigDecimal fee(VenueAccount account, BookSnapshot book) {
        BigDecimal known = account.takerBps();
        return known != null
                ? known
                : market.instrument(book.venue(), book.pair())
                        .map(Instrument::feeBps)
                        .orElse(BigDecimal.TEN);
    }

    /** Whether orders may be placed through the account: it is ACTIVE and its books agree with the venue. */
    public boolean ready(VenueAccount account) {
        return account.status() == AccountStatus.ACTIVE
                && desks.standing(account.id()).map(VenueDesks.Standing::agreed).orElse(false);
    }

    /** Free balances as they were told last, by asset, for display only; empty when they were never told. */
    public Optional<Map<String, BigDecimal>> shown(VenueAccount account) {
        return desks.standing(account.id())
                .filter(standing -> standing.balancesAt() != null)
                .map(standing -> free(standing.balances()));
    }

    /**
     * Free balances by account and asset, asked of all venues at once and never cached.
     *
     * @throws VenueException when a venue did not answer
     */
    public Map<UUID, Map<String, BigDecimal>> fresh(List<VenueAccount> asked) {
        List<Callable<Map<String, BigDecimal>>> questions = new ArrayList<>();
        asked.forEach(account -> questions.add(() -> free(balances(account))));
        try {
            List<Future<Map<String, BigDecimal>>> answers =
                    executor.invokeAll(questions, PATIENCE_SECONDS, TimeUnit.SECONDS);
            Map<UUID, Map<String, BigDecimal>> fresh = new HashMap<>();
            for (int i = 0; i < asked.size(); i++) {
                fresh.put(asked.get(i).id(), answers.get(i).get());
            }
            return fresh;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof VenueException silent) {
                throw silent;
            }
            throw new IllegalStateException("balances could not be read", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("balances were not awaited", interrupted);
        }
    }

    private List<VenueBalance> balances(VenueAccount account) {
        TradingVenue venue = desks.venue(account.id()).orElseThrow();
        if (venue instanceof BalanceVenue asked) {
            return asked.balances();
        }
        throw new IllegalStateException(account.venue() + " tells no balances");
    }

    private static Map<String, BigDecimal> free(List<VenueBalance> balances) {
        Map<String, BigDecimal> free = new HashMap<>();
        balances.forEach(each -> free.put(each.asset(), each.available()));
        return free;
    }
}
