package org.grekko.market;

/**
 * A place that prices come from or orders go to.
 *
 * @param name upper-case name, 1 to 32 letters, digits, "-" or "_"
 * @param simulated true when its prices are made by the market simulator
 * @param state OPEN while it quotes or takes orders, RECORDED when only stored candles exist, CLOSED when it
 *     is a simulated venue whose simulator does not run
 */
public record Venue(String name, boolean simulated, String state) {}
