package org.grekko.compliance.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A search finds what comparing with every name would find, most of what was altered, little else, and soon. */
class NameIndexTest {
    private static final BigDecimal THRESHOLD = new BigDecimal("0.90");
    private static final BigDecimal WEIGHT = new BigDecimal("0.2");
    private static final int LARGE = 20_000;
    private static final int SMALL = 1_000;
    private static final int ASKED = 400;
    /** How many strangers of a hundred may be hits of the small list. */
    private static final int MOST_STRANGERS = 30;

    /** What each alteration must still find, in percent; docs/compliance.md has what was measured. */
    private static final Map<Alteration, Integer> LEAST = Map.of(
            Alteration.ONE_ERROR, 98,
            Alteration.TWO_ERRORS, 98,
            Alteration.ORDER, 100,
            Alteration.ACCENTS, 100,
            Alteration.LEFT_OUT, 97,
            Alteration.JOINED, 100);

    private static final List<String> LIST = MadeNames.list(7, LARGE);
    private static final NameIndex INDEX = index(LIST);

    private static NameIndex index(List<String> names) {
        NameIndex index = new NameIndex();
        names.forEach(index::add);
        return index;
    }

    private static List<NameIndex.Hit> search(String name) {
        return INDEX.search(name, THRESHOLD, WEIGHT, LARGE);
    }

    @Test
    void aSearchFindsWhatComparingWithEveryNameFindsAndNoMoreAtAHigherThreshold() {
        for (long seed = 0; seed < 60; seed++) {
            Random dice = new Random(seed);
            List<String> names = MadeNames.list(seed, 300);
            NameIndex index = index(names);
            String asked = Alteration.any(dice).of(names.get(dice.nextInt(names.size())), dice);
            Set<NameIndex.Hit> before = Set.of();
            for (String threshold : List.of("1", "0.95", "0.9", "0.8", "0.7")) {
                BigDecimal least = new BigDecimal(threshold);
                Set<NameIndex.Hit> found = new HashSet<>(index.search(asked, least, WEIGHT, names.size()));
                assertThat(found)
                        .as("seed " + seed)
                        .isEqualTo(every(names, asked, least))
                        .containsAll(before);
                before = found;
            }
        }
    }

    /** The naive twin. */
    private static Set<NameIndex.Hit> every(List<String> names, String asked, BigDecimal threshold) {
        Set<NameIndex.Hit> all = new HashSet<>();
        for (int place = 0; place < names.size(); place++) {
            NameMatch match =
                    NameComparison.of(NameWords.of(asked), NameWords.of(names.get(place)), WEIGHT.doubleValue());
            if (match.score().compareTo(threshold) >= 0) {
                all.add(new NameIndex.Hit(place, match));
            }
        }
        return all;
    }

    @Test
    void theMostAlikeComesFirstAndNoMoreThanAsked() {
        String name = LIST.get(0);
        List<NameIndex.Hit> hits = INDEX.search(name, new BigDecimal("0.7"), WEIGHT, 5);
        assertThat(hits).hasSize(5);
        assertThat(hits.get(0).match().score()).isEqualByComparingTo("1");
        assertThat(hits)
                .isSortedAccordingTo((one, other) ->
                        other.match().score().compareTo(one.match().score()));
    }

    @Test
    void mostOfWhatWasAlteredIsFound() {
        for (Alteration alteration : Alteration.values()) {
            Random dice = new Random(11);
            int found = 0;
            for (int i = 0; i < ASKED; i++) {
                int place = dice.nextInt(LARGE);
                found += search(alteration.of(LIST.get(place), dice)).stream().anyMatch(hit -> hit.place() == place)
                        ? 1
                        : 0;
            }
            assertThat(100 * found / ASKED).as(alteration.name()).isGreaterThanOrEqualTo(LEAST.get(alteration));
        }
    }

    /**
     * Of names that are in no language of the list nothing; of other people whose names are made of the same words some, the
     * more the longer the list is.
     */
    @Test
    void littleElseIsFound() {
        List<String> names = MadeNames.list(7, SMALL);
        NameIndex small = index(names);
        Random dice = new Random(13);
        Set<String> known = new HashSet<>(names);
        int unrelated = 0;
        int strangers = 0;
        for (int i = 0; i < ASKED; i++) {
            unrelated += search(MadeNames.unrelated(dice)).isEmpty() ? 0 : 1;
            String stranger = MadeNames.listed(dice);
            boolean hit = !small.search(stranger, THRESHOLD, WEIGHT, 1).isEmpty();
            strangers += !known.contains(stranger) && hit ? 1 : 0;
        }
        assertThat(unrelated).isZero();
        assertThat(100 * strangers / ASKED).isLessThanOrEqualTo(MOST_STRANGERS);
    }

    @Test
    void aSearchAmongTwentyThousandTakesLittle() {
        Random dice = new Random(5);
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            String asked = Alteration.ONE_ERROR.of(LIST.get(dice.nextInt(LARGE)), dice);
            long before = System.nanoTime();
            assertThat(search(asked)).isNotNull();
            nanos.add(System.nanoTime() - before);
        }
        Collections.sort(nanos);
        assertThat(Duration.ofNanos(nanos.get(ASKED * 99 / 100))).isLessThan(Duration.ofMillis(250));
    }
}
