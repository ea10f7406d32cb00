package org.grekko.agent.domain;

/** What a strategy or a vote wants. */
public enum Stance {
    BUY,
    SELL,
    HOLD
}
