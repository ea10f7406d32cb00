package org.grekko.optimisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.grekko.model.domain.ModelParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges within ranges, whole numbers, constraints. */
class SearchSpaceTest {
    private static Constraint constraint(String text) {
        return Constraint.parse(text).orElseThrow();
    }

    private static SearchSpace space(List<Range> ranges, String... constraints) {
        return new SearchSpace(
                Map.of("c", 1.0),
                ranges,
                List.of(constraints).stream().map(SearchSpaceTest::constraint).toList(),
                all -> true);
    }

    private static List<List<Double>> grid(SearchSpace space) {
        return space.grid(10_000).stream()
                .map(each -> List.of(each.getOrDefault("a", 0.0), each.getOrDefault("b", 0.0)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "-2.5, -2.5", "a, 3", "2*a, 6", "2*a+1, 7", "a-10, -7", "0.5*a+0.25, 1.75"})
    void aTermIsANumberOrHangsOnAParameter(String text, double value) {
        assertThat(Term.parse(text).orElseThrow().value(Map.of("a", 3.0))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a*2", "2a", "a+b", "1e9", "--1", "a+", "*a"})
    void aTextThatIsNoTermIsNone(String text) {
        assertThat(Term.parse(text)).isEmpty();
    }

    @Test
    void anEndMayHangOnAnotherRange() {
        SearchSpace space = space(List.of(Toys.range("b", true, "a+2..9:3"), Toys.range("a", true, "1..7:3")));
        assertThat(grid(space))
                .containsExactly(
                        List.of(1.0, 3.0),
                        List.of(1.0, 6.0),
                        List.of(1.0, 9.0),
                        List.of(4.0, 6.0),
                        List.of(4.0, 9.0),
                        List.of(7.0, 9.0));
    }

    @Test
    void constraintsAndTheRuleOfTheModelAreKept() {
        List<Range> ranges = List.of(Toys.range("a", true, "1..4"), Toys.range("b", true, "1..4"));
        assertThat(grid(space(ranges, "a<b"))).hasSize(6);
        assertThat(grid(space(ranges, "b >= a"))).hasSize(10);
        assertThat(grid(space(ranges, "2*a<=b", "b<4"))).containsExactly(List.of(1.0, 2.0), List.of(1.0, 3.0));
        SearchSpace ruled = new SearchSpace(
                Map.of(), ranges, List.of(), all -> ModelParameter.value(all, "a") == ModelParameter.value(all, "b"));
        assertThat(grid(ruled)).hasSize(4);
    }

    @Test
    void decimalStepsDoNotDrift() {
        assertThat(grid(space(List.of(Toys.range("a", false, "0..1:0.1")))).stream()
                        .map(each -> each.get(0)))
                .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);
    }

    @Test
    void whatCannotBeSearchedIsToldWithTheWayOut() {
        List<Range> loop = List.of(Toys.range("a", true, "b..9"), Toys.range("b", true, "a..9"));
        assertThatThrownBy(() -> space(loop)).hasMessageContaining("hang on each other");
        assertThatThrownBy(() -> space(List.of(Toys.range("a", true, "z..9")))).hasMessageContaining("not there");
        assertThatThrownBy(() -> space(List.of(Toys.range("a", true, "1..9")), "a<z"))
                .hasMessageContaining("no parameter z");
        assertThatThrownBy(() -> space(List.of(Toys.range("c", true, "1..9")))).hasMessageContaining("one range");
        assertThatThrownBy(() -> grid(space(List.of(Toys.range("a", false, "1..9")))))
                .hasMessageContaining("a grid needs the steps of a");
        assertThatThrownBy(() -> grid(space(List.of(Toys.range("a", true, "1..90000")))))
                .hasMessageContaining("longer");
        assertThatThrownBy(() -> grid(space(List.of(Toys.range("a", true, "1..200"), Toys.range("b", true, "1..200")))))
                .hasMessageContaining("more than 10000 points");
        assertThat(Range.parse("a", true, "5")).isEmpty();
        assertThat(Constraint.parse("a=b")).isEmpty();
    }

    @Test
    void everyPlaceOfTheCubeIsAPointOfTheSpaceAndOfItsGrid() {
        for (int seed = 0; seed < 300; seed++) {
            Random dice = new Random(seed);
            int step = 1 + dice.nextInt(4);
            int least = dice.nextInt(20) - 10;
            List<Range> ranges = new ArrayList<>(List.of(
                    Toys.range("a", true, least + ".." + (least + dice.nextInt(30)) + ":" + step),
                    Toys.range("b", true, "1.5*a-" + dice.nextInt(5) + ".." + (10 + dice.nextInt(40)))));
            SearchSpace space = space(ranges, "a<b");
            List<List<Double>> grid = grid(space);
            for (int round = 0; round < 30; round++) {
                String at = "seed " + seed + ", round " + round;
                SortedMap<String, Double> point = space.at(
                                new double[] {dice.nextDouble(), dice.nextInt(5) == 0 ? 1 : dice.nextDouble()})
                        .orElse(null);
                if (point != null) {
                    double a = ModelParameter.value(point, "a");
                    double b = ModelParameter.value(point, "b");
                    assertThat(b).as(at).isGreaterThan(a).isEqualTo(Math.rint(b));
                    assertThat((a - least) % step).as(at).isZero();
                    assertThat(grid).as(at).contains(List.of(a, b));
                    assertThat(space.within(point)).as(at).isPresent();
                }
            }
        }
    }
}
