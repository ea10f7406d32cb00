package org.grekko.trading;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.execution.AccountService;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.Destination;
import org.grekko.execution.DestinationService;
import org.grekko.execution.FourEyes;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.Withdrawal;
import org.grekko.execution.WithdrawalService;
import org.grekko.execution.WithdrawalVenue;
import org.grekko.execution.domain.WithdrawalStatus;
import org.grekko.execution.domain.WithdrawalStep;
import org.grekko.market.VenueException;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Takes withdrawals from a proposal to the venue. The step to SENDING is durable before the venue is called and can be
 * taken once, so that whatever happens nothing is sent twice.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class Withdrawals {
    private static final Logger LOG = System.getLogger(Withdrawals.class.getName());
    private static final long LOOK_SECONDS = 5;
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(15);
    private static final Duration NO_ANSWER = Duration.ofSeconds(30);
    private static final String GREKKO = "grekko";

    @EJB
    private WithdrawalBooks books;

    @EJB
    private WithdrawalService withdrawals;

    @EJB
    private DestinationService destinations;

    @EJB
    private AccountService accounts;

    @EJB
    private VenueDesks desks;

    @Inject
    private WithdrawalSettings settings;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService timer;

    private @Nullable Future<?> looking;

    /** Begins to look after what was left behind; called once, when trading starts. */
    public synchronized void begin() {
        looking = timer.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Whether assets can be sent out of the account from here: its venue does it and its key may. */
    public boolean offered(VenueAccount account) {
        return account.allowWithdrawals()
                && desks.venue(account.id())
                        .filter(WithdrawalVenue.class::isInstance)
                        .isPresent();
    }

    /**
     * Proposes a withdrawal. The venue is asked what is free.
     *
     * @throws VenueException when the venue does not answer
     */
    public FourEyes<Withdrawal> propose(
            VenueAccount account, UUID destinationId, BigDecimal amount, String reason, String by) {
        Optional<Destination> destination = destinations.find(account.id(), destinationId);
        if (destination.isEmpty()) {
            return new FourEyes.Missing<>();
        }
        BigDecimal free = free(account, destination.get().asset());
        return books.propose(account, destinationId, amount, free, reason, by);
    }

    /**
     * Approves a withdrawal and sends it at once; the answer tells what became of it.
     *
     * @throws VenueException when the venue does not tell what is free; nothing was approved then
     */
    public FourEyes<Withdrawal> approve(VenueAccount account, UUID id, String by) {
        Optional<Withdrawal> proposed = withdrawals.find(account.id(), id);
        if (proposed.isEmpty()) {
            return new FourEyes.Missing<>();
        }
        if (proposed.get().proposedBy().equals(by)) {
            return new FourEyes.OwnProposal<>();
        }
        BigDecimal free = free(account, proposed.get().asset());
        FourEyes<Withdrawal> answer = books.approve(account, proposed.get(), free, by);
        if (answer instanceof FourEyes.Done<Withdrawal> approved) {
            send(account, approved.now());
            return new FourEyes.Done<>(withdrawals.find(account.id(), id).orElseThrow());
        }
        return answer;
    }

    /** Rejects a withdrawal that another person proposed. */
    public FourEyes<Withdrawal> reject(VenueAccount account, UUID id, String reason, String by) {
        return withdrawals
                .find(account.id(), id)
                .map(found -> books.reject(account, found, reason, by))
                .orElseGet(FourEyes.Missing::new);
    }

    /** Says what became of a withdrawal whose fate is unknown. */
    public FourEyes<Withdrawal> settle(VenueAccount account, UUID id, boolean sent, WithdrawalService.Note note) {
        return withdrawals
                .find(account.id(), id)
                .map(found -> books.settle(account, found, sent, note))
                .orElseGet(FourEyes.Missing::new);
    }

    private BigDecimal free(VenueAccount account, String asset) {
        TradingVenue venue = desks.venue(account.id()).orElseThrow();
        if (!(venue instanceof BalanceVenue asked)) {
            throw new IllegalStateException(account.venue() + " tells no balances");
        }
        return asked.balances().stream()
                .filter(each -> each.asset().equals(asset))
                .map(VenueBalance::available)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sends an approved withdrawal, unless another thread or node was first. */
    private void send(VenueAccount account, Withdrawal approved) {
        Optional<WithdrawalVenue> venue = desks.venue(account.id())
                .filter(WithdrawalVenue.class::isInstance)
                .map(WithdrawalVenue.class::cast);
        if (venue.isEmpty()
                || !(step(account, approved, WithdrawalStep.SEND, "being sent") instanceof FourEyes.Done<Withdrawal>)) {
            return;
        }
        try {
            String venueId = venue.get()
                    .withdraw(
                            approved.id().toString(),
                            approved.asset(),
                            plain(approved.amount()),
                            approved.address(),
                            approved.network());
            FourEyes<Withdrawal> answer = books.confirmed(
                    account, approved, new WithdrawalService.Note("taken by the venue", account.venue(), venueId));
            if (!(answer instanceof FourEyes.Done<Withdrawal>)) {
                LOG.log(
                        Level.ERROR,
                        "withdrawal {0} was sent as {1} after a person settled it",
                        approved.id(),
                        venueId);
            }
        } catch (VenueException problem) {
            boolean unknown = problem.error().meaning().fateUnknown();
            WithdrawalStep step = unknown ? WithdrawalStep.LOSE_TRACK : WithdrawalStep.REFUSE;
            step(account, approved, step, problem.error().toString());
        }
    }

    /** Without the zeros that a row adds: venues count the decimals. */
    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }

    private FourEyes<Withdrawal> step(VenueAccount account, Withdrawal each, WithdrawalStep step, String why) {
        return books.stepped(account, each.id(), step, new WithdrawalService.Note(why, GREKKO, null));
    }

    private void look() {
        Instant now = clock.now();
        each(
                WithdrawalStatus.PROPOSED,
                now.minus(settings.expiry()),
                (account, found) -> step(account, found, WithdrawalStep.EXPIRE, "nobody decided in time"));
        each(WithdrawalStatus.APPROVED, now.minus(LEFT_BEHIND), this::send);
        each(
                WithdrawalStatus.SENDING,
                now.minus(NO_ANSWER),
                (account, found) -> step(
                        account, found, WithdrawalStep.LOSE_TRACK, "the server stopped before the venue answered"));
    }

    private void each(WithdrawalStatus status, Instant since, Work work) {
        for (Withdrawal found : withdrawals.unchanged(status, since)) {
            try {
                accounts.find(found.accountId()).ifPresent(account -> work.on(account, found));
            } catch (RuntimeException problem) {
                LOG.log(Level.ERROR, "withdrawal " + found.id() + " could not go on; it is tried again", problem);
            }
        }
    }

    /** What is done with a withdrawal that was left behind. */
    private interface Work {
        void on(VenueAccount account, Withdrawal found);
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }
}
