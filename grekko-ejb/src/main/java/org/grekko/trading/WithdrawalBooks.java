package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.grekko.execution.Destination;
import org.grekko.execution.DestinationService;
import org.grekko.execution.FourEyes;
import org.grekko.execution.Screening;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.Withdrawal;
import org.grekko.execution.WithdrawalService;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.WithdrawalRules;
import org.grekko.execution.domain.WithdrawalStatus;
import org.grekko.execution.domain.WithdrawalStep;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.Clock;

/**
 * Withdrawals as transactions: each locks the account's portfolio, so that two approvals cannot pass the day's limit
 * together, and writes row, event and ledger at once or nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@SuppressWarnings("NullAway.Init")
public class WithdrawalBooks {
    private static final int SCALE = 18;

    @EJB
    private DeskKeeper keeper;

    @EJB
    private WithdrawalService withdrawals;

    @EJB
    private DestinationService destinations;

    @EJB
    private AccountBeginning beginning;

    @Inject
    private WithdrawalSettings settings;

    @Inject
    private Screening screening;

    @Inject
    private Clock clock;

    /** Stores a proposal, unless a rule forbids it already. */
    public FourEyes<Withdrawal> propose(
            VenueAccount account, UUID destinationId, BigDecimal amount, BigDecimal free, String reason, String by) {
        PortfolioBook book = keeper.open(account.portfolioId()).book();
        Optional<Destination> destination = destinations.held(account.id(), destinationId);
        if (destination.isEmpty()) {
            return new FourEyes.Missing<>();
        }
        BigDecimal value = value(book, destination.get().asset(), amount);
        Optional<Denial> denial = denial(account, destination.get(), amount, value, free);
        return denial.isPresent()
                ? new FourEyes.Denied<>(denial.get())
                : new FourEyes.Done<>(withdrawals.propose(destination.get(), amount, value, reason, by));
    }

    /** Approves a proposal of another person, when the rules still let it pass; it is sent after this. */
    public FourEyes<Withdrawal> approve(VenueAccount account, Withdrawal proposed, BigDecimal free, String by) {
        PortfolioBook book = keeper.open(account.portfolioId()).book();
        if (proposed.proposedBy().equals(by)) {
            return new FourEyes.OwnProposal<>();
        }
        Withdrawal now = withdrawals.find(account.id(), proposed.id()).orElseThrow();
        if (now.status() != WithdrawalStatus.PROPOSED) {
            return new FourEyes.NotNow<>(now);
        }
        Destination destination =
                destinations.held(account.id(), now.destinationId()).orElseThrow();
        BigDecimal value = value(book, now.asset(), now.amount());
        Optional<Denial> denial = denial(account, destination, now.amount(), value, free);
        if (denial.isPresent()) {
            return new FourEyes.Denied<>(denial.get());
        }
        withdrawals.valued(now.id(), value);
        return stepped(account, now.id(), WithdrawalStep.APPROVE, note("approved", by));
    }

    /** What the amount is worth at the mark, rounded up, so that the limit is never passed by rounding. */
    private static BigDecimal value(PortfolioBook book, String asset, BigDecimal amount) {
        return AccountBeginning.price(book, asset).multiply(amount).setScale(SCALE, RoundingMode.UP);
    }

    private Optional<Denial> denial(
            VenueAccount account, Destination to, BigDecimal amount, BigDecimal value, BigDecimal free) {
        Instant now = clock.now();
        Optional<Denial> listed = screening.denial(Screening.Receiver.of(to));
        if (listed.isPresent()) {
            return listed;
        }
        return WithdrawalRules.denial(new WithdrawalRules.Case(
                account.allowWithdrawals(),
                to.status(),
                to.usableFrom(),
                amount,
                free,
                value,
                withdrawals.used(account.id(), now.truncatedTo(ChronoUnit.DAYS)),
                settings.dailyLimit(),
                now));
    }

    /** Rejects a proposal of another person. */
    public FourEyes<Withdrawal> reject(VenueAccount account, Withdrawal proposed, String reason, String by) {
        return proposed.proposedBy().equals(by)
                ? new FourEyes.OwnProposal<>()
                : stepped(account, proposed.id(), WithdrawalStep.REJECT, note(reason, by));
    }

    /** A person saw what became of a withdrawal whose fate was unknown; one that was sent is booked. */
    public FourEyes<Withdrawal> settle(
            VenueAccount account, Withdrawal unknown, boolean sent, WithdrawalService.Note note) {
        Optional<Withdrawal> now = withdrawals.find(account.id(), unknown.id());
        if (now.isEmpty() || now.get().status() != WithdrawalStatus.UNKNOWN) {
            return new FourEyes.NotNow<>(now.orElse(unknown));
        }
        return sent ? confirmed(account, unknown, note) : stepped(account, unknown.id(), WithdrawalStep.REFUSE, note);
    }

    /** The venue took it: it leaves the books in the same transaction. */
    public FourEyes<Withdrawal> confirmed(VenueAccount account, Withdrawal sent, WithdrawalService.Note note) {
        keeper.open(account.portfolioId());
        FourEyes<Withdrawal> answer = stepped(account, sent.id(), WithdrawalStep.CONFIRM, note);
        if (answer instanceof FourEyes.Done<Withdrawal>) {
            beginning.withdrawal(
                    account.portfolioId(),
                    new PortfolioBook.Transfer(account.venue(), sent.asset(), sent.amount()),
                    sent.id());
        }
        return answer;
    }

    /** Any other step, if the table has it. */
    public FourEyes<Withdrawal> stepped(
            VenueAccount account, UUID id, WithdrawalStep step, WithdrawalService.Note note) {
        return withdrawals
                .step(id, step, note)
                .<FourEyes<Withdrawal>>map(FourEyes.Done::new)
                .orElseGet(() ->
                        new FourEyes.NotNow<>(withdrawals.find(account.id(), id).orElseThrow()));
    }

    private static WithdrawalService.Note note(String reason, String by) {
        return new WithdrawalService.Note(reason, by, null);
    }
}
