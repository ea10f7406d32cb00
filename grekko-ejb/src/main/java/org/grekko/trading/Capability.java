package org.grekko.trading;

import java.util.Arrays;
import java.util.List;
import org.grekko.execution.DeadManSwitch;
import org.grekko.execution.LeverageVenue;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.WithdrawalVenue;

/** What the venue of an account does besides trading. */
public enum Capability {
    /** Sends assets out. */
    WITHDRAW(WithdrawalVenue.class),
    /** Tells positions of futures. */
    POSITIONS(PositionVenue.class),
    /** Lets leverage be set. */
    LEVERAGE(LeverageVenue.class),
    /** Cancels orders by itself unless it hears from us. */
    DEAD_MAN(DeadManSwitch.class);

    private final Class<?> port;

    Capability(Class<?> port) {
        this.port = port;
    }

    /** Everything that this venue does. */
    static List<Capability> of(TradingVenue venue) {
        return Arrays.stream(values())
                .filter(each -> each.port.isInstance(venue))
                .toList();
    }
}
