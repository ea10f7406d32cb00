package org.grekko.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.grekko.risk.domain.stress.CustomShocks;
import org.grekko.shared.AssetPair;
import org.grekko.shared.command.Arguments;
import org.grekko.shared.command.Arguments.WrongUsage;

/** The shocks that a command line says: each {@code --shock} is a scenario of its own. */
final class StressOptions {
    private static final String RULE = "must be PAIR=CHANGE[,PAIR=CHANGE] with changes in percent such as BTC/USD=-30%";
    private static final String CHANGE = "[-+]?[0-9]{1,4}(\\.[0-9]{1,6})?%";

    private StressOptions() {}

    /**
     * The scenarios, in their order.
     *
     * @param pairs the pairs that a shock may name
     * @throws WrongUsage when one cannot be read, or is given without {@code --stress}
     */
    static List<CustomShocks> shocks(Arguments arguments, List<AssetPair> pairs) {
        for (String each : List.of("shock", "others")) {
            if (arguments.has(each) && !arguments.has("stress")) {
                throw new WrongUsage("--" + each + " is for --stress; add it");
            }
        }
        CustomShocks.Others others =
                switch (arguments.find("others").orElse("unchanged").toLowerCase(Locale.ROOT)) {
                    case "unchanged" -> CustomShocks.Others.UNCHANGED;
                    case "beta" -> CustomShocks.Others.BETA;
                    default -> throw new WrongUsage("--others must be unchanged or beta");
                };
        List<CustomShocks> all = new ArrayList<>();
        for (String text : arguments.all("shock")) {
            Map<String, String> changes = arguments.entries("shock", List.of(text.split(",", -1)), RULE);
            List<CustomShocks.Said> said = new ArrayList<>();
            changes.forEach((pair, change) ->
                    said.add(new CustomShocks.Said(pair(pair, pairs), null, null, change(pair, change))));
            all.add(new CustomShocks(text, said, others));
        }
        return all;
    }

    private static AssetPair pair(String name, List<AssetPair> pairs) {
        return pairs.stream()
                .filter(each -> each.toString().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> new WrongUsage("--shock names " + name + ", which --prices does not; it names " + pairs));
    }

    private static BigDecimal change(String pair, String text) {
        BigDecimal change =
                text.matches(CHANGE) ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2) : null;
        if (change == null || change.compareTo(CustomShocks.LEAST) < 0 || change.compareTo(CustomShocks.MOST) > 0) {
            throw new WrongUsage("--shock " + pair + " must be from -100% to 1000%, such as -30%, not '" + text + "'");
        }
        return change;
    }
}
