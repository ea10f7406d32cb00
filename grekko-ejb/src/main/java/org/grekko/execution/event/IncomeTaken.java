package org.grekko.execution.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A change of a futures wallet was taken over from its venue.
 *
 * @param incomeId its row
 * @param accountId the account
 * @param kind why
 * @param type why, in the venue's word
 * @param venueId the venue's id of it
 * @param fill the venue's trade behind it; null when there is none
 * @param asset what changed
 * @param amount signed; positive came in
 * @param booked the part that was booked now; the rest stood in the books already
 * @param occurredAt when it happened, UTC
 */
public record IncomeTaken(
        UUID incomeId,
        UUID accountId,
        String kind,
        String type,
        String venueId,
        @Nullable String fill,
        String asset,
        BigDecimal amount,
        BigDecimal booked,
        Instant occurredAt)
        implements DomainEvent {
    @Override
    public String key() {
        return accountId.toString();
    }
}
