package org.grekko.agent;

/** Where an agent stands. Only an ACTIVE agent votes. */
public enum AgentStatus {
    INACTIVE,
    ACTIVE,
    SUSPENDED,
    MAINTENANCE
}
