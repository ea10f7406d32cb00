package org.grekko.web.api;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.grekko.portfolio.PerformanceReports;
import org.grekko.portfolio.domain.Sampling;
import org.grekko.trading.PortfolioParts;
import org.jspecify.annotations.Nullable;

/** Which time a performance is of, how it is sampled and by what it is told apart. */
public class PartsParams {
    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("sampling")
    private @Nullable String sampling;

    @QueryParam("by")
    private @Nullable String by;

    PerformanceReports.Range range() {
        Instant start = Params.time("from", from);
        Instant end = Params.time("to", to);
        if (start != null && end != null && !start.isBefore(end)) {
            throw Params.wrong("to", "must be after from");
        }
        Sampling periods = sampling == null
                ? Sampling.DAY
                : Sampling.of(sampling).orElseThrow(() -> Params.wrong("sampling", "must be 1d, 4h or weekday"));
        return new PerformanceReports.Range(start, end, periods);
    }

    PortfolioParts.By by() {
        return by == null
                ? PortfolioParts.By.AGENT
                : PortfolioParts.By.of(by).orElseThrow(() -> Params.wrong("by", "must be agent, strategy or model"));
    }
}
