package org.grekko.portfolio.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger. The amounts of one transaction sum to zero per asset.
 *
 * @param id the line
 * @param transactionId the lines that belong together
 * @param account wallet (ours), market (the other side of trades), fees, or external (deposits, withdrawals)
 * @param venue where the account is held
 * @param asset what is booked; a contract on margin stands by the name of its pair
 * @param amount signed; positive is received by the account
 * @param kind TRADE, FEE, TRANSFER or WITHDRAWAL; of futures also REALIZED_PNL, FUNDING and INCOME
 * @param occurredAt when
 * @param referenceId the fill, deposit, withdrawal or income behind it
 * @param price at what one unit was booked: in the quote asset for what a fill moved, in base currency otherwise; null
 *     for base currency itself, and where no price was known
 * @param agentId the agent whose fill it was; null for a person's, and for what is no fill
 */
public record LedgerEntry(
        UUID id,
        UUID transactionId,
        String account,
        String venue,
        String asset,
        BigDecimal amount,
        String kind,
        Instant occurredAt,
        UUID referenceId,
        @Nullable BigDecimal price,
        @Nullable UUID agentId) {
    /** The account that is ours; balances are the sums of its entries. */
    public static final String WALLET = "wallet";

    /** Whether an asset of the ledger is a contract, which has the name of its pair. */
    public static boolean isContract(String asset) {
        return asset.indexOf('/') > 0;
    }
}
