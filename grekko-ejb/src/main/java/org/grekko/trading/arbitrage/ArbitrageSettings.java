package org.grekko.trading.arbitrage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.grekko.execution.domain.arbitrage.WithdrawalCosts;
import org.grekko.shared.AssetPair;

/**
 * What arbitrage reckons with beside its parameters: {@code grekko.arbitrage.withdrawals} (what a withdrawal costs, such
 * as {@code BTC=0.0002,USDT=1}), {@code grekko.arbitrage.trades-per-withdrawal}, and {@code grekko.arbitrage.pairs}, which
 * are followed on the venue of every account.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class ArbitrageSettings {
    @Inject
    @ConfigProperty(name = "grekko.arbitrage.withdrawals")
    private Optional<String> withdrawals;

    @Inject
    @ConfigProperty(name = "grekko.arbitrage.trades-per-withdrawal", defaultValue = "20")
    private int trades;

    @Inject
    @ConfigProperty(name = "grekko.arbitrage.pairs")
    private Optional<String> pairs;

    /**
     * What bringing assets back costs.
     *
     * @throws IllegalArgumentException when the setting is not written ASSET=AMOUNT
     */
    public WithdrawalCosts withdrawals() {
        Map<String, BigDecimal> perAsset = new HashMap<>();
        for (String each : withdrawals.map(text -> text.split(",", -1)).orElse(new String[0])) {
            String[] parts = each.trim().split("=", -1);
            if (parts.length != 2 || !parts[1].matches("\\d{1,12}(\\.\\d{1,18})?")) {
                throw new IllegalArgumentException("grekko.arbitrage.withdrawals: " + each + " is not ASSET=AMOUNT");
            }
            perAsset.put(parts[0].toUpperCase(Locale.ROOT), new BigDecimal(parts[1]));
        }
        return new WithdrawalCosts(perAsset, trades);
    }

    /** The pairs to follow on the venue of every account; empty leaves it to the feed of the profile. */
    public List<AssetPair> pairs() {
        return pairs.map(text ->
                        Arrays.stream(text.split(",", -1)).map(AssetPair::of).toList())
                .orElse(List.of());
    }
}
