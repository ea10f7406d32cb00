package org.grekko.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;
import org.grekko.access.event.LoginFailed;
import org.grekko.audit.AuditService;
import org.grekko.audit.Sealer;
import org.grekko.model.ModelPromotions;
import org.grekko.model.ModelRegistry;
import org.grekko.model.domain.lifecycle.ApproverRole;
import org.grekko.model.domain.lifecycle.Demotion;
import org.grekko.model.domain.lifecycle.Gate;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.ops.Alert;
import org.grekko.ops.AlertService;
import org.grekko.portfolio.PortfolioService;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.NewTrip;
import org.grekko.shared.EventPublisher;
import org.grekko.system.Patience;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The road of an event inside the server: row, seal, topic, listener, and what happens when one of them fails. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("NullAway.Init")
class EventRoadIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SEALED = 200;
    private static final String WEB_XML = "WEB-INF/web.xml";

    @Resource
    private UserTransaction transaction;

    @PersistenceContext(unitName = "grekko")
    private EntityManager entities;

    @Resource(lookup = "java:app/jms/grekko")
    private ConnectionFactory connections;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private BreakerService breakers;

    @EJB
    private AlertService alerts;

    @EJB
    private ModelRegistry models;

    @EJB
    private ModelPromotions promotions;

    @EJB
    private AuditService audit;

    @EJB
    private Sealer sealer;

    @Inject
    private EventPublisher events;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    /** The application that ships, with these tests in it and the door of the test runner open. */
    @Deployment
    static WebArchive application() throws IOException {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "container.war")
                .importFrom(new File(System.getProperty("grekko.war")))
                .as(WebArchive.class);
        String descriptor = new String(war.get(WEB_XML).getAsset().openStream().readAllBytes(), StandardCharsets.UTF_8);
        String door = "<url-pattern>/login</url-pattern>";
        war.delete(WEB_XML);
        war.setWebXML(new StringAsset(
                descriptor.replace(door, door + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>")));
        return war.addPackage(EventRoadIT.class.getPackage())
                .addClass(Patience.class)
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }

    @Test
    void aRollbackTakesTheEventWithIt() throws Exception {
        transaction.begin();
        UUID lost = portfolios.open("lost " + UUID.randomUUID(), "USD", BigDecimal.TEN, Instant.now());
        transaction.rollback();
        transaction.begin();
        UUID kept = portfolios.open("kept " + UUID.randomUUID(), "USD", BigDecimal.TEN, Instant.now());
        transaction.commit();
        assertThat(portfolios.find(lost)).isEmpty();
        assertThat(rows("select count(*) from event where event_key = '" + lost + "'"))
                .isZero();
        assertThat(portfolios.find(kept)).isPresent();
        assertThat(rows("select count(*) from event where event_key = '" + kept + "'"))
                .isPositive();
        Patience.await(
                "the event to be sealed",
                () -> rows("select count(*) from outbox o join event e on e.ord = o.ord where e.event_key = '" + kept
                                + "'")
                        == 0);
        assertThat(audit.verify().ok()).isTrue();
    }

    @Test
    void aCommittedEventReachesItsListenerOnce() throws Exception {
        Breaker breaker = breakers.trip(NewTrip.of("PAIR", "DRILL/USD", "container test", "test"));
        alert(alert -> breaker.id().toString().equals(alert.relatedId()));
        breakers.resume(breaker.id(), "container test is over", "test");
        alert(alert -> alert.title().startsWith("Trading resumed")
                && breaker.id().toString().equals(alert.relatedId()));
        assertThat(alerts.list(null, null, 500))
                .filteredOn(alert -> breaker.id().toString().equals(alert.relatedId()))
                .hasSize(2)
                .allMatch(alert -> alert.occurrences() == 1);
    }

    @Test
    void aDuplicateMessageChangesNothing() throws Exception {
        String breaker = UUID.randomUUID().toString();
        UUID event = UUID.randomUUID();
        send("grekko.risk", event, tripped(breaker));
        send("grekko.risk", event, tripped(breaker));
        alert(alert -> breaker.equals(alert.relatedId()));
        UUID later = UUID.randomUUID();
        String marker = UUID.randomUUID().toString();
        send("grekko.risk", later, tripped(marker));
        alert(alert -> marker.equals(alert.relatedId()));
        assertThat(alerts.list(null, null, 500))
                .filteredOn(alert -> breaker.equals(alert.relatedId()))
                .hasSize(1)
                .allMatch(alert -> alert.occurrences() == 1);
        assertThat(rows("select count(*) from inbox where listener = 'OpsOnRisk' and event_id = '" + event + "'"))
                .isEqualTo(1);
    }

    @Test
    void aListenerThatThrowsIsAskedThreeTimesAndThenItsMessageIsSetAsideWithAnAlert() throws Exception {
        int before = FailingListener.DELIVERIES.get();
        UUID event = UUID.randomUUID();
        send(FailingListener.TOPIC, event, "{}");
        Alert alert = alert(each -> each.text().contains(event.toString()));
        assertThat(alert.title()).isEqualTo("Message set aside: " + FailingListener.TOPIC);
        assertThat(FailingListener.DELIVERIES.get() - before).isEqualTo(3);
    }

    @Test
    void aMessageThatIsNoEventIsSetAsideAndTheNextOneIsConsumed() throws Exception {
        UUID broken = UUID.randomUUID();
        send("grekko.risk", broken, "this is not JSON");
        String breaker = UUID.randomUUID().toString();
        send("grekko.risk", UUID.randomUUID(), tripped(breaker));
        alert(alert -> breaker.equals(alert.relatedId()));
        assertThat(alert(each -> each.text().contains(broken.toString())).text())
                .contains("this is not JSON");
        assertThat(rows("select count(*) from inbox where event_id = '" + broken + "'"))
                .isZero();
    }

    @Test
    void sealersThatWorkAtOnceKeepOneUnbrokenChain() throws Exception {
        String key = "sealers " + UUID.randomUUID();
        AtomicBoolean over = new AtomicBoolean();
        List<Future<Integer>> sealing = List.of(executor.submit(() -> seal(over)), executor.submit(() -> seal(over)));
        for (int event = 1; event <= SEALED; event++) {
            transaction.begin();
            events.publish(new LoginFailed(key, event, Instant.now()));
            transaction.commit();
        }
        Patience.await("the events to be sealed", () -> rows("select count(*) from outbox") == 0);
        over.set(true);
        int sealed = 0;
        for (Future<Integer> each : sealing) {
            sealed += each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(sealed).as("sealed beside the relay").isPositive();
        String mine = "(select 'person:' || commitment from personal_value where person = '" + key + "')";
        assertThat(rows("select count(*) from seal s join event e on e.ord = s.ord where e.event_key = " + mine))
                .isEqualTo(SEALED);
        assertThat(audit.verify().ok()).isTrue();
    }

    private int seal(AtomicBoolean over) {
        int sealed = 0;
        while (!over.get()) {
            sealed += sealer.seal();
        }
        return sealed;
    }

    @Test
    void manyWhoSpendAtOnceNeverSpendMoreThanThereIs() throws Exception {
        new LedgerRush(portfolios, transaction).run(executor);
    }

    @Test
    void modelsGoUpByTheirGatesShareOneBudgetAndAllFallOnAKillOfEverything() throws Exception {
        ModelDrill drill = new ModelDrill(models, promotions);
        List<String> rivals = List.of("drill-one", "drill-two");
        for (String each : rivals) {
            drill.candidate(each, "0.6");
            alert(alert -> alert.title().equals("Model is a candidate: " + each + " 1.0.0"));
        }
        List<Future<List<Gate>>> asked = new ArrayList<>();
        rivals.forEach(each -> asked.add(executor.submit(() -> drill.promote(each, Stage.PAPER))));
        List<List<Gate>> against = new ArrayList<>();
        for (Future<List<Gate>> each : asked) {
            against.add(each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        assertThat(against).containsExactlyInAnyOrder(List.of(), List.of(Gate.BUDGET));
        String winner = rivals.get(against.indexOf(List.of()));
        assertThat(drill.approve(winner, Stage.LIVE, "frank", ApproverRole.FUND_MANAGER))
                .isEmpty();
        assertThat(drill.promote(winner, Stage.LIVE)).containsExactly(Gate.APPROVAL);
        assertThat(drill.approve(winner, Stage.LIVE, "petra", ApproverRole.PORTFOLIO_MANAGER))
                .isEmpty();
        assertThat(drill.promote(winner, Stage.LIVE)).isEmpty();
        alert(alert -> alert.title().equals("Model is live: " + winner + " 1.0.0"));
        Breaker breaker = breakers.trip(NewTrip.of("GLOBAL", null, "drill of the models", "rita"));
        for (String each : rivals) {
            alert(alert -> alert.title().equals("Model demoted: " + each + " 1.0.0"));
            assertThat(drill.stage(each)).isEqualTo(Stage.RESEARCH);
            assertThat(drill.now(each).life().demotion())
                    .extracting(Demotion::detail)
                    .isEqualTo("rita: GLOBAL kill: drill of the models");
        }
        breakers.resume(breaker.id(), "drill is over", "rita");
    }

    private static String tripped(String breaker) {
        return "{\"breakerId\":\"" + breaker + "\",\"scope\":\"PAIR\",\"target\":\"DRILL/USD\",\"by\":\"test\","
                + "\"reason\":\"" + breaker + "\"}";
    }

    private void send(String topic, UUID event, String body) throws JMSException {
        try (JMSContext session = connections.createContext()) {
            TextMessage message = session.createTextMessage(body);
            message.setStringProperty("eventId", event.toString());
            message.setStringProperty("eventType", "BreakerTripped");
            session.createProducer().send(session.createTopic(topic), message);
        }
    }

    private Alert alert(Predicate<Alert> wanted) throws IOException, InterruptedException {
        return Patience.await("an alert", () -> alerts.list(null, null, 500), all -> all.stream()
                        .anyMatch(wanted))
                .stream()
                .filter(wanted)
                .toList()
                .get(0);
    }

    private long rows(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
