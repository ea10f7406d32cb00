package org.grekko.web.ui.risk;

import java.time.Duration;
import java.time.Instant;
import org.grekko.risk.Breaker;
import org.grekko.risk.KillRun;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.shell.LadderWords;
import org.jspecify.annotations.Nullable;

/** How breakers and presses of the kill switch are told on a screen. */
final class BreakerWords {
    private BreakerWords() {}

    static String look(Breaker breaker) {
        return breaker.level().above(BreakerLevel.STOP_ENTERING) ? "bad" : "warn";
    }

    static String stepLook(KillRun run) {
        return switch (run.step()) {
            case CANCELLING, CLOSING -> "warn";
            case DONE -> "ok";
            case ABANDONED -> "bad";
        };
    }

    static String does(Breaker breaker) {
        return breaker.level().words() + (breaker.policy() == null ? "" : ": " + LadderWords.policy(breaker.policy()));
    }

    static String agents(Breaker breaker) {
        return breaker.agents().isEmpty() ? Figures.NONE : String.join(", ", breaker.agents());
    }

    static String sent(KillRun run) {
        return after(run, run.cancelsSentAt());
    }

    static String confirmed(KillRun run) {
        return after(run, run.cancelsConfirmedAt());
    }

    static String flat(KillRun run) {
        return after(run, run.flatAt());
    }

    private static String after(KillRun run, @Nullable Instant at) {
        return at == null
                ? Figures.NONE
                : Figures.count(Duration.between(run.pressedAt(), at).toMillis()) + " ms";
    }
}
