package org.grekko.execution;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/**
 * An order that is worked in parts.
 *
 * @param id its id
 * @param portfolioId the portfolio
 * @param venue where its parts go
 * @param pair the market
 * @param side buy or sell
 * @param kind TWAP, VWAP or ICEBERG
 * @param quantity in the base asset
 * @param limitPrice no part pays more or takes less; null for parts at market
 * @param parts the quantities of its parts
 * @param sliceSeconds time between two parts; zero for an iceberg, whose next part follows the fill of the last
 * @param nextSlice the part that is placed next, 0 being the first
 * @param status RUNNING, DONE, CANCELED or FAILED
 * @param message what it waits for, or why it ended
 * @param owner who answers for it
 * @param startedAt when it began
 * @param updatedAt when it last changed
 */
public record ParentOrder(
        UUID id,
        UUID portfolioId,
        String venue,
        AssetPair pair,
        Side side,
        String kind,
        BigDecimal quantity,
        @Nullable BigDecimal limitPrice,
        List<BigDecimal> parts,
        long sliceSeconds,
        int nextSlice,
        String status,
        String message,
        String owner,
        Instant startedAt,
        Instant updatedAt) {
    /** The client order id of a part: the same one after every restart, so that no part is placed twice. */
    public String partId(int slice) {
        return partName() + slice;
    }

    /** How the client order ids of all its parts begin. */
    String partName() {
        return "P-" + id.toString().replace("-", "").substring(0, 20) + "-";
    }

    /** When a part is due. */
    public Instant due(int slice) {
        return startedAt.plusSeconds(sliceSeconds * slice);
    }
}
