package org.grekko.compliance.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.Proposal;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Venues where nothing may be entered.
 *
 * @param venues their names, at least one
 */
public record RestrictedVenues(SortedSet<String> venues) implements Restriction {
    /** Names are kept in capitals. */
    public RestrictedVenues {
        venues = Names.of(venues);
    }

    @Override
    public List<FieldError> errors() {
        return Names.needed("venues", venues, Names.VENUE);
    }

    @Override
    public DenialReason reason() {
        return DenialReason.VENUE_RESTRICTED;
    }

    @Override
    public @Nullable String refused(Proposal proposal, Map<String, TradeCount> counts) {
        return venues.contains(proposal.venue()) ? proposal.venue() : null;
    }

    @Override
    public String allowed() {
        return "other venues";
    }
}
