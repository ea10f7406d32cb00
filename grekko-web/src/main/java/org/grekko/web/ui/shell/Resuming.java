package org.grekko.web.ui.shell;

import java.util.Optional;
import org.grekko.risk.Breaker;
import org.grekko.risk.Resumption;
import org.grekko.risk.ResumptionAnswer;
import org.grekko.trading.BreakerDesk;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Toast;

/**
 * How screens resume a breaker: below L4 at once, from there on by a proposal. What is wrong is answered in words, empty
 * when nothing is.
 *
 * @param desk where it is done
 * @param afterwards what a screen does then
 */
public record Resuming(BreakerDesk desk, Runnable afterwards) {
    /** Resumes the breaker, or proposes to, as its level asks. */
    Optional<String> take(Breaker breaker, String why, boolean leavesOpen) {
        return breaker.level().takesTwo() ? propose(breaker, why, leavesOpen) : resume(breaker, why);
    }

    /** Lets trading go on at once. */
    public Optional<String> resume(Breaker breaker, String why) {
        Resumption answer = desk.resume(breaker.id(), why, Caller.name());
        afterwards.run();
        if (answer instanceof Resumption.TakesTwo) {
            return Optional.of("It went up the ladder meanwhile: it takes two people now.");
        }
        if (answer instanceof Resumption.Resumed) {
            Toast.done("Resumed: " + breaker.where());
            return Optional.empty();
        }
        return Optional.of("Somebody else resumed it.");
    }

    /** Proposes that trading goes on; another person decides. */
    public Optional<String> propose(Breaker breaker, String why, boolean leavesOpen) {
        Optional<String> wrong = refusal(desk.propose(breaker.id(), why, leavesOpen, Caller.name()), afterwards);
        if (wrong.isEmpty()) {
            Toast.done("Proposed: another risk manager approves it on Approvals.");
        }
        return wrong;
    }

    /** What is wrong with a proposal or a decision about one, if anything. */
    public static Optional<String> refusal(ResumptionAnswer answer, Runnable afterwards) {
        afterwards.run();
        if (answer instanceof ResumptionAnswer.OwnProposal) {
            return Optional.of("Who proposes a resumption may not decide about it; ask another risk manager.");
        }
        if (answer instanceof ResumptionAnswer.NotNow not) {
            return Optional.of(not.why() + ".");
        }
        return answer instanceof ResumptionAnswer.Done ? Optional.empty() : Optional.of("There is none any more.");
    }
}
