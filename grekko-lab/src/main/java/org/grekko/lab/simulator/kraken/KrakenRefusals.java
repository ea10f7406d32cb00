package org.grekko.lab.simulator.kraken;

import org.grekko.lab.simulator.Refusal;

/** The exchange's refusals in Kraken's words. */
final class KrakenRefusals {
    private KrakenRefusals() {}

    static String text(Refusal refusal) {
        return switch (refusal.reason()) {
            case UNKNOWN_SYMBOL -> "EQuery:Unknown asset pair";
            case OFF_TICK -> "EOrder:Tick size check failed";
            case PRICE_OUT_OF_RANGE -> "EOrder:Invalid price:Invalid price argument";
            case OFF_LOT, TOO_LARGE -> "EGeneral:Invalid arguments:volume";
            case TOO_SMALL -> "EOrder:Order minimum not met";
            case NOTIONAL_TOO_SMALL -> "EOrder:Cost minimum not met";
            case NO_FUNDS -> "EOrder:Insufficient funds";
            case WOULD_TAKE -> "EOrder:Post only order";
            case NOT_FILLABLE -> "EGeneral:Invalid arguments:timeinforce";
            case NOTHING_TO_REDUCE -> "EOrder:Reduce only:No position exists";
            case DUPLICATE_CLIENT_ID -> "EGeneral:Invalid arguments:cl_ord_id not unique";
            case UNKNOWN_ORDER -> "EOrder:Unknown order";
            case BAD_PARAMETER -> "EGeneral:Invalid arguments:" + refusal.getMessage();
            case MAINTENANCE -> "EService:Market in cancel_only mode";
        };
    }
}
