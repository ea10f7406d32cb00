package org.grekko.web.ui.kit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers and times are written on every screen. */
public final class Figures {
    /** What stands where there is nothing to say. */
    public static final String NONE = "–";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext SHORT = new MathContext(4);
    private static final int MINUTE = "2024-01-01T00:00".length();
    private static final int QUANTITY_DIGITS = 8;
    private static final double MICROS_IN_A_MILLI = 1_000;

    private Figures() {}

    /** An amount with two digits and thousands separators. */
    public static String money(@Nullable BigDecimal amount) {
        return amount == null ? NONE : String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** An amount with its sign. */
    public static String signed(@Nullable BigDecimal amount) {
        return amount == null ? NONE : String.format(Locale.ROOT, "%+,.2f", amount);
    }

    /** A quantity with its sign, thousands separators and no needless zeros. */
    public static String signedQuantity(@Nullable BigDecimal quantity) {
        return quantity == null ? NONE : (quantity.signum() < 0 ? "-" : "+") + amount(quantity.abs());
    }

    /** A fraction as percent, two digits. */
    public static String percent(@Nullable BigDecimal fraction) {
        return fraction == null ? NONE : String.format(Locale.ROOT, "%.2f %%", fraction.multiply(HUNDRED));
    }

    /** The same of a fraction that was reckoned. */
    public static String percent(@Nullable Double fraction) {
        return fraction == null ? NONE : String.format(Locale.ROOT, "%.2f %%", fraction * 100);
    }

    /** A ratio, two digits. */
    public static String ratio(@Nullable Double ratio) {
        return ratio == null ? NONE : String.format(Locale.ROOT, "%.2f", ratio);
    }

    /** Words, where there are any. */
    public static String orNone(@Nullable String words) {
        return words == null ? NONE : words;
    }

    /** A count with thousands separators. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A duration of a call in milliseconds. */
    public static String millis(long micros) {
        double millis = micros / MICROS_IN_A_MILLI;
        return String.format(Locale.ROOT, millis < HUNDRED.doubleValue() ? "%.1f ms" : "%,.0f ms", millis);
    }

    /** A price, with as many digits as its size asks for. */
    public static String price(@Nullable BigDecimal price) {
        return price == null ? NONE : String.format(Locale.ROOT, "%,." + digits(price) + "f", price);
    }

    /** How many digits a price of this size is shown with. */
    public static int digits(BigDecimal price) {
        return price.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    }

    /** A quantity without needless zeros, at most eight digits. */
    public static String quantity(@Nullable BigDecimal quantity) {
        if (quantity == null) {
            return NONE;
        }
        BigDecimal rounded = quantity.setScale(QUANTITY_DIGITS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A quantity without needless zeros and with thousands separators. */
    public static String amount(BigDecimal quantity) {
        String plain = quantity(quantity);
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }

    /** A quantity in four digits that count, for tight places. */
    public static String rounded(BigDecimal quantity) {
        return quantity.round(SHORT).stripTrailingZeros().toPlainString();
    }

    /** Month, day and time of day in UTC. */
    public static String time(@Nullable Instant at) {
        return at == null ? NONE : TIME.format(at);
    }

    /** Date and time to the minute, UTC. */
    public static String minute(Instant at) {
        return at.toString().substring(0, MINUTE).replace('T', ' ');
    }

    /** Time of day in UTC. */
    public static String clock(@Nullable Instant at) {
        return at == null ? NONE : CLOCK.format(at);
    }

    /** The style class of a gain or a loss; none for zero. */
    public static String direction(@Nullable BigDecimal amount) {
        if (amount == null || amount.signum() == 0) {
            return "flat";
        }
        return amount.signum() > 0 ? "up" : "down";
    }
}
