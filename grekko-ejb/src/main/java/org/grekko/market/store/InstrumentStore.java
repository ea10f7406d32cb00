package org.grekko.market.store;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.grekko.market.Instrument;
import org.grekko.shared.AssetPair;

/** Rows of instruments. */
@Stateless
@SuppressWarnings("NullAway.Init")
public class InstrumentStore {
    private static final String INSERT = "insert into instrument"
            + " (venue, pair, tick_size, lot_size, min_notional, fee_bps, simulated)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing";

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

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
     * Inserts a row unless one of that venue and pair exists, also when two callers try at once.
     *
     * @param instrument what to insert
     * @return true when this call inserted it
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean insert(Instrument instrument) {
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
