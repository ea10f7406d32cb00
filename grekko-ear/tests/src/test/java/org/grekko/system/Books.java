package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The accounts of one Grekko, audited from the outside as a stranger would do it. */
final class Books {
    private final Rest rest;

    Books(Door grekko) {
        rest = new Rest(grekko);
    }

    /** Holds worth, positions, ledger, fills and the chain against each other. */
    void assertAddUp() throws IOException, InterruptedException {
        JsonNode portfolio = rest.get("/portfolios").get("items").get(0);
        String path = "/portfolios/" + portfolio.get("id").asText();
        List<JsonNode> ledger = rest.all(path + "/ledger");
        assertWorthIsCashAndPositions(portfolio, rest.all(path + "/positions"));
        assertEveryTransactionBalances(ledger);
        assertCashIsWhatTheLedgerSays(portfolio, ledger);
        assertOrdersAreTheirFills(rest.all("/orders"), rest.all("/fills"));
        JsonNode chain = rest.get("/audit/verify");
        assertThat(chain.get("ok").asBoolean()).as("chain " + chain).isTrue();
    }

    private static void assertWorthIsCashAndPositions(JsonNode portfolio, List<JsonNode> positions) {
        BigDecimal worth = decimal(portfolio, "cash");
        for (JsonNode position : positions) {
            BigDecimal value = decimal(position, "quantity").multiply(decimal(position, "price"));
            worth = "LONG".equals(position.get("side").asText()) ? worth.add(value) : worth.subtract(value);
        }
        assertThat(decimal(portfolio, "nav")).as("worth of the portfolio").isEqualByComparingTo(worth);
    }

    private static void assertEveryTransactionBalances(List<JsonNode> ledger) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (JsonNode entry : ledger) {
            String key = entry.get("transactionId").asText() + " "
                    + entry.get("asset").asText();
            sums.merge(key, decimal(entry, "amount"), BigDecimal::add);
        }
        assertThat(sums).isNotEmpty();
        sums.forEach((transaction, sum) ->
                assertThat(sum).as("sum of " + transaction).isEqualByComparingTo(BigDecimal.ZERO));
    }

    private static void assertCashIsWhatTheLedgerSays(JsonNode portfolio, List<JsonNode> ledger) {
        BigDecimal cash = ledger.stream()
                .filter(entry -> entry.get("account").asText().equals("wallet"))
                .filter(entry -> entry.get("asset")
                        .asText()
                        .equals(portfolio.get("baseCurrency").asText()))
                .map(entry -> decimal(entry, "amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(decimal(portfolio, "cash")).as("cash").isEqualByComparingTo(cash);
    }

    private static void assertOrdersAreTheirFills(List<JsonNode> orders, List<JsonNode> fills) {
        Map<String, BigDecimal> filled = new HashMap<>();
        Set<String> trades = new HashSet<>();
        for (JsonNode fill : fills) {
            filled.merge(fill.get("orderId").asText(), decimal(fill, "quantity"), BigDecimal::add);
            assertThat(trades.add(fill.get("venue").asText()
                            + fill.get("venueTradeId").asText()))
                    .as("fill booked once: " + fill)
                    .isTrue();
        }
        for (JsonNode order : orders) {
            BigDecimal sum = filled.getOrDefault(order.get("id").asText(), BigDecimal.ZERO);
            assertThat(decimal(order, "filledQuantity"))
                    .as("filled quantity of " + order)
                    .isEqualByComparingTo(sum);
        }
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asText());
    }
}
