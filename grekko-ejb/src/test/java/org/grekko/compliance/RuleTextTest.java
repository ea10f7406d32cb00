package org.grekko.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.grekko.compliance.domain.RestrictedAssets;
import org.grekko.compliance.domain.RuleKind;
import org.grekko.compliance.domain.Surveillance;
import org.grekko.shared.FieldError;
import org.junit.jupiter.api.Test;

/** Bodies of rules are read whole or refused with the field that is wrong. */
class RuleTextTest {
    private static final String HOURS =
            "{\"zone\":\"Europe/Berlin\",\"venues\":[],\"windows\":[{\"days\":[\"MONDAY\"],\"from\":\"08:00\",\"to\":\"20:00\"}]}";

    @Test
    void whatWasWrittenIsReadAsItWas() {
        for (String body : List.of(
                "RESTRICTED_ASSETS {\"assets\":[\"XMR\",\"ZEC\"]}",
                "RESTRICTED_VENUES {\"venues\":[\"KRAKEN\"]}",
                "JURISDICTIONS {\"installation\":\"DE\",\"accounts\":{\"KRAKEN\":\"US\"},"
                        + "\"closedVenues\":{\"BINANCE\":[\"US\"]},\"closedAssets\":{}}",
                "TRADING_HOURS " + HOURS,
                "ORDER_TO_TRADE {\"venues\":[],\"minutes\":60,\"leastMessages\":10,\"mostPerTrade\":\"5\"}",
                "SURVEILLANCE " + RuleText.write(Surveillance.USUAL),
                "NAME_SCREENING {\"threshold\":\"0.9\",\"missingWeight\":\"0.2\"}",
                "RETENTION {\"days\":{\"DELIVERIES\":90,\"SEARCHES\":365}}",
                "LEGAL_HOLD {\"classes\":[\"BACKTESTS\"],\"matter\":\"case 12\"}")) {
            String[] parts = body.split(" ", 2);
            RuleKind kind = RuleKind.valueOf(parts[0]);
            assertThat(RuleText.write(RuleText.stored(kind, parts[1]))).isEqualTo(parts[1]);
        }
    }

    @Test
    void namesAreKeptInCapitals() {
        assertThat(RuleText.stored(RuleKind.RESTRICTED_ASSETS, "{\"assets\":[\" xmr \",\"XMR\"]}"))
                .isEqualTo(RuleText.stored(RuleKind.RESTRICTED_ASSETS, "{\"assets\":[\"XMR\"]}"))
                .isInstanceOf(RestrictedAssets.class);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(wrong(RuleKind.RESTRICTED_ASSETS, "{}")).contains("body.assets is needed");
        assertThat(wrong(RuleKind.RESTRICTED_ASSETS, "{\"assets\":[]}")).contains("body.assets must name");
        assertThat(wrong(RuleKind.RESTRICTED_ASSETS, "{\"assets\":[null]}")).startsWith("body");
        assertThat(wrong(RuleKind.RESTRICTED_ASSETS, "{\"assets\":[\"X-R\"]}")).contains("X-R");
        assertThat(wrong(RuleKind.RESTRICTED_ASSETS, "{\"assets\":[\"X\"],\"more\":1}"))
                .contains("more");
        assertThat(wrong(RuleKind.RESTRICTED_VENUES, "[")).startsWith("body");
        assertThat(wrong(RuleKind.TRADING_HOURS, HOURS.replace("Europe/Berlin", "Mars")))
                .contains("body.zone");
        assertThat(wrong(RuleKind.TRADING_HOURS, HOURS.replace("20:00", "07:00")))
                .contains("body.windows.from");
        assertThat(wrong(RuleKind.TRADING_HOURS, HOURS.replace("20:00", "20:60")))
                .contains("body.windows.from");
        assertThat(wrong(RuleKind.TRADING_HOURS, HOURS.replace("MONDAY", "MOONDAY")))
                .startsWith("body");
        assertThat(wrong(RuleKind.NAME_SCREENING, "{\"threshold\":\"0.9\"}")).contains("body.missingWeight is needed");
        assertThat(wrong(RuleKind.NAME_SCREENING, "{\"threshold\":\"0.69\",\"missingWeight\":\"0.2\"}"))
                .contains("body.threshold must be 0.70 to 1");
        assertThat(wrong(RuleKind.NAME_SCREENING, "{\"threshold\":\"0.9\",\"missingWeight\":\"1.01\"}"))
                .contains("body.missingWeight must be 0.1 to 1");
        assertThat(wrong(RuleKind.RETENTION, "{\"days\":{\"ORDERS\":90}}")).startsWith("body");
        assertThat(wrong(RuleKind.RETENTION, "{\"days\":{\"DELIVERIES\":0}}")).contains("body.days");
        assertThat(wrong(RuleKind.LEGAL_HOLD, "{\"classes\":[],\"matter\":\"x\"}"))
                .contains("body.classes", "body.matter");
        assertThat(wrong(
                        RuleKind.ORDER_TO_TRADE,
                        "{\"venues\":[],\"minutes\":0,\"leastMessages\":0,\"mostPerTrade\":\"0.5\"}"))
                .contains("body.minutes", "body.leastMessages", "body.mostPerTrade");
        assertThat(
                        wrong(
                                RuleKind.JURISDICTIONS,
                                "{\"installation\":\"Germany\",\"accounts\":{},\"closedVenues\":{\"X\":[]},\"closedAssets\":{}}"))
                .contains("body.installation", "body.closedVenues");
    }

    private static String wrong(RuleKind kind, String text) {
        return RuleText.read(kind, text) instanceof RuleText.Read.Bad bad
                ? bad.errors().stream().map(RuleTextTest::sentence).collect(Collectors.joining("; "))
                : "";
    }

    private static String sentence(FieldError error) {
        return error.field() + " " + error.message();
    }
}
