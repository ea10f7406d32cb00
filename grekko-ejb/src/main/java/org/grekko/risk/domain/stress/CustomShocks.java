package org.grekko.risk.domain.stress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.grekko.risk.domain.Exposures;
import org.grekko.risk.domain.desk.Holding;
import org.grekko.shared.AssetPair;
import org.jspecify.annotations.Nullable;

/**
 * A shock that somebody thought of. What is said for the pair counts before what is said for the asset, and that before
 * what is said for its class.
 *
 * @param name what it is called
 * @param shocks what is said
 * @param others what happens to assets of which nothing is said
 */
public record CustomShocks(String name, List<Said> shocks, Others others) {
    /** The least change of a price: nothing is left. */
    public static final BigDecimal LEAST = BigDecimal.ONE.negate();
    /** The largest change of a price: eleven times as much. */
    public static final BigDecimal MOST = BigDecimal.TEN;

    /** What happens to assets of which nothing is said. */
    public enum Others {
        /** Nothing. */
        UNCHANGED,
        /** Their beta × the change that is said for the market. */
        BETA
    }

    /** What an asset is. */
    public enum AssetClass {
        /** Everything that is no money. */
        CRYPTO,
        /** Money, and coins that stand for it. */
        MONEY
    }

    /**
     * A change of price; exactly one of pair, asset and class is there.
     *
     * @param pair of this pair
     * @param asset of every pair of this asset
     * @param assetClass of every asset of this class
     * @param change −1 to 10
     */
    public record Said(
            @Nullable AssetPair pair, @Nullable String asset, @Nullable AssetClass assetClass, BigDecimal change) {}

    /**
     * The scenario that they make.
     *
     * @param market the asset that betas are against
     * @param betas of assets against it
     */
    public StressResult.Scenario scenario(String market, Map<String, Double> betas) {
        Shock ofMarket = saidOf(market);
        Function<Holding, Shock> shocks = holding -> {
            Shock said = said(holding.pair(), holding.asset());
            if (said != null) {
                return said;
            }
            return others == Others.BETA && ofMarket != null && Exposures.crypto(holding.asset())
                    ? Shock.byBeta(betas.get(holding.asset()), ofMarket.change())
                    : Shock.of(0, Shock.Basis.UNCHANGED);
        };
        return new StressResult.Scenario(name, null, null, shocks);
    }

    /** What is said of the market: for one of its pairs before what is said for the asset or its class. */
    private @Nullable Shock saidOf(String market) {
        for (Said each : shocks) {
            AssetPair pair = each.pair();
            if (pair != null && pair.base().equals(market)) {
                return Shock.of(each.change().doubleValue(), Shock.Basis.PAIR);
            }
        }
        return said(null, market);
    }

    private @Nullable Shock said(@Nullable AssetPair pair, String asset) {
        Shock found = null;
        AssetClass kind = Exposures.crypto(asset) ? AssetClass.CRYPTO : AssetClass.MONEY;
        for (Said each : shocks) {
            double change = each.change().doubleValue();
            if (pair != null && pair.equals(each.pair())) {
                return Shock.of(change, Shock.Basis.PAIR);
            }
            if (asset.equals(each.asset())) {
                found = Shock.of(change, Shock.Basis.ASSET);
            } else if (kind == each.assetClass() && found == null) {
                found = Shock.of(change, Shock.Basis.ASSET_CLASS);
            }
        }
        return found;
    }
}
