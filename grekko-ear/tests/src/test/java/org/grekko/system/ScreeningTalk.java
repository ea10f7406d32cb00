package org.grekko.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;

/** A list of sanctions that stands in the way of destinations and withdrawals; rita and rolf manage risk. */
final class ScreeningTalk {
    private static final String LISTED = "0x7F367cC41522cE07553e823bf3be79A889DEbe1B";
    private static final String LINE =
            "%d,\"%s\",\"individual\",\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Digital Currency Address - %s %s;\"%n";

    private final Path file;
    private final GrekkoProcess grekko;
    private final People people;
    private final Rest rest;

    ScreeningTalk(GrekkoProcess grekko, Path file) {
        this.grekko = grekko;
        this.file = file;
        people = new People(grekko);
        rest = new Rest(grekko);
    }

    /** A list with one address. */
    static void write(Path file) throws IOException {
        Files.writeString(file, LINE.formatted(1, "DOE, John", "ETH", LISTED));
    }

    /** A listed address is never approved, however it is written; the finding names the entry. */
    void aListedAddressIsNotApproved(String account) throws IOException, InterruptedException {
        JsonNode list = rest.get("/compliance/screening");
        assertThat(list.get("entries").asInt()).isEqualTo(1);
        assertThat(list.get("usable").asBoolean()).isTrue();
        String id = destination(account, LISTED.toLowerCase(Locale.ROOT), "treasury of a friend");
        String path = account + "/destinations/" + id;
        people.refused("rolf", path + "/approve", "", 422, "ADDRESS_LISTED");
        assertThat(rest.get(account + "/destinations").toString()).contains("PROPOSED");
        assertThat(findings()).contains(id, "SDN 1 DOE, John", "SCREENING_HIT");
        String check = people.post("trudy", "/compliance/screening/checks", "{\"name\": \"john doe\"}")
                .toString();
        assertThat(check).contains("\"number\":\"1\"");
        people.refused("trudy", "/compliance/screening/checks", "{}", 400, "address");
        people.post("rolf", path + "/reject", "{\"reason\": \"it is listed\"}");
    }

    /** A name that is only alike is refused until compliance has looked at it; two people say from when on it is alike. */
    void aNameThatIsAlikeWaitsForCompliance(String account) throws IOException, InterruptedException {
        people.join("cora", "compliance");
        String path = account + "/destinations/" + destination(account, "0xalike", "Jon Doe");
        people.refused("rolf", path + "/approve", "", 422, "PARTY_LISTED");
        JsonNode found = finding("Jon Doe");
        assertThat(found.get("text").asText()).contains("SDN 1 DOE, John", "score 0.9641", "JON meets JOHN (0.9333)");
        JsonNode answer = people.post("trudy", "/compliance/screening/checks", "{\"name\": \"Jon Doe\"}");
        assertThat(answer.at("/names/0/match/score").asText()).isEqualTo("0.9641");
        assertThat(answer.at("/names/0/match/met").toString()).contains("\"asked\":\"JON\",\"listed\":\"JOHN\"");
        assertThat(answer.at("/rule/how/threshold").asText()).isEqualTo("0.9");
        String closer = "{\"name\": \"Jon Doe\", \"threshold\": \"%s\"}";
        assertThat(people.post("trudy", "/compliance/screening/checks", closer.formatted("0.97"))
                        .get("names"))
                .isEmpty();
        people.refused("trudy", "/compliance/screening/checks", closer.formatted("0.5"), 400, "threshold");
        String finding = "/compliance/findings/" + found.get("id").asText();
        people.post("cora", finding + "/review", "{}");
        people.refused("rolf", path + "/approve", "", 422, "PARTY_LISTED");
        people.post("cora", finding + "/close", "{\"outcome\": \"FALSE_POSITIVE\", \"note\": \"another person\"}");
        people.post("rolf", path + "/approve", "");
        String strict =
                "{\"name\":\"names\",\"kind\":\"NAME_SCREENING\",\"body\":{\"threshold\":\"0.97\",\"missingWeight\":\"1\"},\"reason\":\"trial\"}";
        String change =
                people.post("rita", "/compliance/rules", strict).get("id").asText();
        people.post("cora", "/compliance/rules/changes/" + change + "/approve", "");
        String twin = account + "/destinations/" + destination(account, "0xtwin", "John Do");
        JsonNode unused = Patience.await(
                "the rule to hold",
                () -> people.post("trudy", "/compliance/screening/checks", "{\"name\": \"John Do\"}"),
                check -> check.at("/rule/rule").asText().equals("names"));
        people.post("rolf", twin + "/approve", "");
    }

    private JsonNode finding(String words) throws IOException, InterruptedException {
        for (JsonNode each : rest.get("/compliance/findings").get("items")) {
            if (each.get("title").asText().contains(words)) {
                return each;
            }
        }
        throw new AssertionError("no finding names " + words);
    }

    /** What was approved before it was listed is found, and nothing goes there any more. */
    void whatIsListedLaterIsFoundAndClosed(String account, String destination, String label, String wish)
            throws IOException, InterruptedException {
        String before = Files.readString(file);
        rewrite(before + LINE.formatted(2, label.toUpperCase(Locale.ROOT), "ETH", LISTED));
        Patience.await("the finding", () -> findings().contains(destination));
        people.refused("trudy", account + "/withdrawals", wish, 422, "PARTY_LISTED");
        rewrite("<html>no list</html>\n");
        Patience.await(
                "the problem of the list",
                () -> !rest.get("/compliance/screening").get("problem").isNull());
        people.refused("trudy", account + "/withdrawals", wish, 422, "PARTY_LISTED");
        rewrite(before);
        Patience.await(
                "the list as it was",
                () -> rest.get("/compliance/screening").get("entries").asInt() == 1);
        assertThat(findings()).contains("line 1 is not one of 12 fields");
        assertThat(grekko.log()).doesNotContain(file.toString());
    }

    private void rewrite(String text) throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, text);
        if (Files.getLastModifiedTime(file).equals(before)) {
            Files.setLastModifiedTime(file, FileTime.from(before.toInstant().plusMillis(1)));
        }
    }

    private String destination(String account, String address, String label) throws IOException, InterruptedException {
        return people.post(
                        "rita",
                        account + "/destinations",
                        "{\"asset\": \"USDT\", \"address\": \"" + address + "\", \"network\": \"ETH\", \"label\": \""
                                + label + "\"}")
                .get("id")
                .asText();
    }

    private String findings() throws IOException, InterruptedException {
        return rest.get("/compliance/findings").toString();
    }
}
