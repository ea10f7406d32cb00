package org.grekko.risk;

import java.util.Map;
import org.grekko.risk.domain.RiskAction;
import org.grekko.risk.domain.RiskEventType;
import org.grekko.risk.domain.RiskSeverity;

/**
 * A reason for a risk event. Events of one type about the same subject are one until they are resolved.
 *
 * @param type what it is about
 * @param severity how grave it is
 * @param action what was done about it; for CRITICAL trading is halted whatever it says
 * @param subject what it concerns: a portfolio, market, venue or breaker, at most 120 characters
 * @param title what happened, in a few words
 * @param text what happened and what can be done
 * @param metrics the numbers behind it, by name
 * @param source who found it
 */
public record NewRiskEvent(
        RiskEventType type,
        RiskSeverity severity,
        RiskAction action,
        String subject,
        String title,
        String text,
        Map<String, String> metrics,
        String source) {}
