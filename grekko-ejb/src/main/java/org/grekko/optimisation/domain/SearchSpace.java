package org.grekko.optimisation.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.grekko.model.domain.ModelParameter;

/**
 * All sets of parameters that a search may try: ranges, constraints, and the model's own rule. Ranges are ordered such that
 * each comes after those on which its ends hang.
 */
public final class SearchSpace {
    /** How many sets a grid may look at for each point that is wanted, where constraints refuse most. */
    private static final int MOST_LOOKS = 100;

    private final SortedMap<String, Double> fixed;
    private final List<Range> ranges;
    private final List<Constraint> constraints;
    private final Predicate<Map<String, Double>> rule;

    /**
     * A space.
     *
     * @param fixed the parameters that are not searched
     * @param ranges one or more, in any order
     * @param constraints what is kept to besides
     * @param rule whether the model takes a set of parameters
     * @throws Unsearchable when an end or a constraint names an unknown parameter, or ends hang on each other;
     *     the message is fit for a user
     */
    public SearchSpace(
            Map<String, Double> fixed,
            List<Range> ranges,
            List<Constraint> constraints,
            Predicate<Map<String, Double>> rule) {
        this.fixed = Collections.unmodifiableSortedMap(new TreeMap<>(fixed));
        this.ranges = ordered(this.fixed, ranges);
        this.constraints = List.copyOf(constraints);
        this.rule = rule;
        this.constraints.forEach(each -> {
            known(each.less());
            known(each.more());
        });
    }

    private void known(Term term) {
        if (term.parameter() != null
                && !fixed.containsKey(term.parameter())
                && ranges.stream().noneMatch(each -> each.name().equals(term.parameter()))) {
            throw new Unsearchable("there is no parameter " + term.parameter());
        }
    }

    private static List<Range> ordered(Map<String, Double> fixed, List<Range> given) {
        List<Range> waiting = new ArrayList<>(given);
        List<Range> ordered = new ArrayList<>();
        List<String> known = new ArrayList<>(fixed.keySet());
        while (!waiting.isEmpty()) {
            Range next = waiting.stream()
                    .filter(each -> told(each.from(), known) && told(each.to(), known))
                    .findFirst()
                    .orElseThrow(() -> new Unsearchable("the ends of "
                            + waiting.stream().map(Range::name).toList()
                            + " hang on each other or on a parameter that is not there"));
            waiting.remove(next);
            ordered.add(next);
            known.add(next.name());
        }
        if (known.stream().distinct().count() != known.size() || ordered.isEmpty()) {
            throw new Unsearchable("each parameter has one range or one value, and one has a range");
        }
        return List.copyOf(ordered);
    }

    private static boolean told(Term term, List<String> known) {
        return term.parameter() == null || known.contains(term.parameter());
    }

    /** The ranges, each after those on which its ends hang. */
    public List<Range> ranges() {
        return ranges;
    }

    /**
     * The set of parameters at a place of the unit cube.
     *
     * @param places one for each range, 0 to 1
     * @return empty where a range is empty or a rule is broken
     */
    public Optional<SortedMap<String, Double>> at(double[] places) {
        SortedMap<String, Double> values = new TreeMap<>(fixed);
        for (int i = 0; i < places.length; i++) {
            Range range = ranges.get(i);
            if (range.count(values) == 0) {
                return Optional.empty();
            }
            values.put(range.name(), range.at(places[i], values));
        }
        return allowed(values);
    }

    /** Those parameters when every range and rule allows them. */
    public Optional<SortedMap<String, Double>> within(SortedMap<String, Double> values) {
        for (Range range : ranges) {
            double value = ModelParameter.value(values, range.name());
            if (value < range.first(values) || value > range.last(values)) {
                return Optional.empty();
            }
        }
        return allowed(values);
    }

    private Optional<SortedMap<String, Double>> allowed(SortedMap<String, Double> values) {
        return constraints.stream().allMatch(each -> each.allows(values)) && rule.test(values)
                ? Optional.of(Collections.unmodifiableSortedMap(values))
                : Optional.empty();
    }

    /**
     * Every set of parameters, the last range changing fastest.
     *
     * @param most how many there may be
     * @throws Unsearchable when a range has no steps or there are more; the message is fit for a user
     */
    public List<SortedMap<String, Double>> grid(int most) {
        List<SortedMap<String, Double>> found = new ArrayList<>();
        visit(new TreeMap<>(fixed), 0, new Visit(most, found, new AtomicLong()));
        return found;
    }

    /** A walk over the grid: how many points there may be, those found, and how many sets were looked at. */
    private record Visit(int most, List<SortedMap<String, Double>> found, AtomicLong looks) {}

    private void visit(SortedMap<String, Double> values, int place, Visit visit) {
        int most = visit.most();
        if (place == ranges.size()) {
            allowed(new TreeMap<>(values)).ifPresent(visit.found()::add);
        }
        if (visit.found().size() > most || visit.looks().incrementAndGet() > (long) most * MOST_LOOKS) {
            throw new Unsearchable("the grid has more than " + most + " points; make ranges shorter or steps longer");
        }
        if (place == ranges.size()) {
            return;
        }
        Range range = ranges.get(place);
        long count = range.count(values);
        if (count < 0) {
            throw new Unsearchable("a grid needs the steps of " + range.name() + ": FROM..TO:STEP");
        }
        if (count > most) {
            throw new Unsearchable(range.name() + " alone has more than " + most + " values; make its steps longer");
        }
        for (long number = 0; number < count; number++) {
            values.put(range.name(), range.value(number, values));
            visit(values, place + 1, visit);
            values.remove(range.name());
        }
    }
}
