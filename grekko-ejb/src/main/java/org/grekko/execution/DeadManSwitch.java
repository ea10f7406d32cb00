package org.grekko.execution;

import java.time.Duration;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** A venue that cancels every order by itself unless it hears from us in time. */
public interface DeadManSwitch {
    /** Whether one timer stands for the whole account; else each market has its own. */
    boolean wholeAccount();

    /**
     * Arms or renews the timer.
     *
     * @param pair the market where the venue wants one; null for the whole account
     * @param after when the venue cancels; zero disarms
     * @return true when the venue confirms the timer
     * @throws org.grekko.market.VenueException when the venue refused or did not answer
     */
    boolean countdown(@Nullable AssetPair pair, Duration after);
}
