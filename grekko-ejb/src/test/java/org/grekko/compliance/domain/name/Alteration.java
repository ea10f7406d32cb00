package org.grekko.compliance.domain.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What happens to a name until somebody types it. */
enum Alteration {
    /** One letter wrong, left out, too many, or two that changed places, in one word. */
    ONE_ERROR {
        @Override
        String of(String name, Random dice) {
            return wrong(name, dice, 1);
        }
    },
    /** The same in two different words. */
    TWO_ERRORS {
        @Override
        String of(String name, Random dice) {
            return wrong(name, dice, 2);
        }
    },
    /** Words in another order. */
    ORDER {
        @Override
        String of(String name, Random dice) {
            List<String> words = words(name);
            Collections.shuffle(words, dice);
            return String.join(" ", words);
        }
    },
    /** No accents, in another order. */
    ACCENTS {
        @Override
        String of(String name, Random dice) {
            return Normalizer.normalize(ORDER.of(name, dice), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "");
        }
    },
    /** One word of three or more left out. */
    LEFT_OUT {
        @Override
        String of(String name, Random dice) {
            List<String> words = words(name);
            if (words.size() >= 3) {
                words.remove(dice.nextInt(words.size()));
            }
            return String.join(" ", words);
        }
    },
    /** Two words written as one. */
    JOINED {
        @Override
        String of(String name, Random dice) {
            List<String> words = words(name.replace('-', ' '));
            int place = dice.nextInt(words.size() - 1);
            String first = words.remove(place);
            words.set(place, first + words.get(place));
            return String.join(" ", words);
        }
    };

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int ENOUGH_LETTERS = 4;

    abstract String of(String name, Random dice);

    /** One of them. */
    static Alteration any(Random dice) {
        List<Alteration> all = List.of(values());
        return all.get(dice.nextInt(all.size()));
    }

    private static List<String> words(String name) {
        return new ArrayList<>(List.of(name.replace(",", "").split(" ")));
    }

    private static String wrong(String name, Random dice, int errors) {
        List<String> words = words(name);
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            if (words.get(place).length() >= ENOUGH_LETTERS) {
                places.add(place);
            }
        }
        Collections.shuffle(places, dice);
        for (int place : places.subList(0, Math.min(errors, places.size()))) {
            words.set(place, wrongWord(words.get(place), dice));
        }
        return String.join(" ", words);
    }

    private static String wrongWord(String word, Random dice) {
        int place = dice.nextInt(word.length());
        char letter = LETTERS.charAt(dice.nextInt(LETTERS.length()));
        String before = word.substring(0, place);
        return switch (dice.nextInt(4)) {
            case 0 -> before + letter + word.substring(place + 1);
            case 1 -> before + word.substring(place + 1);
            case 2 -> before + letter + word.substring(place);
            default -> {
                int second = Math.min(place + 1, word.length() - 1);
                yield before
                        + word.charAt(second)
                        + (second == place ? "" : String.valueOf(word.charAt(place)))
                        + word.substring(second + 1);
            }
        };
    }
}
