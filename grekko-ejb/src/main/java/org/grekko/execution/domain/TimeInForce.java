package org.grekko.execution.domain;

/** How long an order works. */
public enum TimeInForce {
    /** Until it is filled or cancelled. */
    GTC,
    /** Fills what it can at the first chance and cancels the rest. */
    IOC,
    /** Fills whole at the first chance or not at all. */
    FOK
}
