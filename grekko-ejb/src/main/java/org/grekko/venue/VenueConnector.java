package org.grekko.venue;

import java.net.URI;
import org.grekko.execution.TradingVenue;
import org.grekko.market.MarketDataFeed;

/** How one venue is opened: a row in the table of venues. */
public interface VenueConnector {
    /** The venue's name, for example BINANCE. */
    String venue();

    /** Where the venue lives unless configuration says otherwise. */
    VenueSite site();

    /** The site when all of it is served at one address, as the venue simulator does. */
    VenueSite siteAt(URI base);

    /**
     * The public side.
     *
     * @param kit made for this venue's site
     */
    MarketDataFeed feed(VenueKit kit);

    /**
     * The trading side of an account.
     *
     * @param kit made for this venue's site
     * @param key the account's credentials
     */
    TradingVenue account(VenueKit kit, ApiKey key);
}
