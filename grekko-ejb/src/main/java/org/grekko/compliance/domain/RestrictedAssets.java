package org.grekko.compliance.domain;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.grekko.risk.domain.DenialReason;
import org.grekko.risk.domain.Proposal;
import org.grekko.shared.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * Assets that may not be entered, on either side of a pair.
 *
 * @param assets their names, at least one
 */
public record RestrictedAssets(SortedSet<String> assets) implements Restriction {
    /** Names are kept in capitals. */
    public RestrictedAssets {
        assets = Names.of(assets);
    }

    @Override
    public List<FieldError> errors() {
        return Names.needed("assets", assets, Names.ASSET);
    }

    @Override
    public DenialReason reason() {
        return DenialReason.ASSET_RESTRICTED;
    }

    @Override
    public @Nullable String refused(Proposal proposal, Map<String, TradeCount> counts) {
        if (assets.contains(proposal.pair().base())) {
            return proposal.pair().base();
        }
        return assets.contains(proposal.pair().quote()) ? proposal.pair().quote() : null;
    }

    @Override
    public String allowed() {
        return "other assets";
    }
}
