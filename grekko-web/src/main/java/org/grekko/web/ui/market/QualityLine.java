package org.grekko.web.ui.market;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.grekko.market.DataQuality;
import org.grekko.market.FeedStats;
import org.grekko.web.ui.kit.Age;

/** Age and quality of the data on the screen, with what the quality is made of. */
final class QualityLine extends Div {
    private static final long serialVersionUID = 1L;
    private static final int STALE_SECONDS = 5;
    private static final int PERCENT = 100;

    private final Span badge = new Span();
    private final Age age = new Age(STALE_SECONDS);
    private final Span score = new Span();
    private final Span parts = new Span();

    QualityLine() {
        addClassName("quality");
        setId("quality");
        badge.setId("quality-badge");
        score.addClassName("num");
        parts.addClassName("parts");
        Div first = new Div(badge, age, score);
        first.addClassName("line");
        add(first, parts);
    }

    void show(BookHealth health, boolean ofMany) {
        badge.setText(health.word());
        badge.setClassName("badge " + health.look());
        age.show(health.at());
        DataQuality quality = health.quality();
        if (quality == null) {
            score.setText("not scored");
            parts.setText("Simulated market");
            return;
        }
        score.setText((ofMany ? "worst " + health.venue() + " " : "quality ") + percent(quality.score()));
        parts.setText(
                quality.valid()
                        ? "fresh " + percent(quality.freshness()) + " · gapless " + percent(quality.continuity())
                                + " · consistent " + percent(quality.consistency()) + " · steady "
                                + percent(quality.reliability())
                        : quality.doubt());
        FeedStats seen = quality.seen();
        parts.setTitle(seen.frames() + " frames, " + seen.gaps() + " gaps, " + seen.duplicates() + " duplicates, "
                + seen.crossed() + " crossed, " + seen.badFrames() + " unreadable, " + seen.checksumFailures()
                + " wrong checksums, " + seen.reconnects() + " reconnections");
    }

    private static String percent(double part) {
        // Down, so that only what is perfect says so.
        return (int) Math.floor(part * PERCENT) + " %";
    }
}
