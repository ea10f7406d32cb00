package org.grekko.market.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.grekko.market.Instrument;
import org.grekko.shared.AssetPair;

/** A row of the table of instruments; it is inserted once and never changed. */
@Entity
@Table(name = "instrument")
@IdClass(InstrumentKey.class)
@NamedQuery(name = "InstrumentRow.all", query = "select i from InstrumentRow i order by i.venue, i.pair")
@SuppressWarnings("NullAway.Init")
public class InstrumentRow {
    @Id
    private String venue;

    @Id
    private String pair;

    @Column(name = "tick_size")
    private BigDecimal tickSize;

    @Column(name = "lot_size")
    private BigDecimal lotSize;

    @Column(name = "min_notional")
    private BigDecimal minNotional;

    @Column(name = "fee_bps")
    private BigDecimal feeBps;

    private boolean simulated;

    /** For JPA. */
    protected InstrumentRow() {}

    /** The row as the record that the context hands out, numbers without trailing zeros. */
    public Instrument instrument() {
        return new Instrument(
                venue,
                AssetPair.of(pair),
                plain(tickSize),
                plain(lotSize),
                plain(minNotional),
                plain(feeBps),
                simulated);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
