package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import org.grekko.portfolio.PortfolioService;
import org.grekko.watchdog.Drill;
import org.grekko.watchdog.DrillFiles;
import org.grekko.watchdog.WatchdogSettings;
import org.grekko.watchdog.domain.DrillTerm;

/** By when this installation should have drilled its watchdog again. It was installed when its first portfolio was opened. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class DrillTerms {
    private static final Logger LOG = System.getLogger(DrillTerms.class.getName());

    @EJB
    private PortfolioService portfolios;

    @Inject
    private WatchdogSettings settings;

    /** The term; empty when there is no portfolio yet, or the reports of drills cannot be read now. */
    public Optional<DrillTerm> term() {
        try {
            Instant good = new DrillFiles(settings.dataDirectory())
                    .lastPassed()
                    .map(Drill::at)
                    .orElse(null);
            return portfolios
                    .named(Roads.MAIN)
                    .map(main -> DrillTerm.of(good, main.createdAt(), settings.drillEvery()));
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "the reports of drills cannot be read: {0}", unreadable.getMessage());
            return Optional.empty();
        }
    }
}
