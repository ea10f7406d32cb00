package org.grekko.lab.crossvenue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** A study of two venues as JSON, for the console to show. */
public final class StudyJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StudyJson() {}

    /**
     * The study with its days under each of the fees.
     *
     * @param pair what was traded on both
     * @param first name of the first venue
     * @param second name of the second venue
     */
    public static String of(SpreadStudy study, String pair, String first, String second) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("pair", pair).put("first", first).put("second", second);
        json.put("minutes", study.minutes());
        json.put("from", study.first().toString()).put("to", study.last().toString());
        json.put("medianBps", tenths(study.spreadBps(0.50))).put("p95Bps", tenths(study.spreadBps(0.95)));
        json.put("largestBps", tenths(study.largestBps()))
                .put("largestAt", study.largestAt().toString());
        ArrayNode fees = json.putArray("fees");
        days(fees.addObject(), study, SpreadStudy.BOTH_TEN);
        days(fees.addObject(), study, SpreadStudy.TEN_AND_TWENTY_SIX);
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a study cannot be written", impossible);
        }
    }

    private static void days(ObjectNode json, SpreadStudy study, SpreadStudy.Fees fees) {
        json.put("firstBps", fees.firstBps().toPlainString())
                .put("secondBps", fees.secondBps().toPlainString());
        ArrayNode days = json.putArray("days");
        for (Map.Entry<String, DayOfSpreads> each : study.days(fees)) {
            DayOfSpreads day = each.getValue();
            days.addObject()
                    .put("day", each.getKey())
                    .put("minutes", day.minutes())
                    .put("opportunities", day.opportunities())
                    .put("buyFirst", day.buyFirst())
                    .put("net", day.net().setScale(2, RoundingMode.HALF_UP).toPlainString())
                    .put("largestBps", tenths(day.largestBps()));
        }
    }

    private static String tenths(double bps) {
        return BigDecimal.valueOf(bps).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
