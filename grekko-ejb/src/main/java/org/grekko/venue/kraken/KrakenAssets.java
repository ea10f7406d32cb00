package org.grekko.venue.kraken;

import java.util.Map;
import java.util.Set;

/**
 * Kraken's names of assets. Its first assets have four letters, of which the first is X for coins and Z for money;
 * later ones are named as everywhere, also those that begin with X or Z. Balances that earn carry a suffix after a dot,
 * which stays. Pure.
 */
final class KrakenAssets {
    private static final Set<String> PREFIXED = Set.of(
            "XETC", "XETH", "XICN", "XLTC", "XMLN", "XNMC", "XREP", "XXBT", "XXDG", "XXLM", "XXMR", "XXRP", "XXVN",
            "XZEC", "ZAUD", "ZCAD", "ZEUR", "ZGBP", "ZJPY", "ZKRW", "ZUSD");
    private static final Map<String, String> GREKKO = Map.of("XBT", "BTC", "XDG", "DOGE");
    private static final Map<String, String> KRAKEN = Map.of("BTC", "XBT", "DOGE", "XDG");

    private KrakenAssets() {}

    /** Grekko's name, for example BTC for XXBT or XBT. */
    static String grekko(String name) {
        int dot = name.indexOf('.');
        String core = dot < 0 ? name : name.substring(0, dot);
        String plain = PREFIXED.contains(core) ? core.substring(1) : core;
        return GREKKO.getOrDefault(plain, plain) + name.substring(core.length());
    }

    /** The short name at Kraken, for example XBT for BTC. */
    static String kraken(String asset) {
        return KRAKEN.getOrDefault(asset, asset);
    }
}
