package org.grekko.lab.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What goes wrong, and when: rules that strike by chance from a seed, or at every so many occasions. */
public final class Faults {
    /** No faults at all. */
    public static final Faults NONE = new Faults(1, List.of());

    private final RandomGenerator dice;
    private List<Rule> rules;
    private final Map<Point, Long> occasions = new EnumMap<>(Point.class);
    private final Map<Kind, Long> struck = new EnumMap<>(Kind.class);
    private boolean over;

    /** Where a fault can strike. */
    public enum Point {
        PLACE,
        CANCEL,
        AMEND,
        WITHDRAW,
        QUERY,
        SNAPSHOT,
        STREAM,
        ACCOUNT_STREAM
    }

    /** What goes wrong. */
    public enum Kind {
        /** The request is lost on its way in; the frame on its way out. */
        DROP,
        /** The request is carried out, its answer lost. */
        DROP_AFTER,
        /** 503 without carrying it out. */
        ERROR,
        /** 503 after carrying it out. */
        ERROR_AFTER,
        /** The answer or frame comes late. */
        DELAY,
        /** The frame comes twice. */
        DUPLICATE,
        /** The frame comes after the next one. */
        REORDER,
        /** The connection is cut. */
        DISCONNECT,
        /** The snapshot is an old one. */
        STALE,
        /** The checksum of the frame is wrong. */
        BAD_CHECKSUM,
        /** The venue is closed for a while. */
        MAINTENANCE,
        /** The venue wants silence for a while. */
        BAN,
        /** The venue's clock jumps. */
        CLOCK_SKEW
    }

    /**
     * A rule.
     *
     * @param on where
     * @param kind what
     * @param probability chance at each occasion, 0 to 1
     * @param every strikes at every so many occasions; 0 leaves it to chance
     * @param millis how long, where that means something
     */
    public record Rule(Point on, Kind kind, double probability, long every, long millis) {}

    /** Rules under a seed. */
    public Faults(long seed, List<Rule> rules) {
        this.dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads a script: {"seed": 7, "rules": [{"on": "PLACE", "do": "ERROR_AFTER", "probability": 0.05}]}.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when a rule names no point or kind; the message says which
     */
    public static Faults read(Path file) throws IOException {
        JsonNode script = new ObjectMapper().readTree(Files.readString(file));
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : script.path("rules")) {
            rules.add(new Rule(
                    Point.valueOf(rule.path("on").asText()),
                    Kind.valueOf(rule.path("do").asText()),
                    rule.path("probability").asDouble(0),
                    rule.path("every").asLong(0),
                    rule.path("millis").asLong(1_000)));
        }
        return new Faults(script.path("seed").asLong(1), rules);
    }

    /** The rules that strike now. */
    public synchronized List<Rule> strike(Point point) {
        if (over) {
            return List.of();
        }
        long occasion = occasions.merge(point, 1L, Long::sum);
        List<Rule> due = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.on() == point) {
                boolean now = rule.every() > 0 ? occasion % rule.every() == 0 : dice.nextDouble() < rule.probability();
                if (now) {
                    struck.merge(rule.kind(), 1L, Long::sum);
                    due.add(rule);
                }
            }
        }
        return due;
    }

    /** From now on other rules strike. */
    public synchronized void become(List<Rule> others) {
        rules = List.copyOf(others);
    }

    /** From now on nothing goes wrong any more. */
    public synchronized void stop() {
        over = true;
    }

    /** How often each kind struck. */
    public synchronized Map<Kind, Long> struck() {
        return Map.copyOf(struck);
    }
}
