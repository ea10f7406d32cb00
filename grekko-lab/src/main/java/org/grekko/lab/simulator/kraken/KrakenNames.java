package org.grekko.lab.simulator.kraken;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.Listing;
import org.grekko.lab.simulator.Refusal;
import org.grekko.shared.AssetPair;

/** What Kraken calls assets, markets, orders and times. */
public final class KrakenNames {
    private static final Map<String, String> LONG =
            Map.of("BTC", "XXBT", "ETH", "XETH", "USD", "ZUSD", "EUR", "ZEUR", "DOGE", "XXDG");
    private static final Map<String, String> SHORT = Map.of("BTC", "XBT", "DOGE", "XDG");
    private static final int ID_DIGITS = 16;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private KrakenNames() {}

    /** The asset as balances name it, for example XXBT. */
    static String asset(String asset) {
        return LONG.getOrDefault(asset, asset);
    }

    /** The asset's short name, for example XBT. */
    static String shortAsset(String asset) {
        return SHORT.getOrDefault(asset, asset);
    }

    /** The key of a market, for example XXBTZUSD; SOLUSD where the base has no long name. */
    static String id(AssetPair pair) {
        boolean both = LONG.containsKey(pair.base()) && LONG.containsKey(pair.quote());
        return both ? asset(pair.base()) + asset(pair.quote()) : altName(pair);
    }

    /** The short name of a market, for example XBTUSD. */
    static String altName(AssetPair pair) {
        return shortAsset(pair.base()) + shortAsset(pair.quote());
    }

    /** The old stream's name of a market, for example XBT/USD. */
    static String oldStreamName(AssetPair pair) {
        return shortAsset(pair.base()) + "/" + shortAsset(pair.quote());
    }

    /** The market of any REST name. */
    static Listing listing(Exchange exchange, String name) {
        return exchange.listings().stream()
                .filter(each -> List.of(id(each.pair()), altName(each.pair()), oldStreamName(each.pair()))
                        .contains(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.UNKNOWN_SYMBOL, name));
    }

    /** The id of an order, for example O00000-00000-001001. */
    static String order(long id) {
        return "O" + grouped(id);
    }

    /** The id of a trade. */
    public static String trade(long id) {
        return "T" + grouped(id);
    }

    private static String grouped(long id) {
        String digits = String.format(Locale.ROOT, "%0" + ID_DIGITS + "d", id);
        return digits.substring(0, 5) + "-" + digits.substring(5, 10) + "-" + digits.substring(10);
    }

    /** The time on the stream, to the microsecond. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    /** The time of REST: seconds with a fraction. */
    static BigDecimal seconds(Instant at) {
        return BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano() / 1_000, 6));
    }

    /** A price with the market's decimals. */
    static String price(Listing listing, BigDecimal price) {
        return fixed(price, listing.tickSize());
    }

    /** A quantity with the market's decimals. */
    static String quantity(Listing listing, BigDecimal quantity) {
        return fixed(quantity, listing.lotSize());
    }

    private static String fixed(BigDecimal value, BigDecimal step) {
        return value.setScale(Math.max(0, step.scale()), RoundingMode.HALF_UP).toPlainString();
    }
}
