package org.grekko.web.ui.venues;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.grekko.execution.Destination;
import org.grekko.execution.DestinationService;
import org.grekko.execution.FourEyes;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.Withdrawal;
import org.grekko.execution.WithdrawalService;
import org.grekko.execution.domain.DestinationStatus;
import org.grekko.market.VenueException;
import org.grekko.trading.WithdrawalSettings;
import org.grekko.trading.Withdrawals;
import org.grekko.web.ui.kit.Caller;
import org.jspecify.annotations.Nullable;

/** What the screen asks of withdrawals; those who call have checked who may. Each deed answers with its refusal. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class WithdrawalControls {
    @EJB
    private Withdrawals withdrawals;

    @EJB
    private WithdrawalService rows;

    @EJB
    private DestinationService destinations;

    @Inject
    private WithdrawalSettings settings;

    /** Whether assets can be sent out of the account from here. */
    boolean offered(VenueAccount account) {
        return withdrawals.offered(account);
    }

    /** Withdrawals of an account, the newest first. */
    List<Withdrawal> withdrawals(UUID account) {
        return rows.list(account);
    }

    /** Destinations of an account, the newest first. */
    List<Destination> destinations(UUID account) {
        return destinations.list(account);
    }

    /** How withdrawals are held back, in words. */
    String rules(VenueAccount account) {
        return "At most " + settings.dailyLimit().stripTrailingZeros().toPlainString()
                + " in base currency leave " + account.name() + " in a UTC day. A destination can be used "
                + settings.cooling().toHours() + " h after it was approved. Who proposes may not approve.";
    }

    /** Proposes a destination. */
    Optional<String> propose(UUID account, String asset, String address, @Nullable String network, String label) {
        Destination unused = destinations.propose(
                new DestinationService.NewDestination(account, asset, address, network, label, Caller.name()));
        return Optional.empty();
    }

    /** Decides about a destination. */
    Optional<String> decide(Destination destination, DestinationStatus to, String reason) {
        UUID account = destination.accountId();
        String by = Caller.name();
        return refusal(
                to == DestinationStatus.APPROVED
                        ? destinations.approve(account, destination.id(), settings.cooling(), by)
                        : destinations.end(account, destination.id(), to, reason, by));
    }

    /** Proposes a withdrawal. */
    Optional<String> propose(VenueAccount account, Destination to, BigDecimal amount, String reason) {
        return asked(() -> withdrawals.propose(account, to.id(), amount, reason, Caller.name()));
    }

    /** Approves a withdrawal; it is sent at once. */
    Optional<String> approve(VenueAccount account, Withdrawal withdrawal) {
        return asked(() -> withdrawals.approve(account, withdrawal.id(), Caller.name()));
    }

    /** Rejects a withdrawal. */
    Optional<String> reject(VenueAccount account, Withdrawal withdrawal, String reason) {
        return refusal(withdrawals.reject(account, withdrawal.id(), reason, Caller.name()));
    }

    /** Says what became of a withdrawal in doubt. */
    Optional<String> settle(VenueAccount account, Withdrawal withdrawal, boolean sent, String reason) {
        WithdrawalService.Note note = new WithdrawalService.Note(reason, Caller.name(), null);
        return refusal(withdrawals.settle(account, withdrawal.id(), sent, note));
    }

    private static Optional<String> asked(Supplier<FourEyes<Withdrawal>> deed) {
        try {
            return refusal(deed.get());
        } catch (VenueException silent) {
            return Optional.of("The venue did not answer; nothing was done: " + silent.error());
        }
    }

    private static <T> Optional<String> refusal(FourEyes<T> answer) {
        if (answer instanceof FourEyes.Done<T>) {
            return Optional.empty();
        }
        if (answer instanceof FourEyes.OwnProposal<T>) {
            return Optional.of("You proposed it; another risk manager must decide");
        }
        if (answer instanceof FourEyes.Denied<T> denied) {
            return Optional.of(denied.denial().reason() + ": " + denied.denial().value() + ", limit "
                    + denied.denial().limit());
        }
        return Optional.of("Somebody else has decided already");
    }
}
