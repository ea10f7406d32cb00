package org.grekko.trading;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.grekko.market.Interval;
import org.grekko.market.TimeSeriesStore;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;
import org.grekko.trading.domain.Trader;
import org.grekko.trading.store.ReplayRow;
import org.jspecify.annotations.Nullable;

/** Makes the session of a replay from its row. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@SuppressWarnings("NullAway.Init")
public class ReplaySessions {
    private static final ObjectMapper JSON = GrekkoJson.mapper();

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private TimeSeriesStore store;

    @Inject
    private Roads roads;

    /**
     * A session that is ready to go on.
     *
     * @param session where it stands
     * @param speed the factor by which it outruns real time; 0 for as fast as possible
     */
    public record Opened(ReplaySession session, double speed) {}

    /** Opens a running replay where its row stands; null when it does not run. */
    public @Nullable Opened open(UUID replayId) {
        ReplayRow row = entities.find(ReplayRow.class, replayId);
        if (row == null || !row.status.equals("RUNNING")) {
            return null;
        }
        ReplaySession session =
                ReplaySession.at(row.id, roads.panel(traders(row.agents)), store, range(row), row.nextTime);
        return new Opened(session, row.speed.equals("max") ? 0 : Double.parseDouble(row.speed));
    }

    static BarCursor.Range range(ReplayRow row) {
        Interval interval = Interval.of(row.interval).orElseThrow();
        Instant to = row.to;
        return new BarCursor.Range(row.venue, ReplaySession.pairs(row.pairs), interval, row.from, to);
    }

    static String text(List<Trader> traders) {
        return JsonText.write(JSON, traders, "traders cannot be written as JSON");
    }

    private static List<Trader> traders(String text) {
        return JsonText.read(
                JSON, text, new TypeReference<List<Trader>>() {}, "the agents of the replay cannot be read");
    }
}
