package org.grekko.ops;

import java.util.Map;
import org.grekko.ops.domain.DeliveryStatus;

/**
 * How many deliveries of a channel there are.
 *
 * @param waiting that are to be told, or are being told
 * @param sent that were told
 * @param summarised that were told as a number, since there were too many
 * @param givenUp that could not be told
 */
public record DeliveryCounts(long waiting, long sent, long summarised, long givenUp) {
    static DeliveryCounts of(Map<DeliveryStatus, Long> counts) {
        return new DeliveryCounts(
                counts.getOrDefault(DeliveryStatus.WAITING, 0L) + counts.getOrDefault(DeliveryStatus.SENDING, 0L),
                counts.getOrDefault(DeliveryStatus.SENT, 0L),
                counts.getOrDefault(DeliveryStatus.SUMMARISED, 0L),
                counts.getOrDefault(DeliveryStatus.GIVEN_UP, 0L));
    }
}
