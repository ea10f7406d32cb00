package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grekko.compliance.domain.Evidence;
import org.grekko.compliance.domain.FindingKind;
import org.grekko.compliance.domain.FindingState;
import org.grekko.compliance.domain.ListEntry;
import org.grekko.compliance.domain.NewFinding;
import org.grekko.compliance.domain.Outcome;
import org.grekko.compliance.domain.PartyHit;
import org.grekko.execution.Screening;
import org.grekko.execution.domain.Denial;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.Clock;
import org.grekko.shared.Text;

/**
 * Screens who would receive: the address, and the name that people gave. A name that is like one of the list refuses until
 * its finding is closed as a false positive, which counts for that destination and that entry; a listed address refuses for
 * good.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ScreenedReceivers implements Screening {
    private static final int LONGEST = 80;
    /** How many findings one name can make; the others are told when these are closed. */
    private static final int MOST_FINDINGS = 20;

    @Inject
    private AddressScreening addresses;

    @Inject
    private PartyScreening parties;

    @Inject
    private FileListScreening list;

    @EJB
    private FindingService findings;

    @Inject
    private RuleBook rules;

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
        return listed.isPresent() ? Optional.of(refused(receiver, listed.get())) : name(receiver);
    }

    private Denial refused(Receiver receiver, ListEntry entry) {
        String why = receiver.address() + " is listed as " + entry.text() + " (" + entry.programme() + ")";
        raise(receiver, entry, NewFinding.id("screening", receiver.destinationId(), entry.number()), why);
        return new Denial("ADDRESS_LISTED", cut(receiver.address()), cut("not " + entry.text()));
    }

    private Optional<Denial> name(Receiver receiver) {
        NameRule rule = rules.names();
        List<PartyHit> open = parties.parties(receiver.label(), rule.how(), Integer.MAX_VALUE).stream()
                .filter(hit -> !cleared(findingOf(receiver, hit)))
                .limit(MOST_FINDINGS)
                .toList();
        open.forEach(hit -> raise(receiver, hit.entry(), findingOf(receiver, hit), why(receiver, hit, rule)));
        return open.stream()
                .findFirst()
                .map(hit -> new Denial("PARTY_LISTED", cut(receiver.label()), cut(limit(hit, rule))));
    }

    private static String why(Receiver receiver, PartyHit hit, NameRule rule) {
        return receiver.label() + " is like " + hit.text() + ". From "
                + rule.how().threshold().toPlainString() + " on a name is a hit (" + rule.text()
                + "). Closed as a false positive it stands in the way no more";
    }

    private static String limit(PartyHit hit, NameRule rule) {
        return "below " + rule.how().threshold().toPlainString() + ", is "
                + hit.match().score().toPlainString() + " like " + hit.entry().text();
    }

    /** The name of the entry is part of it: under another name it is another question. */
    private static UUID findingOf(Receiver receiver, PartyHit hit) {
        return NewFinding.id(
                "screening-name",
                receiver.destinationId(),
                hit.entry().number(),
                hit.entry().name());
    }

    private boolean cleared(UUID id) {
        return findings.find(id)
                .filter(each -> each.state() == FindingState.CLOSED && each.outcome() == Outcome.FALSE_POSITIVE)
                .isPresent();
    }

    private void raise(Receiver receiver, ListEntry entry, UUID id, String why) {
        Instant now = clock.now();
        boolean unused = findings.raise(new NewFinding(
                id,
                FindingKind.SCREENING_HIT,
                RiskSeverity.HIGH,
                receiver.asset() + " to " + receiver.label(),
                "Destination " + receiver.label() + " meets the list of sanctions: " + entry.text(),
                why + ". List " + list.state().version() + ". Nothing is sent there.",
                List.of(
                        new Evidence(
                                Evidence.Type.DESTINATION,
                                receiver.destinationId().toString()),
                        new Evidence(Evidence.Type.ACCOUNT, receiver.accountId().toString()),
                        new Evidence(Evidence.Type.LIST_ENTRY, entry.text())),
                now,
                now));
    }

    private static String cut(String text) {
        return Text.cut(text, LONGEST);
    }
}
