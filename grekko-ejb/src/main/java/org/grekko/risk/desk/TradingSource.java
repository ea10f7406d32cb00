package org.grekko.risk.desk;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.grekko.shared.AssetPair;

/** Port to what trading knows of a portfolio besides its books. */
public interface TradingSource {
    /** The value of the purchases that work, by pair, in base currency. */
    Map<AssetPair, BigDecimal> purchases(UUID portfolioId);

    /** What each model behind an agent holds of a pair, rounded, by its name; empty where no model decides for it. */
    Map<String, BigDecimal> models(UUID agentId, AssetPair pair);

    /** The name of an agent; of one that is not known any more its id in words. */
    String agent(UUID agentId);
}
