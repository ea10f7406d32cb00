package org.grekko.lab.simulator.coinbase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.grekko.lab.simulator.Refusal;

/** The exchange's refusals in Coinbase's codes and words. */
final class CoinbaseRefusals {
    private CoinbaseRefusals() {}

    /** Why a preview of the order fails, which the documents call preview_failure_reason. */
    private static String preview(Refusal.Reason reason) {
        return switch (reason) {
            case UNKNOWN_SYMBOL -> "PREVIEW_INVALID_PRODUCT_ID";
            case OFF_TICK -> "PREVIEW_INVALID_PRICE_PRECISION";
            case PRICE_OUT_OF_RANGE -> "PREVIEW_LIMIT_PRICE_TOO_FAR_FROM_MARKET";
            case OFF_LOT -> "PREVIEW_INVALID_SIZE_PRECISION";
            case TOO_SMALL -> "PREVIEW_INVALID_BASE_SIZE_TOO_SMALL";
            case TOO_LARGE -> "PREVIEW_INVALID_BASE_SIZE_TOO_LARGE";
            case NOTIONAL_TOO_SMALL -> "PREVIEW_INVALID_QUOTE_SIZE_TOO_SMALL";
            case NO_FUNDS -> "PREVIEW_INSUFFICIENT_FUND";
            case WOULD_TAKE -> "PREVIEW_INVALID_LIMIT_PRICE_POST_ONLY";
            case NOT_FILLABLE -> "PREVIEW_INVALID_NO_LIQUIDITY";
            case NOTHING_TO_REDUCE, DUPLICATE_CLIENT_ID, BAD_PARAMETER -> "PREVIEW_INVALID_ORDER_CONFIG";
            case UNKNOWN_ORDER, MAINTENANCE -> "UNKNOWN_PREVIEW_FAILURE_REASON";
        };
    }

    /** Why the order fails, which the documents call new_order_failure_reason. */
    private static String order(Refusal.Reason reason) {
        return switch (reason) {
            case UNKNOWN_SYMBOL -> "INVALID_PRODUCT_ID";
            case OFF_TICK -> "INVALID_PRICE_PRECISION";
            case OFF_LOT -> "INVALID_SIZE_PRECISION";
            case NO_FUNDS -> "INSUFFICIENT_FUND";
            case WOULD_TAKE -> "INVALID_LIMIT_PRICE_POST_ONLY";
            case NOT_FILLABLE -> "INVALID_NO_LIQUIDITY";
            case MAINTENANCE -> "ORDER_ENTRY_DISABLED";
            default -> "UNKNOWN_FAILURE_REASON";
        };
    }

    /** The answer to an order that was not taken; its status is 200. */
    static ObjectNode order(Refusal refusal, JsonNode configuration) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("success", false)
                .put("failure_reason", "UNKNOWN_FAILURE_REASON")
                .put("order_id", "");
        body.putObject("error_response")
                .put("error", order(refusal.reason()))
                .put("message", words(refusal))
                .put("error_details", "")
                .put("preview_failure_reason", preview(refusal.reason()))
                .put("new_order_failure_reason", order(refusal.reason()));
        body.set("order_configuration", configuration);
        return body;
    }

    /** The answer to an amendment that was not carried out; its status is 200. */
    static ObjectNode edit(Refusal refusal) {
        String reason =
                switch (refusal.reason()) {
                    case UNKNOWN_ORDER -> "ORDER_NOT_FOUND";
                    case OFF_LOT -> "CANNOT_EDIT_TO_BELOW_FILLED_SIZE";
                    default -> "UNKNOWN_EDIT_ORDER_FAILURE_REASON";
                };
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("success", false);
        body.putArray("errors")
                .addObject()
                .put("edit_failure_reason", reason)
                .put("preview_failure_reason", preview(refusal.reason()));
        return body;
    }

    /** Any other refusal. */
    static CoinbaseProblem problem(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_ORDER -> CoinbaseProblem.of(404, "unknown", "order with this orderID was not found");
            case UNKNOWN_SYMBOL -> CoinbaseProblem.of(404, "NOT_FOUND", "product not found");
            default -> CoinbaseProblem.of(400, "INVALID_ARGUMENT", words(refusal));
        };
    }

    private static String words(Refusal refusal) {
        return refusal.reason() == Refusal.Reason.NO_FUNDS
                ? "Insufficient balance in source account"
                : String.valueOf(refusal.getMessage());
    }
}
