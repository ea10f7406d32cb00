package org.grekko.compliance;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.grekko.compliance.domain.Evidence;
import org.grekko.compliance.domain.FindingKind;
import org.grekko.compliance.domain.NewFinding;
import org.grekko.execution.DestinationService;
import org.grekko.execution.Screening;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.Clock;

/**
 * Screens what was approved before against a new list or by a new rule, and tells of a list that is missing, broken or too
 * old.
 */
@Stateless
@SuppressWarnings("NullAway.Init")
public class ListWatch {
    @EJB
    private DestinationService destinations;

    @EJB
    private FindingService findings;

    @Inject
    private FileListScreening list;

    @Inject
    private Screening screening;

    @Inject
    private Clock clock;

    /** Screens every approved destination; a hit is a finding. Nothing goes there, since each withdrawal is screened too. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void screenApproved() {
        destinations.approved().forEach(each -> screening.denial(Screening.Receiver.of(each)));
    }

    /** Raises a finding when a list is to be there and cannot be used; one for each version. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell() {
        ListState state = list.state();
        boolean wanted = state.configured() || state.required();
        if (!wanted || (state.usable() && state.problem() == null)) {
            return;
        }
        Instant now = clock.now();
        String what = what(state);
        String kind = state.problem() == null && state.version() != null ? "old" : what;
        boolean unused = findings.raise(new NewFinding(
                NewFinding.id("screening-list", String.valueOf(state.version()), kind),
                FindingKind.SCREENING_LIST,
                state.required() ? RiskSeverity.HIGH : RiskSeverity.MEDIUM,
                "list of sanctions",
                "The list of sanctions cannot be relied on",
                "It is: " + what + "; " + state.maxAgeDays() + " days are allowed. "
                        + (state.required()
                                ? "Destinations and withdrawals are not approved until a newer one is there."
                                : "Screening goes on with what was read last."),
                List.of(new Evidence(Evidence.Type.LIST_ENTRY, "version " + state.version())),
                now,
                now));
    }

    private static String what(ListState state) {
        if (state.problem() != null) {
            return state.problem();
        }
        return state.version() == null ? "there is no list" : "the list is " + state.ageDays() + " days old";
    }
}
