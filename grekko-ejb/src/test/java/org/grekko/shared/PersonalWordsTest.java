package org.grekko.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PersonalWordsTest {
    @Test
    void wholeWordsAreFoundWhateverTheirCaseAndNoPartsOfOthers() {
        PersonalWords anna = new PersonalWords("anna");
        for (String text :
                new String[] {"anna", "Anna.", "by anna, now", "(ANNA)", "anna@example.org", "\"anna\"", "anna."}) {
            assertThat(anna.in(text)).as(text).isTrue();
        }
        for (String text : new String[] {"annals", "joanna", "anna-lena", "anna.smith", "dr.anna", "anna_2", ""}) {
            assertThat(anna.in(text)).as(text).isFalse();
        }
        assertThat(anna.replaced("Anna and anna.smith", "x")).isEqualTo("x and anna.smith");
    }

    @Test
    void whatStandsInsideJsonIsFoundToo() {
        PersonalWords words = new PersonalWords("Bob \"Bo\" O'Neil");
        assertThat(words.in("{\"label\":\"Bob \\\"Bo\\\" O'Neil\"}")).isTrue();
        assertThat(words.replaced("{\"label\":\"Bob \\\"Bo\\\" O'Neil\"}", "x")).isEqualTo("{\"label\":\"x\"}");
    }

    @Test
    void aReplacedTextNeverHoldsTheWordsWhateverSignsAreInThem() {
        for (long seed = 1; seed <= 2_000; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            StringBuilder value = new StringBuilder("q");
            for (int sign = 0; sign < 1 + dice.nextInt(8); sign++) {
                value.append("ab.$%_!\\^[]()é 7".charAt(dice.nextInt(16)));
            }
            value.append('z');
            PersonalWords words = new PersonalWords(value.toString());
            String text = "to " + value + ", " + value + " and no more";
            assertThat(words.in(text)).as("seed %d", seed).isTrue();
            assertThat(words.replaced(text, "$0")).as("seed %d", seed).isEqualTo("to $0, $0 and no more");
        }
    }
}
