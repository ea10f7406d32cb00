package org.grekko.market.domain;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Watches one rule. ABOVE fires when a price is at the alert's price or higher, BELOW when it is there or lower; each is
 * armed again, if it repeats, when the price has gone back by the re-arm distance. MOVE fires when a price is so many
 * percent above the lowest or below the highest price of the window, and is armed again, if it repeats, one window
 * later. It keeps the lowest and highest price of each of at most 61 steps. Not safe for several threads.
 */
public final class PriceWatch {
    private static final int STEPS = 60;
    private static final double PERCENT = 100;

    private final PriceRule rule;
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean armed;
    private @Nullable Instant firedAt;

    /** The lowest and highest price of one step of the window. */
    private record Step(long number, double low, double high) {}

    /** What a price does to an alert. */
    public enum Outcome {
        NOTHING,
        FIRED,
        REARMED
    }

    /** A watch of a valid rule. */
    public PriceWatch(PriceRule rule, boolean armed, @Nullable Instant firedAt) {
        this.rule = rule;
        this.armed = armed;
        this.firedAt = firedAt;
    }

    /** The rule that is watched. */
    public PriceRule rule() {
        return rule;
    }

    /** Takes the next price of the market. */
    public Outcome price(double price, Instant at) {
        boolean met = met(price, at);
        if (armed && met) {
            armed = false;
            firedAt = at;
            return Outcome.FIRED;
        }
        if (!armed && rule.rearmPercent() != null && gone(price, at)) {
            armed = true;
            return Outcome.REARMED;
        }
        return Outcome.NOTHING;
    }

    private boolean met(double price, Instant at) {
        return switch (rule.kind()) {
            case ABOVE -> price >= level();
            case BELOW -> price <= level();
            case MOVE -> moved(price, at);
        };
    }

    private boolean gone(double price, Instant at) {
        double back = rule.rearmPercent() == null ? 0 : rule.rearmPercent().doubleValue() / PERCENT;
        return switch (rule.kind()) {
            case ABOVE -> price <= level() * (1 - back);
            case BELOW -> price >= level() * (1 + back);
            case MOVE -> firedAt == null || !at.isBefore(firedAt.plusSeconds(window()));
        };
    }

    private boolean moved(double price, Instant at) {
        long number = Math.floorDiv(at.toEpochMilli() * STEPS, window() * 1_000L);
        while (!steps.isEmpty() && steps.getFirst().number() <= number - STEPS) {
            steps.removeFirst();
        }
        double low = price;
        double high = price;
        for (Step step : steps) {
            low = Math.min(low, step.low());
            high = Math.max(high, step.high());
        }
        Step last = steps.peekLast();
        if (last != null && last.number() >= number) {
            steps.removeLast();
            steps.addLast(new Step(last.number(), Math.min(last.low(), price), Math.max(last.high(), price)));
        } else {
            steps.addLast(new Step(number, price, price));
        }
        double share = Objects.requireNonNull(rule.percent()).doubleValue() / PERCENT;
        return price >= low * (1 + share) || price <= high * (1 - share);
    }

    private int window() {
        return Objects.requireNonNull(rule.windowSeconds());
    }

    private double level() {
        return Objects.requireNonNull(rule.price()).doubleValue();
    }
}
