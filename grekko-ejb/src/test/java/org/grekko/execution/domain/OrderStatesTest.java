package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of an order's life, written out a second time by hand. */
class OrderStatesTest {
    private static final Map<String, String> LEGAL = new TreeMap<>();

    static {
        from("PENDING_NEW", "ACCEPT NEW, REJECT REJECTED, PARTIAL_FILL PARTIALLY_FILLED");
        from("UNKNOWN", "ACCEPT NEW, REJECT REJECTED, PARTIAL_FILL PARTIALLY_FILLED");
        from("NEW", "PARTIAL_FILL PARTIALLY_FILLED, REQUEST_REPLACE PENDING_REPLACE");
        from("PARTIALLY_FILLED", "PARTIAL_FILL PARTIALLY_FILLED, REQUEST_REPLACE PENDING_REPLACE");
        from("PENDING_REPLACE", "PARTIAL_FILL PENDING_REPLACE, REPLACE NEW, REPLACE_REJECT NEW");
        from("PENDING_CANCEL", "PARTIAL_FILL PENDING_CANCEL, REJECT REJECTED");
        from("PENDING_CANCEL", "REPLACE PENDING_CANCEL, REPLACE_REJECT PENDING_CANCEL");
        from("CANCELED", "PARTIAL_FILL CANCELED, FILL FILLED");
        from("EXPIRED", "PARTIAL_FILL EXPIRED, FILL FILLED");
        from("REJECTED", "PARTIAL_FILL PARTIALLY_FILLED, FILL FILLED, ACCEPT NEW");
        for (String living :
                new String[] {"PENDING_NEW", "UNKNOWN", "NEW", "PARTIALLY_FILLED", "PENDING_REPLACE", "PENDING_CANCEL"
                }) {
            from(living, "FILL FILLED, CANCEL CANCELED, EXPIRE EXPIRED, LOSE_TRACK UNKNOWN");
            if (!living.equals("PENDING_CANCEL")) {
                from(living, "REQUEST_CANCEL PENDING_CANCEL");
            }
        }
        from("PENDING_REPLACE", "FILL PENDING_REPLACE");
    }

    private static void from(String status, String steps) {
        for (String step : steps.split(", ", -1)) {
            String[] words = step.split(" ", -1);
            LEGAL.put(status + " " + words[0], words[1]);
        }
    }

    @Test
    void everyStepIsLegalOrRefusedAsTheTableSays() {
        for (OrderStatus status : OrderStatus.values()) {
            for (OrderEvent event : OrderEvent.values()) {
                assertThat(OrderStates.next(status, event).map(Enum::name).orElse("illegal"))
                        .as(status + " " + event)
                        .isEqualTo(LEGAL.getOrDefault(status + " " + event, "illegal"));
            }
        }
    }

    @Test
    void anOrderThatIsOverTakesOnlyWhatIsReportedLate() {
        for (OrderStatus status : OrderStatus.values()) {
            boolean cancellable = LEGAL.containsKey(status + " CANCEL");
            assertThat(status.terminal()).as(status.name()).isEqualTo(!cancellable);
        }
    }
}
