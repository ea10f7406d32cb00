package org.grekko.watchdog;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that the watchdog guards. Its text does not tell the secret.
 *
 * @param accountId the account
 * @param name its name
 * @param venue its venue
 * @param address of the venue's REST interface
 * @param proxy HTTP proxy as HOST:PORT; null for none
 * @param granted limits that differ from the venue's ordinary ones, by their name
 * @param key the public part of its credentials
 * @param secret the secret part
 */
public record Ward(
        UUID accountId,
        String name,
        String venue,
        String address,
        @Nullable String proxy,
        Map<String, Long> granted,
        String key,
        String secret) {
    @Override
    public String toString() {
        return name + " on " + venue + " (" + accountId + ")";
    }
}
