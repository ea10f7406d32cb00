package org.grekko.model.domain.lifecycle;

/** What may send a model back to research, or count towards it. */
public sealed interface Incident {
    /** Somebody stopped it. */
    record KillSwitch(String person, String reason) implements Incident {}

    /** Its drawdown has been measured, 0 to 1. */
    record Drawdown(double drawdown) implements Incident {}

    /** The venue failed on a bar. */
    record VenueFailed() implements Incident {}

    /** The venue did its work on a bar. */
    record VenueWorked() implements Incident {}

    /** The model itself failed. */
    record ModelFailed(String message) implements Incident {}
}
