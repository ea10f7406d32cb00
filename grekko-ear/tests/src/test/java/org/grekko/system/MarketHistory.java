package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;

/** Stored books, candles as a file and watch lists of a running demo. */
final class MarketHistory {
    private static final String MARKET = "/market/SIM-A/BTC-USD";

    private final GrekkoProcess grekko;
    private final Rest rest;

    MarketHistory(GrekkoProcess grekko) {
        this.grekko = grekko;
        this.rest = new Rest(grekko);
    }

    void isKept() throws IOException, InterruptedException {
        booksAreKept();
        candlesComeAsAFileToo();
        listsBelongToTheirOwner();
        dailySeriesAreTakenWholeOrNotAtAll();
    }

    private void booksAreKept() throws IOException, InterruptedException {
        JsonNode books =
                Patience.await("two books", () -> rest.get(MARKET + "/books").get("items"), kept -> kept.size() >= 2);
        JsonNode first = books.get(0);
        assertThat(first.get("bids")).hasSizeBetween(1, 3);
        assertThat(price(first, "bids")).isLessThan(price(first, "asks"));
        Instant second = Instant.parse(books.get(1).get("at").asText());
        assertThat(Instant.parse(first.get("at").asText())).isBefore(second);
        assertThat(rest.get(MARKET + "/books?from=" + second + "&limit=1")
                        .get("items")
                        .get(0)
                        .get("at")
                        .asText())
                .isEqualTo(books.get(1).get("at").asText());
    }

    private static BigDecimal price(JsonNode book, String side) {
        return new BigDecimal(book.get(side).get(0).get("price").asText());
    }

    private void candlesComeAsAFileToo() throws IOException, InterruptedException {
        String path = MARKET + "/candles?interval=1m&limit=5";
        JsonNode candles = rest.get(path).get("items");
        HttpResponse<String> file = grekko.send(grekko.request("/api/v1" + path)
                .header("Accept", "text/csv")
                .GET()
                .build());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        String[] lines = file.body().split("\n", -1);
        assertThat(lines).hasSize(candles.size() + 1);
        String[] cells = lines[0].split(",", -1);
        assertThat(cells).hasSize(12);
        assertThat(cells[0])
                .isEqualTo(String.valueOf(
                        Instant.parse(candles.get(0).get("time").asText()).toEpochMilli()));
        assertThat(new BigDecimal(cells[4]))
                .isEqualByComparingTo(candles.get(0).get("close").asText());
    }

    private void listsBelongToTheirOwner() throws IOException, InterruptedException {
        People people = new People(grekko);
        String list = "{\"markets\": [{\"venue\": \"SIM-A\", \"pair\": \"BTC/USD\"},"
                + " {\"venue\": \"SIM-A\", \"pair\": \"NIX/USD\"}]}";
        assertThat(people.ask("admin", "PUT", "/market/watchlists/majors", list).statusCode())
                .isEqualTo(200);
        JsonNode kept = rest.get("/market/watchlists").get("items").get(0);
        assertThat(kept.get("name").asText()).isEqualTo("majors");
        JsonNode seen = kept.get("markets").get(0);
        assertThat(new BigDecimal(seen.get("price").asText())).isPositive();
        assertThat(new BigDecimal(seen.get("changePercent").asText()))
                .isBetween(new BigDecimal("-99"), new BigDecimal("99"));
        assertThat(Instant.parse(seen.get("at").asText())).isAfter(Instant.now().minusSeconds(30));
        assertThat(kept.get("markets").get(1).get("price").isNull()).isTrue();
        assertThat(people.ask("admin", "PUT", "/market/watchlists/-", list).body())
                .contains("\"field\":\"name\"");
        assertThat(people.ask("admin", "PUT", "/market/watchlists/x", list.replace("BTC/USD", "BTC"))
                        .body())
                .contains("markets.pair");
        assertThat(people.ask("admin", "DELETE", "/market/watchlists/majors", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(people.ask("admin", "DELETE", "/market/watchlists/majors", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rest.get("/market/watchlists").get("items")).isEmpty();
    }

    private void dailySeriesAreTakenWholeOrNotAtAll() throws IOException, InterruptedException {
        People people = new People(grekko);
        assertThat(people.ask("admin", "PUT", "/market/series/fear", "DATE,CLOSE\n2024-01-02,13.2\n2024-01-03,x\n")
                        .body())
                .contains("line 3", "\"field\":\"body\"");
        assertThat(people.ask("admin", "GET", "/market/series/FEAR", "").statusCode())
                .isEqualTo(404);
        String days = "DATE,OPEN,CLOSE\n2024-01-02,13,13.2\n2024-01-03,13,14.04\n";
        assertThat(people.ask("admin", "PUT", "/market/series/fear", days).body())
                .contains("\"added\":2");
        assertThat(people.ask("admin", "PUT", "/market/series/FEAR", days.replace("14.04", "15"))
                        .body())
                .contains("\"added\":0", "\"changed\":1");
        assertThat(rest.get("/market/series/FEAR").get("items").toString())
                .isEqualTo("[{\"day\":\"2024-01-02\",\"value\":13.2},{\"day\":\"2024-01-03\",\"value\":15.0}]");
        assertThat(rest.get("/market/series").get("items").toString())
                .contains("\"name\":\"FEAR\",\"days\":2,\"first\":\"2024-01-02\",\"last\":\"2024-01-03\"");
        assertThat(people.ask("admin", "PUT", "/market/series/a%20b", days).body())
                .contains("\"field\":\"name\"");
    }
}
