package org.grekko.venue.binance;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.venue.ErrorTable;
import org.grekko.venue.RateBudget;
import org.grekko.venue.VenueHttp;
import org.jspecify.annotations.Nullable;

/** What Binance's error answers mean: the HTTP status first, then the code, then the words where a code has several. */
public final class BinanceErrors implements VenueHttp.Answers {
    private static final Pattern BODY =
            Pattern.compile("\"code\"\\s*:\\s*\"?(-?\\d+)\"?\\s*,\\s*\"msg\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final BinanceProduct product;
    private final ErrorTable table;

    /** The errors of that product. */
    public BinanceErrors(BinanceProduct product) {
        this.product = product;
        this.table = ErrorTable.read(
                BinanceErrors.class, product == BinanceProduct.SPOT ? "errors-spot.tsv" : "errors-usdm.tsv");
    }

    @Override
    public void budget(HttpResponse<String> answer, RateBudget budget) {
        answer.headers()
                .firstValueAsLong("X-MBX-USED-WEIGHT-1M")
                .ifPresent(used -> budget.observed(BinanceProduct.WEIGHT, used));
        answer.headers()
                .firstValueAsLong("X-MBX-ORDER-COUNT-10S")
                .ifPresent(used -> budget.observed(BinanceProduct.ORDERS, used));
    }

    @Override
    public @Nullable VenueError error(HttpResponse<String> answer) {
        if (answer.statusCode() < 400) {
            return null;
        }
        String retryAfter = answer.headers().firstValue("Retry-After").orElse(null);
        return read(answer.statusCode(), answer.body(), retryAfter);
    }

    /**
     * Reads an error answer.
     *
     * @param status HTTP status, 400 or more
     * @param body the answer's body
     * @param retryAfter seconds to wait as the venue states them; null when it does not
     */
    public VenueError read(int status, String body, @Nullable String retryAfter) {
        Matcher found = BODY.matcher(body);
        boolean coded = found.find();
        String code = coded ? found.group(1) : "HTTP " + status;
        String message = coded ? found.group(2) : "HTTP " + status;
        return new VenueError(
                product.venue(), meaning(status, coded ? code : null, message), code, message, wait(retryAfter));
    }

    private VenueErrorMeaning meaning(int status, @Nullable String code, String message) {
        if (status == 429 || status == 418 || status == 403) {
            return VenueErrorMeaning.RATE_LIMIT;
        }
        if (code == null) {
            return status >= 500 ? VenueErrorMeaning.UNAVAILABLE : VenueErrorMeaning.REFUSED;
        }
        return words(message)
                .or(() -> table.code(code))
                .orElse(status >= 500 ? VenueErrorMeaning.UNAVAILABLE : VenueErrorMeaning.REFUSED);
    }

    /** Codes -1013, -2010 and -4000s say several things; the documented words tell which. */
    private static Optional<VenueErrorMeaning> words(String message) {
        if (message.startsWith("Filter failure: ")) {
            String filter = message.substring("Filter failure: ".length());
            return Optional.of(
                    filter.startsWith("PRICE_FILTER") || filter.startsWith("PERCENT_PRICE")
                            ? VenueErrorMeaning.PRICE_REJECTED
                            : filter.endsWith("LOT_SIZE") || filter.endsWith("NOTIONAL")
                                    ? VenueErrorMeaning.QUANTITY_REJECTED
                                    : VenueErrorMeaning.ORDER_INVALID);
        }
        if (message.contains("insufficient balance")) {
            return Optional.of(VenueErrorMeaning.INSUFFICIENT_FUNDS);
        }
        if (message.startsWith("Duplicate order")) {
            return Optional.of(VenueErrorMeaning.DUPLICATE_ORDER);
        }
        if (message.contains("would immediately match")) {
            return Optional.of(VenueErrorMeaning.WOULD_TAKE);
        }
        return Optional.empty();
    }

    private static @Nullable Duration wait(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : null;
    }
}
