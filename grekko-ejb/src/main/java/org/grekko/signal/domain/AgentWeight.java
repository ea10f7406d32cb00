package org.grekko.signal.domain;

/** What an agent's past makes its vote weigh. */
public final class AgentWeight {
    private AgentWeight() {}

    /**
     * Between 0.5 and 1.5: one half plus the share of wins by Laplace's rule of succession, so that an
     * agent without a past weighs 1.
     *
     * @param trades closed round trips, 0 or more
     * @param wins those with a profit, at most trades
     */
    public static double of(int trades, int wins) {
        return 0.5 + (wins + 1.0) / (trades + 2.0);
    }
}
