package org.grekko.web.ui.compliance;

import org.grekko.compliance.domain.NameScreening;
import org.grekko.compliance.domain.RuleKind;
import org.grekko.compliance.domain.Surveillance;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;

/** What a body of each kind looks like, to begin with. */
final class RuleExamples {
    private RuleExamples() {}

    static String of(RuleKind kind) {
        return switch (kind) {
            case RESTRICTED_ASSETS -> "{\"assets\": [\"XMR\", \"ZEC\"]}";
            case RESTRICTED_VENUES -> "{\"venues\": [\"KRAKEN\"]}";
            case JURISDICTIONS ->
                """
                {"installation": "DE", "accounts": {"KRAKEN": "US"},
                 "closedVenues": {"BINANCE": ["US"]}, "closedAssets": {"XMR": ["JP", "KR"]}}""";
            case TRADING_HOURS ->
                """
                {"zone": "Europe/Berlin", "venues": [],
                 "windows": [{"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "from": "08:00", "to": "20:00"}]}""";
            case ORDER_TO_TRADE ->
                "{\"venues\": [], \"minutes\": 60, \"leastMessages\": 100, \"mostPerTrade\": \"50\"}";
            case SURVEILLANCE -> usual();
            case NAME_SCREENING -> names();
            case RETENTION -> "{\"days\": {\"DELIVERIES\": 90, \"BACKTESTS\": 365, \"SEARCHES\": 365}}";
            case LEGAL_HOLD -> "{\"classes\": [\"BACKTESTS\"], \"matter\": \"request of the supervisor\"}";
        };
    }

    private static String names() {
        return JsonText.write(GrekkoJson.mapper(), NameScreening.USUAL, "the usual threshold cannot be written");
    }

    private static String usual() {
        return JsonText.write(GrekkoJson.mapper(), Surveillance.USUAL, "the usual parameters cannot be written");
    }
}
