package org.grekko.shared;

import java.util.Locale;

/**
 * A market of one asset quoted in another, for example BTC/USD. Equality ignores case because both
 * codes are kept in upper case.
 *
 * @param base the asset that is bought or sold, 1 to 12 letters or digits
 * @param quote the asset that prices are expressed in, 1 to 12 letters or digits
 */
public record AssetPair(String base, String quote) implements Comparable<AssetPair> {
    private static final int LONGEST_CODE = 12;

    public AssetPair {
        base = code(base);
        quote = code(quote);
        if (base.equals(quote)) {
            throw new IllegalArgumentException("a pair needs two different assets, not " + base + "/" + quote);
        }
    }

    /**
     * Reads a pair from text.
     *
     * @param text base and quote joined by "/" or "-", in any case
     * @return the pair
     * @throws IllegalArgumentException when the text is not such a pair; the message is fit for a user
     */
    public static AssetPair of(String text) {
        int middle = joint(text, 0);
        if (middle < 0 || joint(text, middle + 1) >= 0) {
            throw new IllegalArgumentException("must be a pair such as BTC/USD");
        }
        return new AssetPair(text.substring(0, middle), text.substring(middle + 1));
    }

    /** The place of the next "/" or "-"; -1 without one. */
    private static int joint(String text, int from) {
        for (int place = from; place < text.length(); place++) {
            if (text.charAt(place) == '/' || text.charAt(place) == '-') {
                return place;
            }
        }
        return -1;
    }

    private static String code(String text) {
        String upper = text.trim().toUpperCase(Locale.ROOT);
        if (upper.isEmpty() || upper.length() > LONGEST_CODE || !lettersAndDigits(upper)) {
            throw new IllegalArgumentException("must be assets of 1 to 12 letters or digits");
        }
        return upper;
    }

    private static boolean lettersAndDigits(String code) {
        for (int place = 0; place < code.length(); place++) {
            char each = code.charAt(place);
            if ((each < 'A' || each > 'Z') && (each < '0' || each > '9')) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(AssetPair other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return base + "/" + quote;
    }
}
