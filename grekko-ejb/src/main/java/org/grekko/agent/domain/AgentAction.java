package org.grekko.agent.domain;

/** The steps in the life of an agent. */
public enum AgentAction {
    ACTIVATE,
    SUSPEND,
    RESUME,
    MAINTENANCE,
    DEACTIVATE
}
