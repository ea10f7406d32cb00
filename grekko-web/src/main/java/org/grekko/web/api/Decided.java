package org.grekko.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import org.grekko.execution.FourEyes;
import org.grekko.execution.domain.Denial;

/** What a person gets to hear who decided about what another proposed. */
final class Decided {
    private Decided() {}

    /** How it stands now, or the refusal: 403 for the proposer, 404, 409 when it is too late, 422 for a rule. */
    static <T> T orProblem(FourEyes<T> answer, String what) {
        if (answer instanceof FourEyes.Done<T> done) {
            return done.now();
        }
        if (answer instanceof FourEyes.OwnProposal<T>) {
            throw Problem.status(403, "Who proposes a " + what + " may not decide about it; ask another risk manager");
        }
        if (answer instanceof FourEyes.NotNow<T>) {
            throw Problem.status(409, "The " + what + " is not in a state where this can be decided; read it again");
        }
        if (answer instanceof FourEyes.Denied<T> denied) {
            throw denied(denied.denial());
        }
        throw Problem.missing(what);
    }

    private static WebApplicationException denied(Denial denial) {
        ObjectNode problem =
                Problem.body(422, denial.reason() + ": " + denial.value() + " against a limit of " + denial.limit());
        problem.putObject("denial")
                .put("reason", denial.reason())
                .put("value", denial.value())
                .put("limit", denial.limit());
        return new WebApplicationException(Problem.response(422, problem));
    }
}
