package org.grekko.trading;

/** Whether this server may be trusted with orders. */
public interface Readiness {
    /** True once the first start is done, the picture rebuilt and the market feed of the profile started. */
    boolean ready();

    /** What is being waited for, fit for an operator; "ready" when nothing is. */
    String why();
}
