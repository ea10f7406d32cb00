package org.grekko.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grekko.model.domain.SmaCrossModel;
import org.grekko.shared.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a search is told at its field, with the way out. */
class SpaceWishTest {
    private static List<FieldError> errors(SpaceWish wish) {
        List<FieldError> errors = new ArrayList<>();
        assertThat(wish.space(new SmaCrossModel(), errors).isPresent()).isEqualTo(errors.isEmpty());
        return errors;
    }

    @ParameterizedTest
    @CsvSource({
        "fast, 5.., must be FROM..TO",
        "fast, 0..9, each end must be a whole number",
        "fast, 5..9:0.5, goes in whole steps",
        "wings, 1..2, is not a parameter of sma-cross"
    })
    void aWrongRangeIsToldAtItsField(String name, String text, String words) {
        FieldError error =
                errors(new SpaceWish(Map.of(), Map.of(name, text), List.of())).get(0);
        assertThat(error.field()).isEqualTo("ranges." + name);
        assertThat(error.message()).contains(words);
    }

    @Test
    void whatIsGivenTwiceMissingOrUnknownIsTold() {
        Map<String, String> fast = Map.of("fast", "5 .. 9");
        assertThat(errors(new SpaceWish(Map.of("slow", 50.0), fast, List.of("slow >= 2*fast"))))
                .isEmpty();
        assertThat(errors(new SpaceWish(Map.of("fast", 7.0), fast, List.of())))
                .extracting(FieldError::field)
                .containsExactly("parameters.fast");
        assertThat(errors(new SpaceWish(Map.of("slow", 50.5), fast, List.of())))
                .extracting(FieldError::field)
                .containsExactly("parameters.slow");
        assertThat(errors(new SpaceWish(Map.of(), Map.of(), List.of())))
                .extracting(FieldError::field)
                .containsExactly("ranges");
        assertThat(errors(new SpaceWish(Map.of(), fast, List.of("fast=slow"))))
                .extracting(FieldError::field)
                .containsExactly("constraints");
        assertThat(errors(new SpaceWish(Map.of(), fast, List.of("fast<size")))
                        .get(0)
                        .message())
                .contains("there is no parameter size");
    }
}
