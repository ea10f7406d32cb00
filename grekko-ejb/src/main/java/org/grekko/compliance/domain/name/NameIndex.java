package org.grekko.compliance.domain.name;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the names that are like another among many. A search compares with each different word of the list once, and in
 * full only with the names whose words that are alike could suffice; what it finds is what comparing with every name would
 * find.
 */
public final class NameIndex {
    private static final double ROUNDING = 1e-9;

    private final List<List<String>> names = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Long> letters = new ArrayList<>();
    private final List<BitSet> holders = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * A name that was found.
     *
     * @param place which one, from 0 in the order of {@link #add}
     * @param match how alike it is, and why
     */
    public record Hit(int place, NameMatch match) {}

    /** Adds a name at the next place. */
    public void add(String name) {
        List<String> all = NameWords.of(name);
        for (String word : all) {
            Integer place = places.get(word);
            if (place == null) {
                place = words.size();
                places.put(word, place);
                words.add(word);
                letters.add(WordSimilarity.letters(word));
                holders.add(new BitSet());
            }
            holders.get(place).set(names.size());
        }
        names.add(all);
    }

    /**
     * The names that are at least so alike, the most alike first, then in the order in which they were added.
     *
     * @param name the name
     * @param threshold the least score, above 0
     * @param missingWeight as of {@link NameMatch}
     * @param most how many at most
     */
    public List<Hit> search(String name, BigDecimal threshold, BigDecimal missingWeight, int most) {
        List<String> asked = NameWords.of(name);
        double weight = missingWeight.doubleValue();
        double least = threshold.doubleValue() - ROUNDING;
        Reach reach = new Reach(asked);
        BitSet joined = joined(asked);
        List<Hit> hits = new ArrayList<>();
        BitSet candidates = reach.candidates();
        candidates.or(joined);
        for (int place = candidates.nextSetBit(0); place >= 0; place = candidates.nextSetBit(place + 1)) {
            if (joined.get(place) || reach.most(names.get(place), weight) >= least) {
                NameMatch match = NameComparison.of(asked, names.get(place), weight);
                if (match.score().compareTo(threshold) >= 0) {
                    hits.add(new Hit(place, match));
                }
            }
        }
        hits.sort(Comparator.comparing((Hit hit) -> hit.match().score()).reversed());
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }

    /** The names of which two words are one that was asked, or one word two that were asked. */
    private BitSet joined(List<String> asked) {
        BitSet found = new BitSet();
        for (String first : asked) {
            for (String second : asked) {
                found.or(holding(first + second));
            }
            for (int end = 1; end < first.length(); end++) {
                BitSet both = (BitSet) holding(first.substring(0, end)).clone();
                both.and(holding(first.substring(end)));
                found.or(both);
            }
        }
        return found;
    }

    private BitSet holding(String word) {
        Integer place = places.get(word);
        return place == null ? new BitSet() : holders.get(place);
    }

    /** How far the words that were asked reach into the words of the list. */
    private final class Reach {
        private final List<String> asked;
        /** For each word of the list that meets some, the words that were asked and that it meets. */
        private final Map<String, Set<String>> meets = new HashMap<>();

        Reach(List<String> asked) {
            this.asked = asked;
            for (String word : new TreeSet<>(asked)) {
                long bits = WordSimilarity.letters(word);
                for (int place = 0; place < words.size(); place++) {
                    String listed = words.get(place);
                    if (WordSimilarity.mayMeet(word, bits, listed, letters.get(place))
                            && WordSimilarity.of(word, listed) > 0) {
                        meets.computeIfAbsent(listed, none -> new HashSet<>()).add(word);
                    }
                }
            }
        }

        BitSet candidates() {
            BitSet all = new BitSet();
            meets.keySet().forEach(word -> all.or(holding(word)));
            return all;
        }

        /** A score that the name cannot pass: as if every word that meets one met it whole. */
        double most(List<String> listed, double missingWeight) {
            Set<String> met = new HashSet<>();
            int ofListed = 0;
            for (String word : listed) {
                Set<String> some = meets.get(word);
                if (some != null) {
                    met.addAll(some);
                    ofListed += word.length();
                }
            }
            int ofAsked = asked.stream()
                    .filter(met::contains)
                    .mapToInt(String::length)
                    .sum();
            int sum = ofListed + ofAsked;
            return sum
                    / NameComparison.all(
                            sum,
                            NameWords.letters(asked) - ofAsked,
                            NameWords.letters(listed) - ofListed,
                            missingWeight);
        }
    }
}
