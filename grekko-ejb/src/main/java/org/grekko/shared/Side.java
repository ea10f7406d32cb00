package org.grekko.shared;

/** The direction of an order or fill, seen from our account. */
public enum Side {
    BUY,
    SELL;

    /** The side that undoes this one. */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }
}
