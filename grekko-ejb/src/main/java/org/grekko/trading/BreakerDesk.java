package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.Breakers;
import org.grekko.risk.KillRun;
import org.grekko.risk.KillRunService;
import org.grekko.risk.ProposedResumption;
import org.grekko.risk.Resumption;
import org.grekko.risk.ResumptionAnswer;
import org.grekko.risk.ResumptionService;

/** Where people resume trading: alone below L4, by two from there on, and not silently while positions are being closed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class BreakerDesk {
    @EJB
    private BreakerService breakers;

    @EJB
    private ResumptionService resumptions;

    @EJB
    private KillRunService runs;

    @Inject
    private Breakers standing;

    @Inject
    private FrozenAgents agents;

    /** Lets trading go on where the breaker stood; from L4 on it takes two people. */
    public Resumption resume(UUID breakerId, String reason, String by) {
        Resumption answer = breakers.resume(breakerId, reason, by);
        if (answer instanceof Resumption.Resumed resumed) {
            agents.thaw(resumed.breaker(), reason, by);
        }
        standing.refresh();
        return answer;
    }

    /**
     * Proposes to resume a breaker from L4 on.
     *
     * @param breakerId the breaker
     * @param reason why it is safe, 3 to 500 characters
     * @param abandonFlatten whether positions that are not closed yet stay open
     * @param by who
     */
    public ResumptionAnswer propose(UUID breakerId, String reason, boolean abandonFlatten, String by) {
        Optional<ResumptionAnswer> unfinished = unfinished(breakerId, abandonFlatten);
        return unfinished.isPresent() ? unfinished.get() : resumptions.propose(breakerId, reason, abandonFlatten, by);
    }

    /** Approves what another person proposed: trading goes on, and what was not closed stays open. */
    public ResumptionAnswer approve(UUID id, String by) {
        Optional<ProposedResumption> proposal = resumptions.find(id);
        Optional<ResumptionAnswer> unfinished =
                proposal.flatMap(each -> unfinished(each.breakerId(), each.abandonFlatten()));
        if (unfinished.isPresent() && !proposal.orElseThrow().proposedBy().equals(by)) {
            return unfinished.get();
        }
        ResumptionAnswer answer = resumptions.approve(id, by);
        if (answer instanceof ResumptionAnswer.Done done) {
            Breaker breaker = breakers.find(done.now().breakerId()).orElseThrow();
            agents.thaw(breaker, done.now().reason(), by);
        }
        standing.refresh();
        return answer;
    }

    /** Rejects what another person proposed; the breaker stands on. */
    public ResumptionAnswer reject(UUID id, String reason, String by) {
        return resumptions.reject(id, reason, by);
    }

    private Optional<ResumptionAnswer> unfinished(UUID breakerId, boolean abandonFlatten) {
        if (abandonFlatten) {
            return Optional.empty();
        }
        return runs.of(breakerId).stream()
                .filter(run -> run.step().unfinished() && run.closes())
                .findFirst()
                .map(run -> new ResumptionAnswer.NotNow(words(run)));
    }

    private static String words(KillRun run) {
        return run.remaining() + " positions are not closed yet (" + run.note()
                + "); wait, or say in the proposal that they stay open (abandonFlatten)";
    }
}
