package org.grekko.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.venue.binance.BinanceErrors;
import org.grekko.venue.binance.BinanceProduct;
import org.junit.jupiter.api.Test;

/** Every code of the recorded table has one meaning, and it is one that the table's own class allows. */
class ErrorMeaningsTest {
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("AuthenticationError", Set.of("AUTHENTICATION")),
            Map.entry("PermissionDenied", Set.of("PERMISSION")),
            Map.entry("AccountSuspended", Set.of("ACCOUNT_SUSPENDED")),
            Map.entry("BadRequest", Set.of("BAD_REQUEST", "PRICE_REJECTED", "QUANTITY_REJECTED", "CLOCK")),
            Map.entry("BadSymbol", Set.of("UNKNOWN_SYMBOL")),
            Map.entry("BadResponse", Set.of("UNREADABLE")),
            Map.entry("InsufficientFunds", Set.of("INSUFFICIENT_FUNDS")),
            Map.entry(
                    "InvalidOrder",
                    Set.of(
                            "ORDER_INVALID",
                            "PRICE_REJECTED",
                            "QUANTITY_REJECTED",
                            "WOULD_TAKE",
                            "NOT_FILLABLE",
                            "ORDER_NOT_FOUND",
                            "DUPLICATE_ORDER",
                            "CLOCK")),
            Map.entry("OrderNotFound", Set.of("ORDER_NOT_FOUND")),
            Map.entry("CancelPending", Set.of("CANCEL_PENDING")),
            Map.entry("OrderImmediatelyFillable", Set.of("WOULD_TAKE")),
            Map.entry("OrderNotFillable", Set.of("NOT_FILLABLE", "WOULD_TAKE")),
            Map.entry("NotSupported", Set.of("NOT_SUPPORTED")),
            Map.entry("OperationRejected", Set.of("REFUSED", "DUPLICATE_ORDER", "PRICE_REJECTED", "QUANTITY_REJECTED")),
            Map.entry("OperationFailed", Set.of("UNAVAILABLE")),
            Map.entry("ExchangeError", Set.of("REFUSED", "PRICE_REJECTED", "QUANTITY_REJECTED", "BAD_REQUEST")),
            Map.entry("MarketClosed", Set.of("MARKET_CLOSED")),
            Map.entry("ExchangeNotAvailable", Set.of("UNAVAILABLE")),
            Map.entry("OnMaintenance", Set.of("MAINTENANCE")),
            Map.entry("DDoSProtection", Set.of("RATE_LIMIT")),
            Map.entry("RateLimitExceeded", Set.of("RATE_LIMIT")),
            Map.entry("InvalidNonce", Set.of("CLOCK")),
            Map.entry("RequestTimeout", Set.of("TIMEOUT")),
            Map.entry("InvalidAddress", Set.of("ADDRESS_REJECTED")));

    @Test
    void binanceSpot() {
        check("binance", List.of("exact", "spot/exact"), "binance/errors-spot.tsv");
    }

    @Test
    void binanceFutures() {
        check("binance", List.of("exact", "linear/exact"), "binance/errors-usdm.tsv");
    }

    @Test
    void kraken() {
        check("kraken", List.of("exact", "broad"), "kraken/errors.tsv");
    }

    @Test
    void coinbase() {
        check("coinbase", List.of("exact", "broad"), "coinbase/errors.tsv");
    }

    private static void check(String venue, List<String> paths, String file) {
        ErrorTable table = ErrorTable.read(ErrorTable.class, file);
        Map<String, String> classes = new HashMap<>();
        for (JsonNode row : Recorded.errorCodes().path(venue)) {
            String path = String.join(
                    "/",
                    StreamSupport.stream(row.path("path").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
            if (paths.contains(path)) {
                boolean general = path.equals("exact")
                        && classes.containsKey(row.path("code").asText());
                if (!general) {
                    classes.put(row.path("code").asText(), row.path("exception").asText());
                }
            }
        }
        assertThat(classes).hasSizeGreaterThan(20);
        classes.forEach((code, exception) -> {
            Optional<VenueErrorMeaning> meaning = table.code(code).or(() -> table.message("x " + code + " y"));
            assertThat(meaning.map(Enum::name)).as(code).isPresent().get().isIn(ALLOWED.get(exception));
            assertThat(meaning.orElseThrow().reaction()).isNotNull();
        });
    }

    @Test
    void wordsDecideWhereACodeHasSeveralMeanings() {
        BinanceErrors errors = new BinanceErrors(BinanceProduct.SPOT);
        Map<String, VenueErrorMeaning> words = Map.of(
                "Filter failure: PRICE_FILTER", VenueErrorMeaning.PRICE_REJECTED,
                "Filter failure: PERCENT_PRICE_BY_SIDE", VenueErrorMeaning.PRICE_REJECTED,
                "Filter failure: LOT_SIZE", VenueErrorMeaning.QUANTITY_REJECTED,
                "Filter failure: NOTIONAL", VenueErrorMeaning.QUANTITY_REJECTED,
                "Filter failure: MAX_POSITION", VenueErrorMeaning.ORDER_INVALID,
                "Account has insufficient balance for requested action.", VenueErrorMeaning.INSUFFICIENT_FUNDS,
                "Order would immediately match and take.", VenueErrorMeaning.WOULD_TAKE,
                "Duplicate order sent.", VenueErrorMeaning.DUPLICATE_ORDER);
        words.forEach(
                (message, meaning) -> assertThat(errors.read(400, "{\"code\":-2010,\"msg\":\"" + message + "\"}", null)
                                .meaning())
                        .as(message)
                        .isEqualTo(meaning));
    }

    @Test
    void theStatusDecidesWithoutACode() {
        BinanceErrors errors = new BinanceErrors(BinanceProduct.SPOT);
        assertThat(errors.read(503, "<html>", null).meaning()).isEqualTo(VenueErrorMeaning.UNAVAILABLE);
        assertThat(errors.read(429, "", "12").meaning()).isEqualTo(VenueErrorMeaning.RATE_LIMIT);
        assertThat(errors.read(429, "", "12").retryAfter()).hasSeconds(12);
        assertThat(errors.read(418, "", null).meaning()).isEqualTo(VenueErrorMeaning.RATE_LIMIT);
        assertThat(errors.read(404, "", null).meaning()).isEqualTo(VenueErrorMeaning.REFUSED);
    }
}
