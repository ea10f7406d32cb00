package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.execution.domain.BookTerms;
import org.grekko.execution.domain.PaperTerms;

/** What the paper venue charges, from the configuration. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class PaperSettings {
    @Inject
    @ConfigProperty(name = "grekko.paper.fee-bps", defaultValue = "10")
    private BigDecimal feeBps;

    @Inject
    @ConfigProperty(name = "grekko.paper.slippage-bps", defaultValue = "5")
    private BigDecimal slippageBps;

    @Inject
    @ConfigProperty(name = "grekko.paper.maker-fee-bps")
    private Optional<BigDecimal> makerFeeBps;

    @Inject
    @ConfigProperty(name = "grekko.paper.latency-ms", defaultValue = "50")
    private long latencyMillis;

    /** What fills from a live book cost, and how late orders come to it. */
    public BookTerms bookTerms() {
        return new BookTerms(feeBps, makerFeeBps.orElse(feeBps), Duration.ofMillis(Math.max(0, latencyMillis)));
    }

    /** Fee and slippage in basis points of notional. */
    public PaperTerms terms() {
        return new PaperTerms(feeBps, slippageBps);
    }

    /** Fee and slippage together as a fraction of notional. */
    public BigDecimal costFraction() {
        return feeBps.add(slippageBps).multiply(PaperTerms.BASIS_POINT);
    }
}
