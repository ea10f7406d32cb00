package org.grekko.venue;

import java.util.List;
import org.grekko.execution.CancellingVenue;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueOrderId;
import org.grekko.execution.VenueOrderState;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/** An account of which only cancelling is left: whoever holds it has no way to the rest. */
final class CancelOnly implements CancellingVenue {
    private final TradingVenue whole;

    CancelOnly(TradingVenue whole) {
        this.whole = whole;
    }

    @Override
    public String venue() {
        return whole.venue();
    }

    @Override
    public void cancel(VenueOrderId id) {
        whole.cancel(id);
    }

    @Override
    public void cancelAll(AssetPair pair) {
        whole.cancelAll(pair);
    }

    @Override
    public List<VenueOrderState> openOrders(@Nullable AssetPair pair) {
        return whole.openOrders(pair);
    }
}
