package org.grekko.trading.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.grekko.agent.domain.Advice;
import org.grekko.agent.domain.Strategy;
import org.grekko.market.Candle;
import org.grekko.shared.AssetPair;

/** The traders of one session, each with one running strategy per pair. */
public final class Panel {
    private final List<Trader> traders;
    private final BiFunction<String, Map<String, Double>, Strategy> strategies;
    private final Map<Seat, Strategy> seats = new HashMap<>();

    private record Seat(UUID trader, AssetPair pair) {}

    /**
     * What one trader makes of a bar.
     *
     * @param trader who speaks
     * @param advice what it advises
     */
    public record Opinion(Trader trader, Advice advice) {}

    /**
     * A panel whose strategies have seen nothing yet.
     *
     * @param traders the traders, in the order in which they are asked
     * @param strategies makes a fresh strategy from its name and parameters
     */
    public Panel(List<Trader> traders, BiFunction<String, Map<String, Double>, Strategy> strategies) {
        this.traders = List.copyOf(traders);
        this.strategies = strategies;
    }

    /** The traders, in the order in which they are asked. */
    public List<Trader> traders() {
        return traders;
    }

    /**
     * Shows a closed bar to every trader of the pair.
     *
     * @param pair the pair of the bar
     * @param bar the closed bar; must be later than the last one shown for this pair
     * @return the opinion of each trader of the pair, in the order of the traders
     */
    public List<Opinion> hear(AssetPair pair, Candle bar) {
        List<Opinion> opinions = new ArrayList<>();
        for (Trader trader : traders) {
            if (trader.trades(pair)) {
                Strategy strategy = seats.computeIfAbsent(
                        new Seat(trader.id(), pair), seat -> strategies.apply(trader.strategy(), trader.parameters()));
                opinions.add(new Opinion(trader, strategy.onBar(bar)));
            }
        }
        return opinions;
    }
}
