package org.grekko.system.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.grekko.system.GrekkoProcess;

/**
 * A name that is like a listed one; from a wrong rule to one that holds, from the finding that it brings to its
 * evidence; and a user that is erased.
 */
final class ComplianceTour {
    /** A list of sanctions with one entry. */
    static final String LISTED = "1,\"DOE, John\",\"individual\",\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";

    private static final String CARL = "carl";

    private final Browser browser;
    private final GrekkoProcess grekko;

    ComplianceTour(Browser browser, GrekkoProcess grekko) {
        this.browser = browser;
        this.grekko = grekko;
    }

    void take() throws IOException, InterruptedException {
        assertThat(grekko.post(
                                "/api/v1/orders",
                                "{\"pair\":\"ETH/USD\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"quantity\":\"0.1\",\"price\":\"1000\"}")
                        .statusCode())
                .isEqualTo(201);
        browser.open("/");
        browser.see(".kpi");
        browser.ask("['g', 'c'].forEach(key => document.body.dispatchEvent("
                + "new KeyboardEvent('keydown', {key: key, bubbles: true, composed: true})))");
        browser.read("h1", "Compliance");
        screen();
        propose();
        approve();
        browser.read("#compliance-findings vaadin-grid-cell-content", "against rule no-eth");
        browser.read("#compliance-rules vaadin-grid-cell-content", "IN FORCE");
        erase();
        browser.ask("document.activeElement.blur()");
        browser.until("the time of the keys to pass", "return performance.now() > 2000");
        browser.ask("document.body.dispatchEvent("
                + "new KeyboardEvent('keydown', {key: 'a', bubbles: true, composed: true}))");
        browser.read("#compliance-findings vaadin-grid-cell-content", "UNDER REVIEW");
        browser.picture("compliance-found");
        browser.ask("[...document.querySelectorAll('#compliance-findings vaadin-button')]"
                + ".find(each => each.textContent === 'Evidence').click()");
        browser.read("#finding-evidence", "no-eth v1");
        browser.until(
                "a link to the order",
                "return [...document.querySelectorAll('#finding-evidence a')].some(a => a.href.includes('audit?key='))");
        browser.assertOpenToAll("evidence");
        browser.ask("document.querySelector('#finding-evidence a').click()");
        browser.read("#events vaadin-grid-cell-content", "OrderPlaced");
    }

    private void screen() throws IOException {
        browser.read("#screening-state", "from a score of 0.9 on");
        browser.type("#screening-question", "Jon Doe");
        browser.see("#screening-check").click();
        browser.read("#screening-hits", "SDN 1 DOE, John (CYBER2), score 0.9641: DOE, JON meets JOHN (0.9333)");
        browser.picture("compliance-screening");
        browser.assertOpenToAll("screening");
        browser.type("#screening-least", "0.97");
        browser.see("#screening-check").click();
        browser.read("#screening-answer", "no name scores 0.97 or more");
    }

    private void propose() throws IOException {
        browser.see("#compliance-propose").click();
        browser.type("#rule-name", "no-eth");
        browser.type("#rule-kind", "RESTRICTED_ASSETS");
        browser.type("#rule-body", "{\"assets\": []}");
        browser.type("#rule-reason", "drill of the screen");
        browser.see("#rule-send").click();
        browser.until(
                "the field to say what is wrong",
                "return (document.querySelector('#rule-body').errorMessage || '').includes('must name at least one')");
        browser.picture("compliance-rule");
        browser.assertOpenToAll("rule");
        browser.type("#rule-body", "{\"assets\": [\"ETH\"]}");
        browser.see("#rule-send").click();
        browser.read("#compliance-rules vaadin-grid-cell-content", "no-eth");
    }

    /** Another person, over REST. */
    private void approve() throws IOException, InterruptedException {
        join(CARL);
        decide(CARL, "/api/v1/compliance/rules/changes");
    }

    /** What stands nowhere is said at its field; a user that another person lets be erased is gone. */
    private void erase() throws IOException, InterruptedException {
        browser.see("#compliance-erase").click();
        browser.type("#erasure-kind", "USER");
        browser.type("#erasure-value", "nobody-at-all");
        browser.type("#erasure-reference", "letter 12");
        browser.type("#erasure-reason", "drill of the screen");
        browser.see("#erasure-send").click();
        browser.until(
                "the field to say that it stands nowhere",
                "return (document.querySelector('#erasure-value').errorMessage || '').includes('stands nowhere')");
        browser.assertOpenToAll("erasure");
        browser.type("#erasure-value", CARL);
        browser.see("#erasure-send").click();
        browser.read("#compliance-erasures vaadin-grid-cell-content", "PROPOSED");
        join("conny");
        decide("conny", "/api/v1/compliance/erasures");
        browser.read("#compliance-erasures vaadin-grid-cell-content", "DONE");
        browser.read("#compliance-erasures vaadin-grid-cell-content", "erased on");
        browser.picture("compliance-erased");
    }

    private void join(String name) throws IOException, InterruptedException {
        String user = "{\"username\":\"" + name + "\",\"password\":\"" + GrekkoProcess.PASSWORD
                + "\",\"roles\":[\"compliance\"]}";
        assertThat(grekko.post("/api/v1/users", user).statusCode()).isEqualTo(201);
    }

    /** Approves the newest of a list. */
    private void decide(String name, String list) throws IOException, InterruptedException {
        String id = new ObjectMapper()
                .readTree(grekko.get(list).body())
                .get("items")
                .get(0)
                .get("id")
                .asText();
        String login = name + ":" + GrekkoProcess.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(URI.create(grekko.address() + list + "/" + id + "/approve"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(grekko.send(request).statusCode()).isEqualTo(200);
    }
}
