package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The portfolios whose picture in memory did not agree with their rows; nothing enters them until it does again. */
@ApplicationScoped
public class PictureFaults {
    private final Map<UUID, String> faults = new ConcurrentHashMap<>();

    /** The first difference of a portfolio; null when none is known. */
    public @Nullable String of(UUID portfolioId) {
        return faults.get(portfolioId);
    }

    void note(UUID portfolioId, String difference) {
        faults.put(portfolioId, difference);
    }

    void clear(UUID portfolioId) {
        faults.remove(portfolioId);
    }
}
