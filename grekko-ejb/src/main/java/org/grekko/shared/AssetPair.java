package org.grekko.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A market of one asset quoted in another, for example BTC/USD. Equality ignores case because both
 * codes are kept in upper case.
 *
 * @param base the asset that is bought or sold, 1 to 12 letters or digits
 * @param quote the asset that prices are expressed in, 1 to 12 letters or digits
 */
public record AssetPair(String base, String quote) implements Comparable<AssetPair> {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,12}");

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
        String[] parts = text.split("[/-]", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("must be a pair such as BTC/USD");
        }
        return new AssetPair(parts[0], parts[1]);
    }

    private static String code(String text) {
        String upper = text.trim().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(upper).matches()) {
            throw new IllegalArgumentException("must be assets of 1 to 12 letters or digits");
        }
        return upper;
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
