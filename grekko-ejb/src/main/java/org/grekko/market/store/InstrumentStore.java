package org.grekko.market.store;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.grekko.market.Instrument;
import org.grekko.market.MarketHub;
import org.grekko.market.domain.InstrumentTerms;
import org.grekko.market.event.CandlesImported;
import org.grekko.market.event.InstrumentRegistered;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.EventPublisher;

/** Rows of instruments. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class InstrumentStore {
    /** Portable to H2 in PostgreSQL mode and PostgreSQL; whoever comes second inserts nothing. */
    static final String INSERT = "insert into instrument"
            + " (venue, pair, tick_size, lot_size, min_notional, fee_bps, simulated)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Inject
    private EventPublisher events;

    @Inject
    private Clock clock;

    /** Every instrument, by venue and pair. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Instrument> all() {
        TypedQuery<InstrumentRow> query = entities.createNamedQuery("InstrumentRow.all", InstrumentRow.class);
        return query.getResultStream().map(InstrumentRow::instrument).toList();
    }

    /** The instrument of a venue and pair, or empty when it is unknown. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Instrument> find(String venue, AssetPair pair) {
        return Optional.ofNullable(entities.find(InstrumentRow.class, new InstrumentKey(venue, pair.toString())))
                .map(InstrumentRow::instrument);
    }

    /**
     * Registers an instrument in the caller's transaction, or in one of its own.
     *
     * @param instrument the instrument wanted; when the venue and pair are known its terms are ignored
     * @return the instrument as it is stored
     */
    public Instrument register(Instrument instrument) {
        Optional<Instrument> known = find(instrument.venue(), instrument.pair());
        if (known.isPresent()) {
            return known.get();
        }
        if (!insert(instrument)) {
            return find(instrument.venue(), instrument.pair()).orElse(instrument);
        }
        events.publish(new InstrumentRegistered(
                instrument.venue(),
                instrument.pair(),
                instrument.tickSize(),
                instrument.lotSize(),
                instrument.minNotional(),
                instrument.feeBps(),
                instrument.simulated(),
                clock.now()));
        return instrument;
    }

    /** Registers a pair on the venue that it was recorded on and on PAPER, where orders for it go. */
    public void registerForImport(String venue, AssetPair pair) {
        register(InstrumentTerms.of(MarketHub.PAPER, pair));
        register(InstrumentTerms.of(venue, pair));
    }

    /** Publishes that a file was read. */
    public void imported(CandlesImported event) {
        events.publish(event);
    }

    /**
     * Inserts a row unless one of that venue and pair exists, also when two callers try at once.
     *
     * @param instrument what to insert
     * @return true when this call inserted it
     */
    private boolean insert(Instrument instrument) {
        return entities.createNativeQuery(INSERT)
                        .setParameter(1, instrument.venue())
                        .setParameter(2, instrument.pair().toString())
                        .setParameter(3, instrument.tickSize())
                        .setParameter(4, instrument.lotSize())
                        .setParameter(5, instrument.minNotional())
                        .setParameter(6, instrument.feeBps())
                        .setParameter(7, instrument.simulated())
                        .executeUpdate()
                == 1;
    }
}
