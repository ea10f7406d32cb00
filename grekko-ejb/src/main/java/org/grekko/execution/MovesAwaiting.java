package org.grekko.execution;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.grekko.execution.domain.DestinationStatus;
import org.grekko.execution.domain.WithdrawalStatus;
import org.grekko.shared.AwaitedApproval;
import org.grekko.shared.Awaiting;
import org.grekko.shared.json.GrekkoJson;

/** Destinations and withdrawals that wait for a second person. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class MovesAwaiting implements Awaiting {
    private static final String ROLE = "risk-manager";
    private static final String SCREEN = "venues";

    @EJB
    private AccountService accounts;

    @EJB
    private DestinationService destinations;

    @EJB
    private WithdrawalService withdrawals;

    @Override
    public List<AwaitedApproval> waiting() {
        Map<UUID, String> names =
                accounts.list().stream().collect(Collectors.toMap(VenueAccount::id, VenueAccount::name));
        List<AwaitedApproval> all = new ArrayList<>();
        names.forEach((id, name) -> {
            destinations.list(id).stream()
                    .filter(each -> each.status() == DestinationStatus.PROPOSED)
                    .forEach(each -> all.add(destination(name, each)));
            withdrawals.list(id).stream()
                    .filter(each -> each.status() == WithdrawalStatus.PROPOSED)
                    .forEach(each -> all.add(withdrawal(name, each)));
        });
        return all.stream().limit(MOST).toList();
    }

    private static AwaitedApproval destination(String account, Destination destination) {
        return new AwaitedApproval(
                "DESTINATION",
                destination.id(),
                destination.asset() + " to " + destination.label() + " from " + account,
                destination.address(),
                destination.proposedBy(),
                destination.proposedAt(),
                ROLE,
                SCREEN);
    }

    private static AwaitedApproval withdrawal(String account, Withdrawal withdrawal) {
        return new AwaitedApproval(
                "WITHDRAWAL",
                withdrawal.id(),
                GrekkoJson.text(withdrawal.amount()) + " " + withdrawal.asset() + " from " + account,
                "to " + withdrawal.address() + ". " + withdrawal.reason(),
                withdrawal.proposedBy(),
                withdrawal.proposedAt(),
                ROLE,
                SCREEN);
    }
}
