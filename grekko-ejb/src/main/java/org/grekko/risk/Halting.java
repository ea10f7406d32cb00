package org.grekko.risk;

/** Port through which a critical event halts all trading. */
public interface Halting {
    /**
     * Stops everything and cancels what works; when it is stopped already, it stays so.
     *
     * @param reason why, 3 to 500 characters
     * @param by who
     */
    void haltAll(String reason, String by);
}
