package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.Ids;

/** Collects the lines of one transaction, each with its counter line. */
record LedgerLines(UUID transaction, UUID reference, String venue, Instant at, Ids ids, List<LedgerEntry> lines) {
    LedgerLines(UUID transaction, UUID reference, String venue, Instant at, Ids ids) {
        this(transaction, reference, venue, at, ids, new ArrayList<>());
    }

    void move(String counterpart, String asset, BigDecimal toWallet, String kind) {
        if (toWallet.signum() != 0) {
            lines.add(line(LedgerEntry.WALLET, asset, toWallet, kind));
            lines.add(line(counterpart, asset, toWallet.negate(), kind));
        }
    }

    private LedgerEntry line(String account, String asset, BigDecimal amount, String kind) {
        return new LedgerEntry(ids.next(), transaction, account, venue, asset, amount, kind, at, reference);
    }
}
