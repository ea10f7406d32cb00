package org.grekko.trading;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.Courier;
import org.grekko.execution.DeadManSwitch;
import org.grekko.execution.DeadManTimer;
import org.grekko.execution.Mismatch;
import org.grekko.execution.OrderDiary;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.Reconciler;
import org.grekko.execution.Tracked;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.UserStreamVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueBalance;
import org.grekko.market.VenueException;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.trading.domain.BalanceCheck;
import org.jspecify.annotations.Nullable;

/**
 * One account at work: its courier, its reconciler and its stream of reports. Nothing may be placed before the first
 * comparison of orders, fills and balances agreed.
 */
final class AccountDesk implements AutoCloseable {
    private static final Logger LOG = System.getLogger(AccountDesk.class.getName());
    private static final Duration FIRST_LOOK_BACK = Duration.ofHours(24);

    private final VenueAccount account;
    private final Courier courier;
    private final Reconciler reconciler;
    private final OrderDiary diary;
    private final Ledger ledger;
    private final Clock clock;
    private final BalanceCheck balanceCheck = new BalanceCheck();
    private final @Nullable DeadManTimer deadMan;
    private @Nullable AutoCloseable reports;
    private volatile boolean agreed;
    private volatile String waitingFor = "the first comparison with the venue";
    private volatile List<VenueBalance> balances = List.of();
    private volatile @Nullable Instant balancesAt;

    private volatile @Nullable AccountComparison last;

    /** What the account's portfolio says. */
    interface Ledger {
        /** The portfolio's book as it stands. */
        PortfolioBook book();

        /** Assets of which a withdrawal may have left without being booked. */
        List<String> inTransit();

        /** Takes over what changed the wallet besides what is booked; tells the contracts of which it speaks. */
        Set<AssetPair> takeIncome();

        /** Books and venue agree. */
        void agreed(Instant at);
    }

    AccountDesk(VenueAccount account, Courier courier, OrderDiary diary, Ledger ledger, Clock clock) {
        this.account = account;
        this.courier = courier;
        this.diary = diary;
        this.ledger = ledger;
        this.clock = clock;
        this.deadMan = courier.venue() instanceof DeadManSwitch timer ? new DeadManTimer(timer, clock) : null;
        Instant since = account.syncedAt() == null ? account.createdAt() : account.syncedAt();
        Instant earliest = clock.now().minus(FIRST_LOOK_BACK);
        Instant from = since.isBefore(earliest) ? earliest : since;
        this.reconciler = new Reconciler(courier, diary, from, account.createdAt(), clock);
        ledger.book().positions().keySet().forEach(reconciler::touch);
    }

    UUID accountId() {
        return account.id();
    }

    TradingVenue venue() {
        return courier.venue();
    }

    Courier courier() {
        return courier;
    }

    /** The timer of the account's venue; null where it has none. */
    @Nullable
    DeadManTimer deadMan() {
        return deadMan;
    }

    /** Whether books and venue agreed since this server started. */
    boolean agreed() {
        return agreed;
    }

    /** How the account stands. */
    VenueDesks.Standing standing() {
        return new VenueDesks.Standing(
                agreed,
                waitingFor,
                courier.doubtful(),
                balances,
                balancesAt,
                last,
                Capability.of(courier.venue()),
                deadMan == null ? null : deadMan.standing());
    }

    /** Begins to listen to the account's reports, once the venue can be reached. */
    private void listen() {
        if (reports == null && courier.venue() instanceof UserStreamVenue user) {
            reports = user.listen(courier);
        }
    }

    /** Compares orders, fills and balances; a venue that does not answer is asked again next time. */
    synchronized void sweep() {
        try {
            listen();
            Reconciler.Report report = reconciler.sweep();
            boolean same = compareBalances();
            last = new AccountComparison(
                    clock.now(), report.compared(), report.adopted(), report.fills(), report.open(), same, null);
            if (report.agrees() && same) {
                agreed = true;
                waitingFor = "nothing";
                ledger.agreed(clock.now());
            } else if (!agreed) {
                waitingFor = report.agrees() ? unbalanced() : report.open() + " orders in doubt";
            }
        } catch (VenueException problem) {
            String failure = problem.getMessage() == null ? "the venue does not answer" : problem.getMessage();
            last = new AccountComparison(clock.now(), 0, 0, 0, courier.doubtful(), false, failure);
            if (!agreed) {
                waitingFor = failure;
            }
            LOG.log(Level.WARNING, "{0} could not be compared: {1}", account.name(), problem.getMessage());
        }
    }

    private String unbalanced() {
        List<String> inDoubt = ledger.inTransit();
        return inDoubt.isEmpty() ? "balances that agree" : "withdrawals in doubt to be settled: " + inDoubt;
    }

    /** Whether the balances agree, or what is under way explains why they do not. */
    private boolean compareBalances() {
        if (!(courier.venue() instanceof BalanceVenue venue) || bookedAsSpot()) {
            return true;
        }
        boolean quiet = diary.open().isEmpty();
        Map<String, BigDecimal> before = ledger.book().totals(account.venue());
        List<VenueBalance> told = venue.balances();
        balances = told;
        balancesAt = clock.now();
        Map<String, BigDecimal> theirs = new TreeMap<>();
        told.forEach(each -> theirs.put(each.asset(), each.total()));
        theirs.putAll(contracts());
        ledger.takeIncome().forEach(reconciler::touch);
        Map<String, BigDecimal> after = ledger.book().totals(account.venue());
        quiet &= diary.open().isEmpty();
        BalanceCheck.Verdict verdict = balanceCheck.compare(
                new BalanceCheck.Sight(before, theirs, after, quiet, Set.copyOf(ledger.inTransit())));
        for (BalanceCheck.Difference each : verdict.differences()) {
            String ours = each.ours().toPlainString();
            diary.mismatch(
                    new Mismatch("BALANCE", each.asset(), ours, each.theirs().toPlainString(), null));
        }
        return verdict.agree();
    }

    /** The contracts that the venue says are held, by the names that they have in the ledger. */
    private Map<String, BigDecimal> contracts() {
        Map<String, BigDecimal> held = new TreeMap<>();
        if (courier.venue() instanceof PositionVenue futures) {
            for (PositionVenue.Holding each : futures.positions()) {
                held.put(each.pair().toString(), each.quantity());
                reconciler.touch(each.pair());
            }
        }
        return held;
    }

    /** A futures account whose books began when they were kept as those of spot; the two cannot be compared. */
    private boolean bookedAsSpot() {
        return courier.venue() instanceof PositionVenue && !ledger.book().margined();
    }

    /** Sends an order whose row is durable. */
    void send(Tracked tracked) {
        courier.send(tracked);
    }

    /** Cancels an order whose row says so. */
    void cancel(Tracked tracked) {
        courier.cancel(tracked);
    }

    /** Changes an order whose row says so. */
    void amend(Tracked tracked) {
        courier.amend(tracked);
    }

    @Override
    public void close() {
        AutoCloseable open = reports;
        if (open != null) {
            try {
                open.close();
            } catch (Exception problem) {
                LOG.log(Level.INFO, "the stream of {0} did not close: {1}", account.name(), problem.getMessage());
            }
        }
    }
}
