package org.grekko.trading.arbitrage;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.grekko.execution.AccountService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.domain.arbitrage.ArbitrageMarket;
import org.grekko.execution.domain.arbitrage.CrossVenue;
import org.grekko.execution.domain.arbitrage.Opportunity;
import org.grekko.execution.domain.arbitrage.Triangular;
import org.grekko.market.BookSnapshot;
import org.grekko.market.Interval;
import org.grekko.market.LiveFeeds;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketListener;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.Leadership;
import org.grekko.trading.TradableVenue;
import org.grekko.trading.TradableVenues;
import org.jspecify.annotations.Nullable;

/**
 * Looks for arbitrage whenever a book changes. The feed's thread only leaves the market's name here, at most once until
 * it is looked at and {@value #MOST_WAITING} names at most; one task of this node takes them from there, so that each
 * update costs one look at the present books, however fast they change.
 */
@Singleton
@LocalBean
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class ArbitrageWatch implements MarketListener {
    /** How many changed markets may wait to be looked at. */
    public static final int MOST_WAITING = 1_000;

    private static final Logger LOG = System.getLogger(ArbitrageWatch.class.getName());
    private static final long TERMS_MILLIS = 250;
    private static final long FOLLOW_NANOS = 5_000_000_000L;
    static final Duration OLDEST_BOOK = Duration.ofSeconds(5);

    private final BlockingQueue<Changed> changed = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Set<Market> waiting = ConcurrentHashMap.newKeySet();
    private final Set<String> followed = new HashSet<>();
    private volatile boolean stopping;
    private volatile @Nullable Terms terms;

    @EJB
    private TradableVenues tradable;

    @EJB
    private ArbitrageRows rows;

    @EJB
    private ArbitrageTrading trading;

    @EJB
    private AccountService accounts;

    @EJB
    private LiveFeeds feeds;

    @Inject
    private ArbitrageSettings settings;

    @Inject
    private OpportunityRing ring;

    @Inject
    private MarketHub hub;

    @Inject
    private Clock clock;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedExecutorService executor;

    private record Market(String venue, AssetPair pair) {}

    private record Terms(ArbitrageParameters parameters, List<VenueAccount> accounts, long readNanos) {}

    private record Changed(Market market, long heardNanos) {}

    /** Begins to watch; called once, when trading starts. */
    public void begin() {
        settings.withdrawals();
        hub.subscribe(this);
        executor.execute(this::watch);
    }

    @Override
    public void book(BookSnapshot book) {
        Market market = new Market(book.venue(), book.pair());
        if (waiting.add(market) && !changed.offer(new Changed(market, System.nanoTime()))) {
            waiting.remove(market);
        }
    }

    private void watch() {
        long followedNanos = System.nanoTime() - FOLLOW_NANOS;
        while (!stopping) {
            try {
                if (System.nanoTime() - followedNanos >= FOLLOW_NANOS) {
                    followedNanos = System.nanoTime();
                    follow();
                }
                Changed next = changed.poll(1, TimeUnit.SECONDS);
                if (next != null) {
                    waiting.remove(next.market());
                    look(next);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException problem) {
                if (!stopping) {
                    LOG.log(Level.ERROR, "a look for arbitrage failed; the next book is looked at", problem);
                }
            }
        }
    }

    /** Follows the configured pairs on the venue of every account that is not followed yet. */
    private void follow() {
        List<AssetPair> pairs = settings.pairs();
        for (VenueAccount account : pairs.isEmpty() ? List.<VenueAccount>of() : accounts.list()) {
            boolean known = feeds.stats().containsKey(account.venue())
                    || feeds.waitingFor(account.venue()).isPresent();
            if (!known && followed.add(account.venue())) {
                feeds.start(account.venue(), pairs, Interval.S5);
            }
        }
    }

    /** Rules and accounts, read at most every {@value #TERMS_MILLIS} ms: books change faster than people decide. */
    private Terms terms() {
        Terms known = terms;
        if (known == null || System.nanoTime() - known.readNanos() > TERMS_MILLIS * 1_000_000) {
            known = new Terms(rows.parameters(), accounts.list(), System.nanoTime());
            terms = known;
        }
        return known;
    }

    private void look(Changed change) {
        AssetPair pair = change.market().pair();
        String venue = change.market().venue();
        Terms terms = terms();
        ArbitrageParameters parameters = terms.parameters();
        List<TradableVenue> markets = fresh(tradable.of(pair, terms.accounts()));
        if (markets.size() > 1) {
            new CrossVenue(pair, settings.withdrawals(), parameters.maxNotional())
                    .among(seen(markets)).stream()
                            .filter(found -> found.legs().stream()
                                    .anyMatch(leg -> leg.venue().equals(venue)))
                            .forEach(found -> tell(found, verdict(found, markets, parameters, change.heardNanos())));
        }
        List<TradableVenue> here = fresh(tradable.on(venue, terms.accounts()));
        if (here.size() > 2) {
            new Triangular(pair.quote(), parameters.maxNotional())
                    .among(seen(here)).stream()
                            .filter(found -> found.legs().stream()
                                    .anyMatch(leg -> leg.pair().equals(pair)))
                            .forEach(found -> tell(found, "TRIANGULAR"));
        }
    }

    private void tell(Opportunity found, String verdict) {
        ring.add(new OpportunityRing.Seen(found, verdict, clock.now()));
    }

    private String verdict(
            Opportunity found, List<TradableVenue> markets, ArbitrageParameters parameters, long heardNanos) {
        if (!parameters.enabled()) {
            return "DISABLED";
        }
        if (!leadership.leads()) {
            return "STANDBY";
        }
        return parameters.worth(found) ? trading.trade(found, markets, parameters, heardNanos) : "TOO_SMALL";
    }

    private List<TradableVenue> fresh(List<TradableVenue> markets) {
        return markets.stream()
                .filter(each -> each.book().at().plus(OLDEST_BOOK).isAfter(clock.now()))
                .toList();
    }

    /** Markets with the balances that were told last; before a trade they are asked for again. */
    private List<ArbitrageMarket> seen(List<TradableVenue> markets) {
        List<ArbitrageMarket> seen = new ArrayList<>();
        for (TradableVenue each : markets) {
            VenueAccount account = each.account();
            Optional<Map<String, BigDecimal>> shown = account == null ? Optional.empty() : tradable.shown(account);
            seen.add(Markets.of(each, each.book(), shown.orElse(null)));
        }
        return seen;
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
