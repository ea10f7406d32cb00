package org.grekko.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.grekko.ops.domain.DeliveryStatus;
import org.junit.jupiter.api.Test;

/** Many deliveries told in one message. */
class DeliverySummaryTest {
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

    @Test
    void aSummaryTellsHowManyAndTheGravestFirstUnderOneLastingId() {
        List<Delivery> many = IntStream.range(0, 23)
                .mapToObj(place -> delivery(place, place == 0 ? 5 : 3))
                .toList();
        Notice notice = DeliverySummary.of(many);
        assertThat(notice.title()).isEqualTo("23 more alerts");
        assertThat(notice.severity()).isEqualTo(5);
        assertThat(notice.id()).isEqualTo(many.get(0).id());
        assertThat(notice.alertId()).isNull();
        assertThat(notice.text())
                .startsWith("severity 5: alert 0\nseverity 3: alert 1\n")
                .endsWith("alert 19\nand 3 more");
    }

    private static Delivery delivery(int place, int severity) {
        return new Delivery(
                new UUID(0, place),
                new UUID(1, place),
                "EMAIL",
                severity,
                "alert " + place,
                "what happened",
                "risk",
                DeliveryStatus.SENDING,
                1,
                AT,
                AT,
                null,
                null);
    }
}
