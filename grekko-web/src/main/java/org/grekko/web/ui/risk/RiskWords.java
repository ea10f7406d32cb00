package org.grekko.web.ui.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.grekko.risk.RiskEvent;
import org.grekko.risk.domain.RiskEventState;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.web.ui.kit.Figures;

/** How risk events are told on a screen. */
final class RiskWords {
    private static final int SECONDS_IN_A_MINUTE = 60;
    private static final Duration SOON = Duration.ofMinutes(5);

    private RiskWords() {}

    static String look(RiskEvent event) {
        return event.severity().above(RiskSeverity.MEDIUM)
                ? "bad"
                : event.severity() == RiskSeverity.MEDIUM ? "warn" : "";
    }

    static String stateLook(RiskEvent event) {
        return switch (event.state()) {
            case OPEN -> "warn";
            case ESCALATED -> "bad";
            case ACKNOWLEDGED -> "";
            case RESOLVED -> "ok";
        };
    }

    /** Minutes and seconds until the event must be acknowledged. */
    static String clock(RiskEvent event, Instant now) {
        if (event.state() == RiskEventState.ESCALATED) {
            return "over";
        }
        if (!event.state().clockRuns()) {
            return Figures.NONE;
        }
        long left = Math.max(0, Duration.between(now, event.dueAt()).toSeconds());
        return String.format(Locale.ROOT, "%02d:%02d", left / SECONDS_IN_A_MINUTE, left % SECONDS_IN_A_MINUTE);
    }

    static String clockLook(RiskEvent event, Instant now) {
        if (event.state() == RiskEventState.ESCALATED) {
            return "bad";
        }
        return event.state().clockRuns() && now.plus(SOON).isAfter(event.dueAt()) ? "warn" : "";
    }

    static String who(RiskEvent event) {
        return switch (event.state()) {
            case OPEN -> "Nobody has acknowledged it.";
            case ESCALATED -> "Nobody acknowledged it in time.";
            case ACKNOWLEDGED -> "Acknowledged by " + event.acknowledgedBy() + ".";
            case RESOLVED -> "Resolved by " + event.resolvedBy() + ": " + event.note();
        };
    }

    static String metrics(RiskEvent event) {
        return text(event.metrics());
    }

    static String text(Map<String, String> named) {
        return named.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
