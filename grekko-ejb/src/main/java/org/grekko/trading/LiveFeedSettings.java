package org.grekko.trading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.market.MarketHub;
import org.grekko.shared.AssetPair;

/** Which live market this server trades paper money on: {@code grekko.feed} and {@code grekko.feed.pairs}. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LiveFeedSettings {
    @Inject
    @ConfigProperty(name = "grekko.feed")
    private Optional<String> configured;

    @Inject
    @ConfigProperty(name = "grekko.feed.pairs")
    private Optional<String> pairs;

    /** Whether the market is the simulated one. */
    public boolean simulated() {
        return configured.isEmpty();
    }

    /** Whether there is a live market in the profile. */
    public boolean live(String profile) {
        return !simulated() || profile.equals("demo");
    }

    /** The venue that quotes. */
    public String venue() {
        return configured.map(name -> name.toUpperCase(Locale.ROOT)).orElse(MarketHub.SIMULATED);
    }

    /** What the followed pairs are quoted in, and so what the main portfolio counts in when it is first opened. */
    public String baseCurrency() {
        return pairs().get(0).quote();
    }

    /** The pairs that are followed. */
    public List<AssetPair> pairs() {
        if (simulated()) {
            return FirstStart.DEMO_PAIRS;
        }
        String quote = venue().startsWith("BINANCE") ? "USDT" : "USD";
        String text = pairs.orElse("BTC/" + quote + ",ETH/" + quote + ",SOL/" + quote);
        return Arrays.stream(text.split(",", -1))
                .map(String::trim)
                .map(AssetPair::of)
                .toList();
    }
}
