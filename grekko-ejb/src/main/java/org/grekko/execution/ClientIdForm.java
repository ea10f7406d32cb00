package org.grekko.execution;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How a venue wants client order ids.
 *
 * @param pattern what it accepts as they are
 * @param uuid whether an id of another form is sent as the UUID made from it
 */
public record ClientIdForm(Pattern pattern, boolean uuid) {
    /**
     * The id to send. The same id always becomes the same one, so that a later question finds the order.
     *
     * @throws IllegalArgumentException when the venue can take no such id
     */
    public String wire(String clientOrderId) {
        if (pattern.matcher(clientOrderId).matches()) {
            return clientOrderId;
        }
        if (uuid) {
            return UUID.nameUUIDFromBytes(clientOrderId.getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
        throw new IllegalArgumentException("client order id " + clientOrderId + " must match " + pattern);
    }
}
