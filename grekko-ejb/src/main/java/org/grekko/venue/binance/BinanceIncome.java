package org.grekko.venue.binance;

import com.fasterxml.jackson.databind.JsonNode;
import org.grekko.execution.IncomeKind;
import org.grekko.execution.VenueIncome;
import org.grekko.market.VenueInstrument;
import org.grekko.venue.Symbols;
import org.grekko.venue.VenueJson;

/** Reads the income history of Binance's USD-M futures. Pure. */
final class BinanceIncome {
    private BinanceIncome() {}

    /** One line; its tranId is unique among those of the same type. */
    static VenueIncome read(String venue, JsonNode row, Symbols symbols) {
        String type = VenueJson.text(venue, row, "incomeType");
        String symbol = row.path("symbol").asText("");
        String trade = row.path("tradeId").asText("");
        return new VenueIncome(
                kind(type),
                type,
                VenueJson.text(venue, row, "tranId"),
                symbol,
                symbols.find(symbol).map(VenueInstrument::pair).orElse(null),
                trade.isEmpty() ? null : trade,
                VenueJson.text(venue, row, "asset"),
                VenueJson.decimal(venue, row, "income"),
                VenueJson.millis(row.path("time").asLong()));
    }

    private static IncomeKind kind(String type) {
        return switch (type) {
            case "REALIZED_PNL" -> IncomeKind.REALIZED_PNL;
            case "COMMISSION" -> IncomeKind.FEE;
            case "FUNDING_FEE" -> IncomeKind.FUNDING;
            case "TRANSFER", "INTERNAL_TRANSFER", "CROSS_COLLATERAL_TRANSFER", "STRATEGY_UMFUTURES_TRANSFER" ->
                IncomeKind.TRANSFER;
            default -> IncomeKind.OTHER;
        };
    }
}
