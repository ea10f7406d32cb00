package org.grekko.trading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.grekko.portfolio.ReportTooLarge;
import org.grekko.portfolio.domain.Marks;
import org.grekko.portfolio.domain.earnings.Totals;
import org.grekko.shared.AssetPair;

/** What trades under an id as an agent does, without being one of the registry. */
public interface OtherTraders {
    /**
     * How people call it.
     *
     * @param name what is unique to it
     * @param kind what all of its kind have in common
     */
    record Named(String name, String kind) {}

    /** The models that decide what it trades, and what each of them has. */
    interface ModelBook {
        /**
         * What each model has earned since the beginning, rounded, by its name.
         *
         * @param at the time of the marks
         * @param marks by which what it holds is valued
         * @throws ReportTooLarge when it is not known as far back
         */
        Map<String, Totals.Earned> earned(Instant at, Marks marks);

        /** What each model holds of a pair now, rounded, by its name. */
        Map<String, BigDecimal> held(AssetPair pair);

        /** By what name stands what cannot be told apart, such as orders that are being worked. */
        String rest();
    }

    /** The models behind what trades under that id; empty when it is not of this kind, or no model decides. */
    Optional<ModelBook> models(UUID id);

    /** What trades under that id; empty when it is not of this kind. */
    Optional<Named> find(UUID id);
}
