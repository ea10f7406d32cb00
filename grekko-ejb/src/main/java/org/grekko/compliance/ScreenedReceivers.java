package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grekko.compliance.domain.Evidence;
import org.grekko.compliance.domain.FindingKind;
import org.grekko.compliance.domain.ListEntry;
import org.grekko.compliance.domain.NewFinding;
import org.grekko.execution.Screening;
import org.grekko.execution.domain.Denial;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.Clock;
import org.grekko.shared.Text;

/** Screens who would receive: the address, and the name that people gave. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ScreenedReceivers implements Screening {
    private static final int LONGEST = 80;

    @Inject
    private AddressScreening addresses;

    @Inject
    private PartyScreening parties;

    @Inject
    private FileListScreening list;

    @EJB
    private FindingService findings;

    @Inject
    private Clock clock;

    @Override
    public Optional<Denial> denial(Receiver receiver) {
        ListState state = list.state();
        if (state.required() && !state.usable()) {
            String age = state.version() == null ? "no list" : state.ageDays() + " days old";
            return Optional.of(new Denial(
                    "SCREENING_LIST_UNUSABLE", age, "a list that is at most " + state.maxAgeDays() + " days old"));
        }
        Optional<ListEntry> listed = addresses.address(receiver.address());
        if (listed.isPresent()) {
            return Optional.of(refused(receiver, listed.get(), "ADDRESS_LISTED", receiver.address()));
        }
        return parties.party(receiver.label()).map(entry -> refused(receiver, entry, "PARTY_LISTED", receiver.label()));
    }

    private Denial refused(Receiver receiver, ListEntry entry, String reason, String value) {
        Instant now = clock.now();
        boolean unused = findings.raise(new NewFinding(
                NewFinding.id("screening", receiver.destinationId(), entry.number()),
                FindingKind.SCREENING_HIT,
                RiskSeverity.HIGH,
                receiver.asset() + " to " + receiver.label(),
                "Destination " + receiver.label() + " is on the list of sanctions",
                value + " is listed as " + entry.text() + " (" + entry.programme() + "), list "
                        + list.state().version() + ". Nothing is sent there.",
                List.of(
                        new Evidence(
                                Evidence.Type.DESTINATION,
                                receiver.destinationId().toString()),
                        new Evidence(Evidence.Type.ACCOUNT, receiver.accountId().toString()),
                        new Evidence(Evidence.Type.LIST_ENTRY, entry.text())),
                now,
                now));
        return new Denial(reason, cut(value), cut("not " + entry.text()));
    }

    private static String cut(String text) {
        return Text.cut(text, LONGEST);
    }
}
