package org.grekko.agent;

/** The answer to a step in the life of an agent. */
public sealed interface AgentChange {
    /** The agent as it stands now. */
    record Done(Agent agent) implements AgentChange {}

    /**
     * The step is not allowed.
     *
     * @param code ILLEGAL_TRANSITION, TOO_MANY_ACTIVE or REASON_NEEDED
     * @param message why, fit for a user
     */
    record Refused(String code, String message) implements AgentChange {}

    /** There is no such agent. */
    record Unknown() implements AgentChange {}
}
