package org.grekko.web.ui.venues;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.execution.AccountService;
import org.grekko.execution.FoundMismatch;
import org.grekko.execution.OrderBookService;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueDirectory;
import org.grekko.execution.VenueOrderService;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.market.FeedStats;
import org.grekko.market.LiveFeeds;
import org.grekko.trading.AccountOpening;
import org.grekko.trading.AccountRows;
import org.grekko.trading.KeyRotation;
import org.grekko.trading.VenueDesks;
import org.grekko.trading.WatchdogDesk;
import org.grekko.trading.WatchdogStanding;
import org.grekko.watchdog.Halt;
import org.grekko.watchdog.HaltService;
import org.grekko.web.ui.kit.Caller;

/** What the screen asks of venues and accounts; those who call have checked who may. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class AccountControls {
    @EJB
    private AccountService accounts;

    @EJB
    private AccountOpening opening;

    @EJB
    private AccountRows rows;

    @EJB
    private VenueOrderService names;

    @EJB
    private OrderBookService orders;

    @EJB
    private VenueDesks desks;

    @EJB
    private KeyRotation rotation;

    @EJB
    private LiveFeeds feeds;

    @EJB
    private WatchdogDesk watchdog;

    @EJB
    private HaltService halts;

    @Inject
    private VenueDirectory directory;

    @Inject
    private WithdrawalControls withdrawals;

    @Inject
    private FuturesControls futures;

    /** How the watchdog stands. */
    WatchdogStanding watchdog() {
        return watchdog.standing();
    }

    /** What the watchdog did, newest first. */
    List<Halt> halts() {
        return halts.all();
    }

    /** What the screen asks of withdrawals. */
    WithdrawalControls withdrawals() {
        return withdrawals;
    }

    /** What the screen asks of positions, leverage and dead-man timers. */
    FuturesControls futures() {
        return futures;
    }

    /** The names of all venues. */
    List<String> venues() {
        return directory.venues();
    }

    /** Every venue as it stands now. */
    List<VenueLine> venueLines() {
        Map<String, FeedStats> stats = feeds.stats();
        return directory.venues().stream()
                .map(name -> new VenueLine(
                        name,
                        directory.address(name),
                        stats.get(name),
                        feeds.waitingFor(name).orElse(null),
                        directory.traffic(name)))
                .toList();
    }

    /** Every account as it stands now. */
    List<AccountLine> accountLines() {
        return accounts.list().stream().map(this::line).toList();
    }

    private AccountLine line(VenueAccount account) {
        return new AccountLine(
                account,
                desks.standing(account.id()).orElse(null),
                names.mismatches(account.id(), true),
                orders.working(account.portfolioId()).stream()
                        .filter(order -> order.status() == OrderStatus.UNKNOWN)
                        .toList());
    }

    /** Adds an account; its secret goes no further than to the venue and the vault. */
    AccountOpening.Answer open(AccountOpening.Wish wish) {
        return opening.open(wish, Caller.name());
    }

    /** Takes a step; false when open differences must be settled first. */
    boolean take(UUID account, AccountStep step, String reason) {
        if (step == AccountStep.RESUME && !names.mismatches(account, true).isEmpty()) {
            return false;
        }
        accounts.status(account, step.to(), reason, Caller.name());
        return true;
    }

    /** Compares an account with its venue now; false when another node works the accounts. */
    boolean reconcile(UUID account) {
        return desks.sweep(account);
    }

    /** Settles a difference; false when somebody else has. */
    boolean settle(VenueAccount account, FoundMismatch difference, boolean accept, String reason) {
        return rows.resolve(account, difference.id(), accept, reason, Caller.name())
                .isPresent();
    }

    /** Seals every secret under a new master key. */
    KeyRotation.Done rotate() {
        return rotation.rotate(Caller.name());
    }
}
