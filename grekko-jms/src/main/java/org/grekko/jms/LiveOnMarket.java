package org.grekko.jms;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.grekko.market.BarClosed;
import org.grekko.market.MarketHub;
import org.grekko.market.MarketListener;
import org.grekko.market.Quote;
import org.grekko.ops.LiveFeed;
import org.grekko.ops.LiveMessage;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.trading.event.PortfolioValued;

/** Brings quotes, closed bars and values of portfolios to the live feed, in process. */
@Singleton
@Startup
@LocalBean
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@SuppressWarnings("NullAway.Init")
public class LiveOnMarket implements MarketListener {
    @Inject
    private MarketHub hub;

    @Inject
    private LiveFeed feed;

    @PostConstruct
    void begin() {
        hub.subscribe(this);
    }

    @Override
    public void quote(Quote quote) {
        String key = quote.venue() + " " + quote.pair();
        feed.publish(new LiveMessage("market", "quote", key, json(quote), quote.at()));
    }

    @Override
    public void bar(BarClosed bar) {
        String key = bar.venue() + " " + bar.pair() + " " + bar.interval().code();
        feed.publish(
                new LiveMessage("market", "bar", key, json(bar), bar.candle().time()));
    }

    /** Brings the value of a portfolio. */
    public void valued(@Observes PortfolioValued value) {
        feed.publish(new LiveMessage("portfolio", "value", value.portfolioId().toString(), json(value), value.at()));
    }

    private static String json(Object content) {
        try {
            return GrekkoJson.mapper().writeValueAsString(content);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("live news cannot be written as JSON", problem);
        }
    }
}
