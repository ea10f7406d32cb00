package org.grekko.trading;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.execution.AccountService;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.Courier;
import org.grekko.execution.DeadManTimer;
import org.grekko.execution.Tracked;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueDirectory;
import org.grekko.execution.VenueOrderService;
import org.grekko.execution.WithdrawalService;
import org.grekko.market.FeedDirectory;
import org.grekko.market.MarketDataFeed;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of this node at work. One node works them all, the one that leads; the others stand by. Orders leave
 * after the transaction that made them durable.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class VenueDesks {
    private static final Logger LOG = System.getLogger(VenueDesks.class.getName());
    private static final long TICK_MILLIS = 200;
    private static final long SWEEP_SECONDS = 30;
    private static final long FIRST_SWEEP_SECONDS = 2;
    private static final Duration FEES_FOR = Duration.ofHours(24);

    private final Map<UUID, AccountDesk> desks = new ConcurrentHashMap<>();
    private final Map<String, Map<AssetPair, VenueInstrument>> instruments = new ConcurrentHashMap<>();
    private final Queue<Future<?>> tasks = new ConcurrentLinkedQueue<>();

    @EJB
    private AccountService accounts;

    @EJB
    private VenueBookkeeping books;

    @EJB
    private VenueOrderService names;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private WithdrawalService withdrawals;

    @Inject
    private VenueDirectory venues;

    @Inject
    private FeedDirectory feeds;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService timer;

    /** An order whose row is durable leaves for its venue, or is to be cancelled there. */
    public record Errand(UUID accountId, UUID orderId, boolean cancel) {}

    /** How an account stands, for those who watch. */
    public record Standing(
            boolean agreed,
            String waitingFor,
            int doubtful,
            List<VenueBalance> balances,
            @Nullable Instant balancesAt,
            List<Capability> capabilities,
            DeadManTimer.@Nullable Standing deadMan) {}

    /** Opens every account and goes on comparing them; called once, when trading starts. */
    public void begin() {
        accounts.list().forEach(this::open);
        tasks.add(timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS));
        tasks.add(timer.scheduleWithFixedDelay(this::firstSweeps, 0, FIRST_SWEEP_SECONDS, TimeUnit.SECONDS));
        tasks.add(timer.scheduleWithFixedDelay(this::sweepAll, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS));
    }

    /** Opens an account and compares it for the first time. */
    public void open(VenueAccount account) {
        try {
            AccountService.Credentials credentials = accounts.credentials(account.id());
            TradingVenue venue = venues.account(account.venue(), credentials.key(), credentials.secret());
            RowsDiary diary = new RowsDiary(account, books, names, accounts);
            Courier courier = new Courier(venue, diary, pair -> instrument(account.venue(), pair), clock);
            AccountDesk desk = new AccountDesk(account, courier, diary, ledger(account), clock);
            desks.put(account.id(), desk);
        } catch (IllegalArgumentException problem) {
            LOG.log(Level.ERROR, "account {0} cannot be opened: {1}", account.name(), problem.getMessage());
        }
    }

    private AccountDesk.Ledger ledger(VenueAccount account) {
        return new AccountDesk.Ledger() {
            @Override
            public PortfolioBook book() {
                return portfolios.load(account.portfolioId());
            }

            @Override
            public List<String> inTransit() {
                return withdrawals.inTransit(account.id());
            }

            @Override
            public void agreed(Instant at) {
                accounts.synced(account.id(), at);
                accounts.find(account.id()).ifPresent(now -> refreshFees(now));
            }
        };
    }

    private void refreshFees(VenueAccount account) {
        Instant at = account.feesAt();
        AccountDesk desk = desks.get(account.id());
        if (desk == null || (at != null && at.plus(FEES_FOR).isAfter(clock.now()))) {
            return;
        }
        if (desk.venue() instanceof BalanceVenue venue) {
            markets(account.venue()).keySet().stream()
                    .findFirst()
                    .ifPresent(pair -> accounts.fees(account.id(), venue.fees(pair), clock.now()));
        }
    }

    /** The markets of a venue, read once an hour at most by those who ask first. */
    public Map<AssetPair, VenueInstrument> markets(String venue) {
        return instruments.computeIfAbsent(venue, name -> {
            MarketDataFeed feed = feeds.feed(name).orElseThrow();
            Map<AssetPair, VenueInstrument> markets = new ConcurrentHashMap<>();
            feed.instruments().forEach(each -> markets.put(each.pair(), each));
            return markets;
        });
    }

    private VenueInstrument instrument(String venue, AssetPair pair) {
        VenueInstrument found = markets(venue).get(pair);
        if (found == null) {
            throw new VenueException(VenueError.of(
                    venue, VenueErrorMeaning.UNKNOWN_SYMBOL, "pair", pair + " is not traded on " + venue));
        }
        return found;
    }

    /** How the account stands; empty when it is not open here. */
    public Optional<Standing> standing(UUID accountId) {
        return Optional.ofNullable(desks.get(accountId))
                .map(desk -> new Standing(
                        desk.agreed(),
                        desk.waitingFor(),
                        desk.doubtful(),
                        desk.balances(),
                        desk.balancesAt(),
                        Capability.of(desk.venue()),
                        deadMan(accountId).map(DeadManTimer::standing).orElse(null)));
    }

    /** The timer of an account's venue; empty when it has none or the account is not open here. */
    public Optional<DeadManTimer> deadMan(UUID accountId) {
        return Optional.ofNullable(desks.get(accountId)).flatMap(desk -> Optional.ofNullable(desk.deadMan()));
    }

    /** The trading side of an account; empty when it is not open here. */
    public Optional<TradingVenue> venue(UUID accountId) {
        return Optional.ofNullable(desks.get(accountId)).map(AccountDesk::venue);
    }

    /** Compares an account now. */
    public void sweep(UUID accountId) {
        AccountDesk desk = desks.get(accountId);
        if (desk != null) {
            desk.sweep();
        }
    }

    /** Takes an errand once the transaction behind it is durable. */
    public void durable(@Observes(during = TransactionPhase.AFTER_SUCCESS) Errand errand) {
        executor.execute(() -> run(errand));
    }

    private void run(Errand errand) {
        AccountDesk desk = desks.get(errand.accountId());
        Optional<Tracked> tracked = names.find(errand.orderId());
        if (desk == null || tracked.isEmpty()) {
            return;
        }
        if (errand.cancel()) {
            desk.cancel(tracked.get());
        } else {
            desk.send(tracked.get());
        }
    }

    private void tick() {
        for (AccountDesk desk : desks.values()) {
            quietly(() -> desk.courier().tick());
        }
    }

    private void firstSweeps() {
        desks.values().stream().filter(desk -> !desk.agreed()).forEach(desk -> quietly(desk::sweep));
    }

    private void sweepAll() {
        desks.values().stream().filter(AccountDesk::agreed).forEach(desk -> quietly(desk::sweep));
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException problem) {
            LOG.log(Level.ERROR, "work on an account failed; it is tried again", problem);
        }
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(false));
        desks.values().forEach(AccountDesk::close);
    }
}
