package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.execution.event.OrderFilled;
import org.grekko.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Collects the lines of one transaction, each with its counter line. */
record LedgerLines(
        UUID transaction,
        UUID reference,
        String venue,
        Instant at,
        @Nullable UUID agentId,
        Ids ids,
        List<LedgerEntry> lines) {
    /** Lines of what is no fill. */
    LedgerLines(UUID transaction, UUID reference, String venue, Instant at, Ids ids) {
        this(transaction, reference, venue, at, null, ids, new ArrayList<>());
    }

    /** Lines of a fill. */
    LedgerLines(OrderFilled fill, Ids ids) {
        this(ids.next(), fill.fillId(), fill.venue(), fill.occurredAt(), fill.agentId(), ids, new ArrayList<>());
    }

    /** Moves an amount into the wallet, or out of it when negative, at that price; nothing for zero. */
    void move(String counterpart, String asset, BigDecimal toWallet, String kind, @Nullable BigDecimal price) {
        if (toWallet.signum() != 0) {
            lines.add(line(LedgerEntry.WALLET, asset, toWallet, kind, price));
            lines.add(line(counterpart, asset, toWallet.negate(), kind, price));
        }
    }

    private LedgerEntry line(String account, String asset, BigDecimal amount, String kind, @Nullable BigDecimal price) {
        return new LedgerEntry(
                ids.next(), transaction, account, venue, asset, amount, kind, at, reference, price, agentId);
    }
}
