package org.grekko.lab.simulator.kraken;

/** An error answer of Kraken: its text, for example "EOrder:Insufficient funds". */
final class KrakenProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KrakenProblem(String text) {
        super(text, null, false, false);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
