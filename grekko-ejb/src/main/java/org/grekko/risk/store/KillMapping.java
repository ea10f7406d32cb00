package org.grekko.risk.store;

import org.grekko.risk.KillClose;
import org.grekko.risk.KillRun;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.FlattenPolicy;
import org.grekko.risk.domain.KillStep;

/** Between presses of the kill switch and their rows. */
public final class KillMapping {
    private KillMapping() {}

    /** The press of a row. */
    public static KillRun run(KillRunRow row) {
        return new KillRun(
                row.id,
                row.breakerId,
                BreakerLevel.valueOf(row.level),
                row.policy == null ? null : FlattenPolicy.valueOf(row.policy),
                row.pressedBy,
                row.reason,
                row.pressedAt,
                row.cancelled,
                row.cancelledNotional,
                row.cancelsSentAt,
                row.cancelsConfirmedAt,
                row.flatAt,
                KillStep.valueOf(row.step),
                row.remaining,
                row.note);
    }

    /** The try of a row. */
    public static KillClose close(KillCloseRow row) {
        return new KillClose(
                row.runId,
                row.portfolioId,
                row.pair,
                row.attempt,
                row.orderId,
                row.quantity,
                row.placedAt,
                row.problem);
    }

    /** The row of a try. */
    public static KillCloseRow row(KillClose close) {
        KillCloseRow row = new KillCloseRow();
        row.runId = close.runId();
        row.portfolioId = close.portfolioId();
        row.pair = close.pair();
        row.attempt = close.attempt();
        row.orderId = close.orderId();
        row.quantity = close.quantity();
        row.placedAt = close.placedAt();
        row.problem = close.problem();
        return row;
    }
}
