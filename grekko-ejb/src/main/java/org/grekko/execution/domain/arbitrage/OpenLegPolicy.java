package org.grekko.execution.domain.arbitrage;

/** What is done when one leg executed more than the other. */
public enum OpenLegPolicy {
    /** The missing quantity is made up at market where it is missing. */
    HEDGE,
    /** What was executed too much is undone at market where it was executed. */
    CLOSE
}
