package org.grekko.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grekko.compliance.domain.Tape.ONE;
import static org.grekko.compliance.domain.Tape.OTHER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.risk.domain.RiskSeverity;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** Built patterns are found, and flow that only resembles them is not. */
class DetectorsTest {
    private final Tape tape = new Tape();

    @Test
    void bothSidesOfOneTradeAreATradeWithOurselves() {
        UUID buy = tape.limit(ONE, Side.BUY, "1", "100", 0);
        UUID sell = tape.limit(OTHER, Side.SELL, "1", "100", 1);
        tape.fill(buy, "1", "100", 1, "BTC/USD:BUY:4711");
        tape.fill(sell, "1", "100", 1, "BTC/USD:SELL:4711");
        assertThat(tape.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.WASH_TRADE);
            assertThat(found.severity()).isEqualTo(RiskSeverity.HIGH);
            assertThat(ids(found)).contains(buy.toString(), sell.toString());
            assertThat(found.text()).contains("two portfolios");
        });
    }

    @Test
    void aPurchaseAndASaleAlikeAtOnceMayBeAWashTrade() {
        tape.market(ONE, Side.BUY, "1", "100", 0);
        tape.market(OTHER, Side.SELL, "1", "100", 1.9);
        assertThat(tape.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.WASH_TRADE);
            assertThat(found.severity()).isEqualTo(RiskSeverity.MEDIUM);
        });
    }

    @Test
    void otherQuantitiesPricesOrTimesAreNoWashTrade() {
        tape.market(ONE, Side.BUY, "1", "100", 0);
        tape.market(OTHER, Side.SELL, "0.98", "100", 1);
        tape.market(ONE, Side.BUY, "2", "100", 10);
        tape.market(OTHER, Side.SELL, "2", "100.02", 11);
        tape.market(ONE, Side.BUY, "3", "100", 20);
        tape.market(OTHER, Side.SELL, "3", "100", 22.1);
        assertThat(tape.found()).isEmpty();
    }

    @Test
    void layersThatGoOnceTheOtherSideHasTradedAreLayering() {
        List<UUID> layers = layers(3, "1", 0);
        UUID sell = tape.limit(ONE, Side.SELL, "1", "101", 3);
        tape.fill(sell, "1", "101", 4, "T");
        layers.forEach(layer -> tape.cancel(layer, 6));
        assertThat(tape.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.LAYERING);
            assertThat(ids(found))
                    .containsAll(layers.stream().map(UUID::toString).toList());
            assertThat(found.text()).contains("together 3", "we offered 1");
        });
    }

    @Test
    void oneLargeOrderThatGoesIsSpoofing() {
        UUID large = tape.limit(ONE, Side.BUY, "10", "99", 0);
        UUID sell = tape.limit(OTHER, Side.SELL, "1", "101", 3);
        tape.fill(sell, "1", "101", 4, "T");
        tape.cancel(large, 5);
        assertThat(tape.found()).singleElement().satisfies(found -> assertThat(found.kind())
                .isEqualTo(FindingKind.SPOOFING));
    }

    @Test
    void whoQuotesBothSidesAlikeIsNoLayerer() {
        List<UUID> layers = layers(3, "1", 0);
        List<UUID> asks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            asks.add(tape.limit(ONE, Side.SELL, "1", Integer.toString(101 + i), 1));
        }
        tape.fill(asks.get(0), "1", "101", 4, "T");
        layers.forEach(layer -> tape.cancel(layer, 5));
        asks.subList(1, 3).forEach(ask -> tape.cancel(ask, 5));
        assertThat(tape.found()).isEmpty();
    }

    @Test
    void ordersThatStayOrTradeOrGoMuchLaterAreNoLayers() {
        List<UUID> layers = layers(4, "1", 0);
        UUID sell = tape.limit(ONE, Side.SELL, "1", "101", 3);
        tape.fill(sell, "1", "101", 4, "T");
        tape.cancel(layers.get(0), 14.1);
        tape.fill(layers.get(1), "0.5", "99", 5, "U");
        tape.cancel(layers.get(1), 6);
        tape.cancel(layers.get(2), 6);
        assertThat(tape.found()).isEmpty();
    }

    private List<UUID> layers(int count, String quantity, double second) {
        List<UUID> layers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            layers.add(tape.limit(ONE, Side.BUY, quantity, Integer.toString(99 - i), second + i * 0.1));
        }
        return layers;
    }

    @Test
    void aBurstThatMovesThePriceAndThenTurnsIsMomentumIgnition() {
        burst(5, 0.1);
        UUID turn = tape.market(OTHER, Side.SELL, "2.5", "100.5", 60);
        assertThat(tape.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(FindingKind.MOMENTUM_IGNITION);
            assertThat(ids(found).get(0)).isEqualTo(turn.toString());
            assertThat(found.evidence()).hasSize(6);
        });
    }

    @Test
    void aTrendThatIsHeldOrLeftWithALossOrHardlyMovedIsNone() {
        burst(5, 0.1);
        tape.market(ONE, Side.SELL, "2.4", "100.5", 60);
        assertThat(tape.found()).as("less than half of it").isEmpty();
        tape.market(ONE, Side.BUY, "9", "100", 400);
        assertThat(tape.found()).isEmpty();
    }

    @Test
    void tooFewOrTooSmallOrAtALossOrTooLateIsNone() {
        burst(4, 0.1);
        tape.market(ONE, Side.SELL, "4", "100.5", 60);
        assertThat(tape.found()).as("four orders").isEmpty();
        Tape small = new Tape();
        for (int i = 0; i < 5; i++) {
            small.market(ONE, Side.BUY, "1", Tape.number(100 + i * 0.04, 2), i);
        }
        small.market(ONE, Side.SELL, "5", "100.5", 60);
        assertThat(small.found()).as("16 basis points").isEmpty();
        for (String end : List.of("99 60", "100.5 125")) {
            Tape other = new Tape();
            for (int i = 0; i < 5; i++) {
                other.market(ONE, Side.BUY, "1", Tape.number(100 + i * 0.1, 2), i);
            }
            other.market(ONE, Side.SELL, "5", end.split(" ", -1)[0], Double.parseDouble(end.split(" ", -1)[1]));
            assertThat(other.found()).as(end).isEmpty();
        }
    }

    private void burst(int orders, double step) {
        for (int i = 0; i < orders; i++) {
            tape.market(ONE, Side.BUY, "1", Tape.number(100 + i * step, 2), i);
        }
    }

    private static List<String> ids(NewFinding found) {
        return found.evidence().stream().map(Evidence::id).toList();
    }
}
