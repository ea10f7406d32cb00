package org.grekko.optimisation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is around the best: its parameters are changed by up to two steps, two at a time. A best on a peak alone is a
 * stroke of luck; one on a plain is not.
 *
 * @param planes one for each two parameters, or one for a single one
 * @param share of the neighbours that score at least half of what the best does; 0 when the best scores nothing
 */
public record StabilityMap(List<Plane> planes, double share) {
    private static final int REACH = 2;
    private static final int MOST_PLANES = 10;
    private static final double FINEST = 20;

    /**
     * Two parameters around the best.
     *
     * @param across the one
     * @param down the other; null for a single one
     * @param cells by rows
     */
    public record Plane(String across, @Nullable String down, List<Cell> cells) {}

    /**
     * A neighbour.
     *
     * @param across its value of the one
     * @param down its value of the other; null for a single one
     * @param bps its score; null where it is not allowed
     */
    public record Cell(double across, @Nullable Double down, @Nullable Double bps) {}

    /** A neighbour that is allowed or not. */
    private record Place(double across, @Nullable Double down, Optional<SortedMap<String, Double>> point) {}

    /** The surroundings of a trial. */
    static StabilityMap of(SearchSpace space, Trials trials, Trial best) {
        List<Plane> planes = new ArrayList<>();
        List<Range> ranges = space.ranges();
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = i + 1; j < ranges.size() && planes.size() < MOST_PLANES; j++) {
                planes.add(plane(space, trials, best, ranges.get(i), ranges.get(j)));
            }
        }
        if (planes.isEmpty()) {
            planes.add(plane(space, trials, best, ranges.get(0), null));
        }
        return new StabilityMap(List.copyOf(planes), share(planes, best));
    }

    private static Plane plane(SearchSpace space, Trials trials, Trial best, Range across, @Nullable Range down) {
        List<Place> places = new ArrayList<>();
        int reach = down == null ? 0 : REACH;
        for (int row = -reach; row <= reach; row++) {
            for (int column = -REACH; column <= REACH; column++) {
                SortedMap<String, Double> point = new TreeMap<>(best.parameters());
                double one = moved(point, across, column);
                Double other = down == null ? null : Double.valueOf(moved(point, down, row));
                places.add(new Place(one, other, space.within(point)));
            }
        }
        trials.all(places.stream().flatMap(each -> each.point().stream()).toList());
        List<Cell> cells = places.stream()
                .map(each -> new Cell(
                        each.across(),
                        each.down(),
                        each.point().map(point -> trials.one(point).bps()).orElse(null)))
                .toList();
        return new Plane(across.name(), down == null ? null : down.name(), cells);
    }

    /** Moves a parameter by so many steps, which are at least a twentieth of its range. */
    private static double moved(SortedMap<String, Double> point, Range range, int steps) {
        double width = range.last(point) - range.first(point);
        double step = range.step() == 0
                ? width / FINEST
                : range.step() * Math.max(1, Math.rint(width / FINEST / range.step()));
        double value = point.getOrDefault(range.name(), 0.0) + steps * step;
        point.put(range.name(), value);
        return value;
    }

    private static double share(List<Plane> planes, Trial best) {
        double[] scores = planes.stream()
                .flatMap(each -> each.cells().stream())
                .flatMap(each -> Stream.ofNullable(each.bps()))
                .mapToDouble(Double::doubleValue)
                .toArray();
        // The best itself is in each plane once.
        int neighbours = scores.length - planes.size();
        long good = -planes.size();
        for (double each : scores) {
            good += each >= best.bps() / 2 ? 1 : 0;
        }
        return best.bps() <= 0 || neighbours == 0 ? 0 : (double) good / neighbours;
    }
}
