package org.grekko.trading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.grekko.risk.Breaker;
import org.grekko.risk.BreakerService;
import org.grekko.risk.KillRun;
import org.grekko.risk.RiskWatch;
import org.grekko.risk.Trip;
import org.grekko.risk.TripRules;
import org.grekko.risk.TripService;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.KillStep;
import org.grekko.risk.domain.trigger.Expectation;
import org.grekko.risk.domain.trigger.Measure;
import org.grekko.risk.domain.trigger.TripCause;
import org.grekko.risk.domain.trigger.TripRule;
import org.jspecify.annotations.Nullable;

/** Breakers, their causes and the rules of one installation in memory, in place of rows. */
@SuppressWarnings("NullAway.Init")
final class TrippedRows {
    private final Map<TripCause, TripRule> rules = new EnumMap<>(TripCause.class);
    private final List<Breaker> breakers = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<NewKill> presses = new ArrayList<>();
    private final List<String> gauges = new ArrayList<>();
    private boolean dies;

    /** The server was killed. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** A cause as it was kept, with its expectation of now. */
    private record Kept(UUID breakerId, TripRule rule, String target, Measure measure, Expectation expectation) {}

    AutomaticBreakers automatic() {
        AutomaticBreakers automatic =
                new AutomaticBreakers(new Rules(), new Trips(), new Standing(), new Switch(), new Gauges());
        automatic.readRules();
        return automatic;
    }

    void rule(TripRule rule) {
        rules.put(rule.cause(), rule);
    }

    /** Whether the server is killed before a cause is kept. */
    void dies(boolean so) {
        dies = so;
    }

    List<NewKill> presses() {
        return presses;
    }

    List<String> gauges() {
        return gauges;
    }

    List<Trip> trips() {
        return kept.stream().map(this::trip).toList();
    }

    Optional<Trip> last(TripCause cause) {
        List<Trip> all = trips().stream().filter(each -> each.cause() == cause).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Whether a breaker has a cause more than once. */
    boolean twice() {
        return kept.stream()
                        .map(each -> each.breakerId() + " " + each.rule().cause())
                        .distinct()
                        .count()
                < kept.size();
    }

    Optional<Breaker> standing(String target) {
        return breakers.stream()
                .filter(each -> each.resumedAt() == null && target.equals(each.target()))
                .findFirst();
    }

    Breaker pressed(String scope, @Nullable String target, BreakerLevel level, String by) {
        Breaker breaker = breaker(new UUID(1, breakers.size()), new KillScope(scope, target), level, by, null);
        breakers.add(breaker);
        return breaker;
    }

    /** A person resumes whatever stands. */
    void resume(Instant at) {
        breakers.replaceAll(each -> each.resumedAt() != null
                ? each
                : breaker(each.id(), KillScope.of(each), each.level(), each.trippedBy(), at));
    }

    private static Breaker breaker(
            UUID id, KillScope scope, BreakerLevel level, String by, @Nullable Instant resumedAt) {
        return new Breaker(
                id,
                scope.scope(),
                scope.target(),
                level,
                null,
                "drill",
                by,
                Instant.EPOCH,
                null,
                List.of(),
                resumedAt,
                resumedAt == null ? null : "rita",
                resumedAt == null ? null : "it is well");
    }

    private Trip trip(Kept row) {
        Breaker breaker = breakers.stream()
                .filter(each -> each.id().equals(row.breakerId()))
                .findFirst()
                .orElseThrow();
        return new Trip(
                row.breakerId(),
                row.rule().cause(),
                row.target(),
                row.measure().value(),
                row.rule().limit(),
                row.measure().samples(),
                row.rule().version(),
                row.measure().at(),
                row.expectation(),
                breaker.resumedAt());
    }

    private final class Rules extends TripRules {
        @Override
        public List<TripRule> inForce() {
            return List.copyOf(rules.values());
        }
    }

    private final class Trips extends TripService {
        @Override
        public Optional<Trip> last(TripCause cause, String target) {
            return TrippedRows.this.last(cause).filter(each -> each.target().equals(target));
        }

        @Override
        public List<Trip> standing() {
            return trips().stream().filter(Trip::stands).toList();
        }

        @Override
        public void record(UUID breakerId, TripRule rule, String target, Measure measure) {
            if (dies) {
                throw new Killed();
            }
            kept.add(new Kept(breakerId, rule, target, measure, Expectation.of(rule, measure, null)));
        }

        @Override
        public void expect(Trip trip, TripRule rule, Measure measure) {
            kept.replaceAll(each -> each.breakerId().equals(trip.breakerId())
                            && each.rule().cause() == trip.cause()
                    ? new Kept(
                            each.breakerId(),
                            each.rule(),
                            each.target(),
                            each.measure(),
                            Expectation.of(rule, measure, each.expectation().overAt()))
                    : each);
        }
    }

    private final class Standing extends BreakerService {
        @Override
        public List<Breaker> open() {
            return breakers.stream().filter(each -> each.resumedAt() == null).toList();
        }
    }

    /** Like the real one it takes a breaker of the same scope and target up. */
    private final class Switch extends KillSwitch {
        @Override
        public KillReport kill(NewKill wish) {
            presses.add(wish);
            Optional<Breaker> same = breakers.stream()
                    .filter(each -> each.resumedAt() == null
                            && each.scope().equals(wish.scope().scope())
                            && Objects.equals(each.target(), wish.scope().target()))
                    .findFirst();
            Breaker breaker = same.orElseGet(
                    () -> pressed(wish.scope().scope(), wish.scope().target(), wish.level(), wish.by()));
            KillRun run = new KillRun(
                    new UUID(2, presses.size()),
                    breaker.id(),
                    wish.level(),
                    null,
                    wish.by(),
                    wish.reason(),
                    Instant.EPOCH,
                    0,
                    BigDecimal.ZERO,
                    null,
                    null,
                    null,
                    KillStep.DONE,
                    0,
                    "");
            return new KillReport(breaker, 0, BigDecimal.ZERO, 0, run);
        }
    }

    private final class Gauges extends RiskWatch {
        @Override
        public void measured(TripRule rule, String subject, Measure measure, String advice) {
            gauges.add(subject + " " + measure.value().toPlainString());
        }
    }
}
