package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;

/** Presses of the kill switch with people who trade and manage risk: trudy, and rita. */
final class LadderTalk {
    private final People people;
    private final Rest rest;

    LadderTalk(GrekkoProcess grekko) {
        people = new People(grekko);
        rest = new Rest(grekko);
    }

    /** Presses as trudy does; answers with the press once it is over. */
    JsonNode pressed(String scope, String target, String level) throws IOException, InterruptedException {
        JsonNode kill = people.post(
                "trudy",
                "/risk/kill",
                "{\"scope\":\"" + scope + "\",\"target\":\"" + target + "\"," + level + ",\"reason\":\"drill\"}");
        return ended(kill.get("run").get("id").asText());
    }

    /** Waits for the end of a press. */
    JsonNode ended(String run) throws IOException, InterruptedException {
        return Patience.await(
                "the end of the press", () -> rest.get("/risk/kills/" + run), now -> Set.of("DONE", "ABANDONED")
                        .contains(now.get("run").get("step").asText()));
    }

    /** Sells what an account holds of Ether at its venue. */
    void flattensAtTheVenue() throws IOException, InterruptedException {
        JsonNode closed = pressed("PAIR", "ETH/USDT", "\"level\":\"L4\"");
        assertThat(closed.get("closes").size()).as(closed.toString()).isPositive();
        assertThat(closed.get("run").get("flatAt").isNull()).isFalse();
    }

    /** Destroys the keys of the account on BINANCE; it is over for good. */
    void destroysKeys(String account) throws IOException, InterruptedException {
        JsonNode revoked = pressed("VENUE", "BINANCE", "\"level\":\"L5\",\"policy\":\"KEEP\"");
        assertThat(revoked.get("run").get("note").asText()).contains("revoke them at the venue: treasury");
        isOver(account);
        people.refused("rita", account + "/resume", "{\"reason\": \"back again\"}", 409, "destroyed");
    }

    /** The account is over. */
    void isOver(String account) throws IOException, InterruptedException {
        assertThat(rest.get(account).get("account").get("status").asText()).isEqualTo("REVOKED");
    }

    /** What of a position is held in a portfolio. */
    BigDecimal held(String portfolio, String pair) throws IOException, InterruptedException {
        for (JsonNode position :
                rest.get("/portfolios/" + portfolio + "/positions").get("items")) {
            if (position.get("pair").asText().equals(pair)) {
                return new BigDecimal(position.get("quantity").asText());
            }
        }
        return BigDecimal.ZERO;
    }
}
