package org.grekko.execution;

/** Why a futures wallet changed. */
public enum IncomeKind {
    /** Profit or loss of a fill that reduced a position. */
    REALIZED_PNL,
    /** What a fill was charged. */
    FEE,
    /** What holders of one side of a contract pay those of the other. */
    FUNDING,
    /** Assets that came from another wallet, or went there. */
    TRANSFER,
    /** Anything else that the venue pays or takes. */
    OTHER;

    /** Whether it belongs to a fill, and is booked with it. */
    public boolean ofFill() {
        return this == REALIZED_PNL || this == FEE;
    }
}
