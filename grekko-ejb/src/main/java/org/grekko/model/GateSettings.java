package org.grekko.model;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.grekko.model.domain.lifecycle.GateThresholds;

/** The limits of gates and demotions, from the configuration; those of the requirement where it says nothing. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class GateSettings {
    private static final String PREFIX = "grekko.model.";

    private GateThresholds limits;

    @Inject
    private Config config;

    @PostConstruct
    void read() {
        limits = of(config);
    }

    /** All of them; the same from the start on. */
    public GateThresholds limits() {
        return limits;
    }

    static GateThresholds of(Config config) {
        GateThresholds usual = GateThresholds.standard();
        GateThresholds.Research research = usual.research();
        GateThresholds.Trust trust = usual.trust();
        GateThresholds.Paper paper = usual.paper();
        Numbers numbers = new Numbers(config);
        return new GateThresholds(
                new GateThresholds.Research(
                        numbers.of("candidate.sharpe", research.sharpe()),
                        numbers.of("candidate.drawdown", research.maxDrawdown()),
                        numbers.days("candidate.days", research.period()),
                        numbers.whole("candidate.trades", research.trades())),
                new GateThresholds.Trust(
                        numbers.of("candidate.unseen-sharpe", trust.unseenSharpe()),
                        numbers.of("candidate.deflated-sharpe", trust.deflatedSharpe()),
                        numbers.of("candidate.overfitting", trust.overfitting()),
                        numbers.of("candidate.sharpe-low", trust.sharpeLow())),
                new GateThresholds.Paper(
                        numbers.days("live.days", paper.period()),
                        numbers.of("live.sharpe", paper.sharpe()),
                        numbers.of("live.drawdown", paper.maxDrawdown())),
                new GateThresholds.Demotion(
                        numbers.of("demotion.drawdown", usual.demotion().drawdown()),
                        numbers.whole("demotion.failed-bars", usual.demotion().failedBars())));
    }

    /** Numbers of the configuration; one that is no number is refused when a gate is first asked. */
    private record Numbers(Config config) {
        double of(String name, double usual) {
            double value = config.getOptionalValue(PREFIX + name, Double.class).orElse(usual);
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(PREFIX + name + " must be a number");
            }
            return value;
        }

        int whole(String name, int usual) {
            return config.getOptionalValue(PREFIX + name, Integer.class).orElse(usual);
        }

        Duration days(String name, Duration usual) {
            return Duration.ofDays(whole(name, Math.toIntExact(usual.toDays())));
        }
    }
}
