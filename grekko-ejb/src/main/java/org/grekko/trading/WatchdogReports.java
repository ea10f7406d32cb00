package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.util.List;
import org.grekko.watchdog.Halt;
import org.grekko.watchdog.HaltDiary;
import org.grekko.watchdog.HaltService;

/** Reads what the watchdog did: trading stands still before anything else, then it is stored and told. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class WatchdogReports {
    private static final String BY = "watchdog";

    @EJB
    private KillSwitch killSwitch;

    @EJB
    private HaltService halts;

    @EJB
    private HaltBooks books;

    /**
     * Takes every halt of the record as it stands. Done twice it does nothing more, wherever the first time was cut.
     *
     * @throws IOException when the record cannot be read
     */
    public void take(HaltDiary diary) throws IOException {
        List<Halt> told = diary.halts();
        for (Halt halt : told) {
            if (!halts.known(halt.id())) {
                killSwitch.kill(NewKill.of(
                        new KillScope("GLOBAL", null), "the watchdog cancelled all orders: " + halt.cause(), BY));
            }
            books.take(halt);
        }
    }
}
