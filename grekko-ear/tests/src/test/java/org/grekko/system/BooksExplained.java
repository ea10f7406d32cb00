package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lots, statement and attribution of one Grekko against its positions, fills, cash and worth. */
final class BooksExplained {
    private static final BigDecimal DUST = new BigDecimal("0.000001");

    private final Door grekko;
    private final Rest rest;

    BooksExplained(Door grekko) {
        this.grekko = grekko;
        rest = new Rest(grekko);
    }

    /** There must have been two valuations and no transfer but the first deposit. */
    void assertAddUp() throws IOException, InterruptedException {
        JsonNode portfolio = rest.get("/portfolios").get("items").get(0);
        String path = "/portfolios/" + portfolio.get("id").asText();
        List<JsonNode> closed = rest.all(path + "/tax-lots");
        assertLotsAreThePositions(path);
        assertGainsAreTheRoundTrips(path, closed);
        assertStatementEndsAtTheCash(path, decimal(portfolio, "cash"));
        for (String by : List.of("agent", "strategy")) {
            assertAttributed(rest.get(path + "/attribution?by=" + by), portfolio);
        }
        JsonNode performance = rest.get(path + "/performance?sampling=4h");
        assertThat(performance.get("periodsPerYear").asInt()).isEqualTo(2_190);
        assertThat(decimal(performance, "netFlows")).isEqualByComparingTo("0");
        assertThat(performance.get("periods").asInt()).isGreaterThan(1_000);
    }

    private void assertLotsAreThePositions(String path) throws IOException, InterruptedException {
        Map<String, BigDecimal> held = new HashMap<>();
        for (JsonNode lot : rest.get(path + "/tax-lots?state=open&limit=1000").get("items")) {
            held.merge(lot.get("pair").asText(), decimal(lot, "quantity"), BigDecimal::add);
        }
        for (JsonNode position : rest.all(path + "/positions")) {
            BigDecimal lots = held.getOrDefault(position.get("pair").asText(), BigDecimal.ZERO);
            assertThat(lots).as("lots of " + position).isEqualByComparingTo(decimal(position, "quantity"));
        }
    }

    /** By lots or by average cost: what was made and is not open any more is the same, once everything is sold. */
    private void assertGainsAreTheRoundTrips(String path, List<JsonNode> closed)
            throws IOException, InterruptedException {
        assertThat(closed)
                .hasSizeGreaterThan(100)
                .allMatch(lot -> lot.get("kind").asText().equals("TRADE"));
        if (rest.all(path + "/positions").isEmpty()) {
            BigDecimal profit = decimal(rest.get(path + "/attribution"), "change");
            BigDecimal gains =
                    closed.stream().map(lot -> decimal(lot, "gain")).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(gains.subtract(profit).abs()).as("gains of all lots").isLessThan(DUST);
        }
    }

    private void assertStatementEndsAtTheCash(String path, BigDecimal cash) throws IOException, InterruptedException {
        assertThat(rest.get(path + "/statement?limit=1").get("proven").asBoolean())
                .as("statement proven")
                .isTrue();
        String file = grekko.get("/api/v1" + path + "/exports/statement.csv").body();
        BigDecimal running = null;
        BigDecimal closing = null;
        for (String line : file.lines().toList()) {
            String[] fields = line.split(",", -1);
            if (fields[3].equals("USD") && fields[0].equals("ENTRY")) {
                running = new BigDecimal(fields[6]);
            } else if (fields[3].equals("USD") && fields[0].equals("CLOSING")) {
                closing = new BigDecimal(fields[6]);
            }
        }
        assertThat(running).as("balance after the last entry").isEqualByComparingTo(cash);
        assertThat(closing).as("closing balance").isEqualByComparingTo(cash);
    }

    private static void assertAttributed(JsonNode attribution, JsonNode portfolio) {
        BigDecimal sum = decimal(attribution, "flows")
                .add(decimal(attribution, "funding"))
                .add(decimal(attribution, "other"))
                .add(decimal(attribution, "unattributed"));
        for (JsonNode item : attribution.get("items")) {
            sum = sum.add(decimal(item, "net"));
        }
        assertThat(sum).as("parts of the change").isEqualByComparingTo(decimal(attribution, "change"));
        assertThat(attribution.get("items").size()).as("agents").isGreaterThan(0);
        assertThat(decimal(attribution, "unattributed").abs())
                .as("what is nobody's of " + attribution)
                .isLessThan(DUST);
        assertThat(decimal(attribution, "closingNav")
                        .subtract(decimal(portfolio, "nav"))
                        .abs())
                .as("closing value")
                .isLessThan(DUST);
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asText());
    }
}
