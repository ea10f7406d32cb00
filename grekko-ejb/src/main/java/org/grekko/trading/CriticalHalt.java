package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.grekko.risk.Halting;

/** Halts everything for a critical risk event, as the kill switch does for a person. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class CriticalHalt implements Halting {
    @EJB
    private KillSwitch killSwitch;

    @Override
    public void haltAll(String reason, String by) {
        killSwitch.kill(NewKill.of(new KillScope("GLOBAL", null), reason, by));
    }
}
