package org.grekko.trading;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
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
import org.grekko.execution.AccountStatus;
import org.grekko.execution.Courier;
import org.grekko.execution.DeadManTimer;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueDirectory;
import org.grekko.execution.VenueOrderService;
import org.grekko.execution.WithdrawalService;
import org.grekko.portfolio.PortfolioService;
import org.grekko.shared.Clock;
import org.grekko.shared.Leadership;
import org.jspecify.annotations.Nullable;

/**
 * The accounts at work. One node works them all, the one that leads; the others stand by and leave their orders to it.
 * Orders leave after the transaction that made them durable.
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
    /** A node that stands by believes a comparison for three rounds of it. */
    private static final Duration COMPARISON_HOLDS = Duration.ofSeconds(3 * SWEEP_SECONDS);

    private final Map<UUID, AccountDesk> desks = new ConcurrentHashMap<>();
    private final Queue<Future<?>> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean working;
    private Carriers carriers;

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

    @EJB
    private IncomeBooks incomes;

    @Inject
    private VenueDirectory venues;

    @Inject
    private VenueMarkets markets;

    @Inject
    private Clock clock;

    @Inject
    private Pulse pulse;

    @Inject
    private Leadership leadership;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService timer;

    /** An order whose row is durable leaves for its venue, or is to be cancelled there: the row says which. */
    public record Errand(UUID accountId, UUID orderId) {}

    /**
     * How an account stands, for those who watch.
     *
     * @param agreed whether books and venue agreed since this server started
     * @param waitingFor what is waited for until then
     * @param doubtful orders whose fate the venue is asked about
     * @param balances as the venue told them last
     * @param balancesAt when it did; null before
     * @param comparison what the last comparison found; null before the first
     */
    public record Standing(
            boolean agreed,
            String waitingFor,
            int doubtful,
            List<VenueBalance> balances,
            @Nullable Instant balancesAt,
            @Nullable AccountComparison comparison,
            List<Capability> capabilities,
            DeadManTimer.@Nullable Standing deadMan) {}

    @PostConstruct
    void hire() {
        carriers = new Carriers(threads);
    }

    /** Opens every account and begins to look who leads; called once, when trading starts. */
    public void begin() {
        openMissing();
        tasks.add(timer.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS));
        tasks.add(timer.scheduleWithFixedDelay(this::firstSweeps, 0, FIRST_SWEEP_SECONDS, TimeUnit.SECONDS));
        tasks.add(timer.scheduleWithFixedDelay(this::sweepAll, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS));
    }

    /** Whether this node works the accounts; else it stands by. */
    public boolean working() {
        return working;
    }

    /** Opens what is not open yet, and closes for good what has no keys any more. */
    private void openMissing() {
        for (VenueAccount account : accounts.list()) {
            AccountDesk revoked = account.status() == AccountStatus.REVOKED ? desks.remove(account.id()) : null;
            if (revoked != null) {
                revoked.close();
            }
            open(account);
        }
    }

    /** Opens an account; the node that works them compares it for the first time. */
    public synchronized void open(VenueAccount account) {
        if (desks.containsKey(account.id()) || account.status() == AccountStatus.REVOKED) {
            return;
        }
        try {
            AccountService.Credentials credentials = accounts.credentials(account.id());
            TradingVenue venue = venues.account(account.venue(), credentials.key(), credentials.secret());
            RowsDiary diary = new RowsDiary(account, books, names, accounts);
            Courier courier = new Courier(venue, diary, pair -> markets.of(account.venue(), pair), clock);
            AccountLedger.Books ledgers = new AccountLedger.Books(accounts, portfolios, withdrawals, incomes);
            AccountLedger ledger = new AccountLedger(account, venue, ledgers, markets, clock);
            AccountDesk desk = new AccountDesk(account, courier, diary, ledger, clock);
            desks.put(account.id(), desk);
        } catch (IllegalArgumentException problem) {
            LOG.log(Level.ERROR, "account {0} cannot be opened: {1}", account.name(), problem.getMessage());
        }
    }

    /** How the account stands; empty when it is not open here. A node that stands by tells what the rows say. */
    public Optional<Standing> standing(UUID accountId) {
        return working
                ? Optional.ofNullable(desks.get(accountId)).map(AccountDesk::standing)
                : accounts.find(accountId).map(this::standingBy);
    }

    /** The timer of an account's venue; empty when it has none or another node works the account. */
    public Optional<DeadManTimer> deadMan(UUID accountId) {
        return working
                ? Optional.ofNullable(desks.get(accountId)).flatMap(desk -> Optional.ofNullable(desk.deadMan()))
                : Optional.empty();
    }

    private Standing standingBy(VenueAccount account) {
        Instant compared = account.syncedAt();
        boolean agreed = compared != null && compared.plus(COMPARISON_HOLDS).isAfter(clock.now());
        List<Capability> capabilities = venue(account.id()).map(Capability::of).orElse(List.of());
        String waitingFor = agreed ? "nothing" : "the node that leads to compare it";
        return new Standing(agreed, waitingFor, 0, List.of(), compared, null, capabilities, null);
    }

    /** The trading side of an account; empty when there is no such account or its secret cannot be read. */
    public Optional<TradingVenue> venue(UUID accountId) {
        if (!desks.containsKey(accountId)) {
            accounts.find(accountId).ifPresent(this::open);
        }
        return Optional.ofNullable(desks.get(accountId)).map(AccountDesk::venue);
    }

    /** Compares an account now; false when another node works the accounts, which compares every 30 s. */
    public boolean sweep(UUID accountId) {
        AccountDesk desk = desks.get(accountId);
        if (working && desk != null) {
            desk.sweep();
        }
        return working;
    }

    /** Takes an errand once the transaction behind it is durable. */
    public void durable(@Observes(during = TransactionPhase.AFTER_SUCCESS) Errand errand) {
        carriers.execute(() -> run(errand));
    }

    private void run(Errand errand) {
        AccountDesk desk = desks.get(errand.accountId());
        if (desk != null) {
            carrier().run(desk, errand.orderId());
        }
    }

    /** Takes the orders that wait for the node that leads: made durable on another one, or stops that are due. */
    public void carry() {
        if (working) {
            carrier().carry(desks, carriers);
        }
    }

    private Carrier carrier() {
        return new Carrier(names, books, pulse, clock);
    }

    private void tick() {
        pulse.turned();
        quietly(this::takeTurn);
        if (working) {
            quietly(this::carry);
            desks.values().forEach(desk -> {
                quietly(() -> desk.courier().tick());
                pulse.turned();
            });
        }
    }

    /** Opens the accounts anew when this node comes to lead, so that nothing is placed before they are compared. */
    private void takeTurn() {
        boolean leads = leadership.leads();
        if (leads != working) {
            working = false;
            desks.values().forEach(AccountDesk::close);
            desks.clear();
            openMissing();
            working = leads;
            LOG.log(Level.INFO, leads ? "this node works the accounts" : "this node stands by");
        }
    }

    private void firstSweeps() {
        quietly(this::openMissing);
        if (!working) {
            return;
        }
        desks.values().stream().filter(desk -> !desk.agreed()).forEach(desk -> quietly(desk::sweep));
    }

    private void sweepAll() {
        if (!working) {
            return;
        }
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
        carriers.close();
        desks.values().forEach(AccountDesk::close);
    }
}
