package org.grekko.risk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.ChangeStatus;
import org.grekko.risk.domain.Gauge;
import org.grekko.risk.domain.trigger.Expectation;
import org.grekko.risk.domain.trigger.GaugeState;
import org.grekko.risk.domain.trigger.Measure;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.risk.domain.trigger.TripRule;
import org.grekko.risk.event.BreakerCaused;
import org.grekko.risk.event.TripRuleStepped;
import org.grekko.risk.store.BreakerRow;
import org.grekko.shared.DomainEvent;
import org.grekko.shared.TimeOrderedIds;
import org.grekko.shared.store.MigratedEntities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits of automatic breakers, trips and gauges over a real database, each call as after a restart. */
@SuppressWarnings("NullAway.Init")
class TripRowsTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final UUID BREAKER = new UUID(7, 7);
    private static final TripRule ERRORS = TripCause.ORDER_ERRORS.standard();

    private final List<DomainEvent> events = new ArrayList<>();
    private MigratedEntities database;
    private Instant now = START;

    @BeforeEach
    void open() throws SQLException, IOException {
        database = new MigratedEntities();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLimitHoldsOnceAnotherPersonHasApprovedIt() {
        assertThat(inForce()).hasSize(8).contains(ERRORS);
        TripRuleChange wanted = proposed(with("0.2", BreakerLevel.REDUCE_ONLY));
        assertThat(inForce()).contains(ERRORS);
        assertThat(waiting()).isEqualTo(1);
        assertThat(answer(service -> service.approve(wanted.id(), "rita")))
                .isInstanceOf(TripRuleAnswer.OwnProposal.class);
        assertThat(answer(service -> service.approve(wanted.id(), "rolf"))).isInstanceOf(TripRuleAnswer.Done.class);
        assertThat(answer(service -> service.reject(wanted.id(), "too late", "rolf")))
                .isInstanceOf(TripRuleAnswer.NotNow.class);
        assertThat(answer(service -> service.approve(UUID.randomUUID(), "rolf")))
                .isInstanceOf(TripRuleAnswer.Missing.class);
        TripRule held = held();
        assertThat(held.version()).isEqualTo(1);
        assertThat(held.limit()).isEqualByComparingTo("0.2");
        assertThat(held.level()).isEqualTo(BreakerLevel.REDUCE_ONLY);
        TripRuleChange other = proposed(with("0.3", BreakerLevel.STOP_ENTERING));
        TripRuleChange refused = proposed(with("0.4", BreakerLevel.STOP_ENTERING));
        assertThat(answer(service -> service.approve(other.id(), "rolf"))).isInstanceOf(TripRuleAnswer.Done.class);
        assertThat(answer(service -> service.reject(refused.id(), "no need", "rolf")))
                .isInstanceOf(TripRuleAnswer.Done.class);
        assertThat(changes().stream().filter(each -> each.status() == ChangeStatus.REJECTED))
                .extracting(each -> each.rule().version())
                .containsExactly(0);
        assertThat(held().version()).isEqualTo(2);
        assertThat(held().limit()).isEqualByComparingTo("0.3");
        assertThat(changes())
                .extracting(TripRuleChange::status)
                .containsExactlyInAnyOrder(ChangeStatus.APPLIED, ChangeStatus.APPLIED, ChangeStatus.REJECTED);
        assertThat(events).hasSize(6).allMatch(TripRuleStepped.class::isInstance);
        assertThat(answer(service -> service.propose(with("2", BreakerLevel.STOP_ENTERING), "too much", "rita")))
                .isInstanceOf(TripRuleAnswer.Wrong.class);
    }

    @Test
    void aCauseIsKeptOnceForItsBreakerAndTellsWhenItMayBeOver() {
        stands(null);
        Measure bad = new Measure(new BigDecimal("0.5"), 200, START, START.plusSeconds(300), "window");
        for (int look = 0; look < 3; look++) {
            trips(service -> {
                service.record(BREAKER, ERRORS, "BINANCE", bad);
                return BREAKER;
            });
        }
        assertThat(events).hasSize(1).allMatch(BreakerCaused.class::isInstance);
        Trip trip = last();
        assertThat(trip.stands()).isTrue();
        assertThat(trip.value()).isEqualByComparingTo("0.5");
        assertThat(trip.expectation().at()).isEqualTo(START.plusSeconds(300));
        assertThat(standing()).isEqualTo(1);
        assertThat(known("KRAKEN")).isFalse();
        Measure good = new Measure(BigDecimal.ZERO, 200, START.plusSeconds(60), null, "");
        trips(service -> {
            service.expect(trip, ERRORS, good);
            return BREAKER;
        });
        assertThat(last().expectation().overAt()).isEqualTo(START.plusSeconds(60));
        stands(START.plusSeconds(90));
        assertThat(last().past().resumedAt()).isEqualTo(START.plusSeconds(90));
        assertThat(standing()).isZero();
    }

    @Test
    void theLastTripCountsAndACauseThatIsOverStaysOverSinceThen() {
        stands(START.plusSeconds(20));
        recorded(BREAKER);
        now = START.plusSeconds(400);
        UUID later = new UUID(7, 8);
        stands(later, null);
        recorded(later);
        Trip trip = last();
        assertThat(trip.breakerId()).isEqualTo(later);
        assertThat(trip.trippedAt()).isEqualTo(now);
        assertThat(standing()).isEqualTo(1);
        expected(trip, "0", 410);
        expected(last(), "0", 415);
        assertThat(last().expectation().overAt()).isEqualTo(START.plusSeconds(410));
        expected(last(), "0.5", 420);
        assertThat(last().expectation().overAt()).isNull();
        assertThat(last().expectation().at()).isEqualTo(START.plusSeconds(720));
    }

    /** As after a restart: the row tells of a moment ago, and nothing is measured for a while. */
    @Test
    void anEstimateThatHasPassedIsNoneUntilItIsMeasuredAgain() {
        stands(null);
        recorded(BREAKER);
        expected(last(), "0.5", 10);
        now = START.plusSeconds(310);
        assertThat(estimate().at()).isEqualTo(now);
        now = START.plusSeconds(311);
        assertThat(estimate().at()).isNull();
        assertThat(estimate().overAt()).isNull();
        assertThat(estimate().words()).contains("2026-01-05T10:05:10Z", "has not come");
        expected(last(), "0.5", 400);
        assertThat(estimate().at()).isEqualTo(START.plusSeconds(700));
        expected(last(), "0", 405);
        assertThat(estimate().overAt()).isEqualTo(START.plusSeconds(405));
    }

    private Expectation estimate() {
        Breaker breaker = call(entities -> BreakerService.view(entities.find(BreakerRow.class, BREAKER)));
        return Objects.requireNonNull(
                        trips(service -> service.of(List.of(breaker))).get(BREAKER))
                .expectation();
    }

    private void recorded(UUID breaker) {
        trips(service -> {
            service.record(breaker, ERRORS, "BINANCE", new Measure(BigDecimal.ONE, 200, now, null, "window"));
            return breaker;
        });
    }

    private void expected(Trip trip, String rate, long seconds) {
        Instant at = START.plusSeconds(seconds);
        trips(service -> {
            service.expect(trip, ERRORS, new Measure(new BigDecimal(rate), 200, at, at.plusSeconds(300), "window"));
            return trip;
        });
    }

    @Test
    void aGaugeIsItsLastReadingAndForgottenAfterTenMinutes() {
        keep(reading("BINANCE", "0.5", GaugeState.OK));
        keep(reading("BINANCE", "2", GaugeState.BREACH));
        keep(reading("KRAKEN", "1", GaugeState.WARN));
        assertThat(gauges()).extracting(Reading::subject).containsExactly("BINANCE", "KRAKEN");
        assertThat(gauges().get(0).value()).isEqualByComparingTo("2");
        assertThat(read("KRAKEN")).isTrue();
        now = START.plusSeconds(601);
        assertThat(read("KRAKEN")).isFalse();
        keep(new Reading(Gauge.SILENCE, "COINBASE", BigDecimal.ONE, null, null, GaugeState.OK, 1, "", now));
        assertThat(gauges()).extracting(Reading::subject).containsExactly("COINBASE");
    }

    private static Reading reading(String venue, String value, GaugeState state) {
        return new Reading(
                Gauge.SILENCE, venue, new BigDecimal(value), BigDecimal.ONE, BigDecimal.TEN, state, 1, "", START);
    }

    private void keep(Reading reading) {
        readings(service -> {
            service.keep(List.of(reading));
            return reading;
        });
    }

    private List<Reading> gauges() {
        return readings(Readings::list);
    }

    private void stands(@Nullable Instant resumedAt) {
        stands(BREAKER, resumedAt);
    }

    private void stands(UUID breaker, @Nullable Instant resumedAt) {
        database.call(entities -> {
            BreakerRow row = new BreakerRow();
            row.id = breaker;
            row.scope = "VENUE";
            row.target = "BINANCE";
            row.level = "STOP_ENTERING";
            row.reason = "drill";
            row.trippedBy = "grekko";
            row.trippedAt = START;
            row.agents = "";
            row.resumedAt = resumedAt;
            return entities.merge(row);
        });
    }

    private Trip last() {
        return trips(service -> service.last(TripCause.ORDER_ERRORS, "BINANCE")).orElseThrow();
    }

    private TripRuleChange proposed(TripRule wish) {
        TripRuleAnswer answer = rules(service -> service.propose(wish, "drill", "rita"));
        return ((TripRuleAnswer.Done) answer).change();
    }

    private TripRuleAnswer answer(Function<TripRules, TripRuleAnswer> work) {
        return rules(work);
    }

    private List<TripRule> inForce() {
        return rules(TripRules::inForce);
    }

    private int waiting() {
        return rules(TripRules::proposed).size();
    }

    private List<TripRuleChange> changes() {
        return rules(TripRules::list);
    }

    private int standing() {
        return trips(TripService::standing).size();
    }

    private boolean known(String venue) {
        return trips(service -> service.last(TripCause.ORDER_ERRORS, venue)).isPresent();
    }

    private boolean read(String venue) {
        return readings(service -> service.find(Gauge.SILENCE, venue)).isPresent();
    }

    private TripRule held() {
        return rules(TripRules::inForce).stream()
                .filter(rule -> rule.cause() == TripCause.ORDER_ERRORS)
                .findFirst()
                .orElseThrow();
    }

    private static TripRule with(String limit, BreakerLevel level) {
        return new TripRule(TripCause.ORDER_ERRORS, 0, true, new BigDecimal(limit), 10, 60, 60, level);
    }

    private <T> T rules(Function<TripRules, T> work) {
        return call(entities -> work.apply(new TripRules(entities, events::add, this::tick, ids())));
    }

    private <T> T trips(Function<TripService, T> work) {
        return call(entities -> work.apply(new TripService(entities, events::add, this::tick, ids())));
    }

    private <T> T readings(Function<Readings, T> work) {
        return call(entities -> work.apply(new Readings(entities, this::tick)));
    }

    private <T> T call(Function<EntityManager, T> work) {
        return database.call(work);
    }

    private Instant tick() {
        return now;
    }

    private TimeOrderedIds ids() {
        return new TimeOrderedIds(this::tick);
    }
}
