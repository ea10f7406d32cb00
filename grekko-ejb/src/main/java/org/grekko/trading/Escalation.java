package org.grekko.trading;

import org.grekko.risk.BreakerStep;

/** The answer to a wish to take a standing breaker up the ladder. */
public sealed interface Escalation {
    /** It stands higher, and this is what that did. */
    record Done(KillReport report) implements Escalation {}

    /** Nothing changed, for that reason. */
    record Refused(BreakerStep why) implements Escalation {}
}
