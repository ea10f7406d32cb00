package org.grekko.risk;

import java.math.BigDecimal;
import java.time.Instant;
import org.grekko.risk.domain.Gauge;
import org.grekko.risk.domain.trigger.GaugeState;
import org.jspecify.annotations.Nullable;

/**
 * A gauge of the running system as it was read last.
 *
 * @param gauge what is measured
 * @param subject of what: a venue, a pair, an agent, a portfolio, a queue
 * @param value in the unit that the metric of the gauge names
 * @param warn from where on people should look; null for none
 * @param limit its limit: that of the automatic breaker where there is one, else of a grave risk event; null for none
 * @param state how it stands
 * @param samples out of how many the value comes
 * @param note what it means or what can be done
 * @param measuredAt when
 */
public record Reading(
        Gauge gauge,
        String subject,
        BigDecimal value,
        @Nullable BigDecimal warn,
        @Nullable BigDecimal limit,
        GaugeState state,
        long samples,
        String note,
        Instant measuredAt) {}
