package org.grekko.risk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grekko.portfolio.NavPoint;
import org.grekko.portfolio.domain.Performance;
import org.grekko.risk.Breaker;
import org.grekko.risk.domain.BreakerLevel;
import org.grekko.risk.domain.Limit;
import org.grekko.risk.domain.desk.LimitUse;
import org.grekko.risk.domain.desk.Slice;
import org.junit.jupiter.api.Test;

/** The pages of a report say what the report says. */
class RiskReportPdfTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final BigDecimal NAV = new BigDecimal("98765.43");

    @Test
    void theWordsAndFiguresAreOnThePagesAndTheChartsAreDrawn() throws IOException {
        String words = words(report(50));
        assertThat(words)
                .contains(
                        "Risk of main",
                        "98,765.43",
                        "maxVarFraction",
                        "50.00 %",
                        "Nothing is held.",
                        "drill of the halt")
                .contains("Historical", "Monte Carlo")
                .doesNotContain("Fewer than two values");
    }

    @Test
    void aTimeInWhichNothingWasKeptSaysSo() throws IOException {
        assertThat(words(report(0))).contains("Fewer than two values were kept in this time.");
    }

    private static String words(RiskReport report) throws IOException {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        RiskReportPdf.write(report, pages);
        PdfReader reader = new PdfReader(pages.toByteArray());
        StringBuilder words = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            words.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return words.toString();
    }

    private static RiskReport report(int points) {
        List<NavPoint> nav = new ArrayList<>();
        List<RiskSnapshot> kept = new ArrayList<>();
        for (int point = 0; point < points; point++) {
            Instant at = FROM.plusSeconds(300L * point);
            nav.add(new NavPoint(at, NAV.add(BigDecimal.valueOf(point)), BigDecimal.ZERO));
            kept.add(snapshot(at, 0.02 + 0.0001 * point));
        }
        Performance performance = new Performance(
                null, null, "1d", 365, 0, null, null, null, null, null, null, null, null, null, 0, 0, null, null, null);
        Breaker breaker = new Breaker(
                new UUID(0, 2),
                "GLOBAL",
                null,
                BreakerLevel.STANDARD,
                null,
                "drill of the halt",
                "rita",
                FROM.plusSeconds(60),
                null,
                List.of(),
                null,
                null,
                null);
        return new RiskReport(
                "main",
                FROM,
                FROM.plusSeconds(86_400),
                FROM.plusSeconds(86_400),
                performance,
                List.of(RiskReport.MeasureRange.of("es95", List.of(0.1, 0.3))),
                List.of(),
                List.of(breaker),
                now(),
                List.of(),
                nav,
                kept);
    }

    private static RiskSnapshot snapshot(Instant at, double loss) {
        return new RiskSnapshot(
                at,
                NAV,
                NAV,
                BigDecimal.ZERO,
                1,
                0.5,
                "maxVarFraction",
                "1d",
                1.0,
                loss,
                loss,
                loss,
                loss,
                loss,
                0.03,
                1.0);
    }

    private static PortfolioRisk now() {
        LimitUse use = new LimitUse(
                Limit.MAX_VAR_FRACTION.field(),
                Limit.Kind.FRACTION,
                new BigDecimal("0.15"),
                new BigDecimal("0.075"),
                0.5,
                null);
        return new PortfolioRisk(
                new UUID(0, 1),
                "USD",
                FROM,
                NAV,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                0,
                null,
                "Nothing is held.",
                new UUID(0, 3),
                1,
                List.of(use),
                List.of(Slice.of("BTC", BigDecimal.ONE, NAV)),
                List.of(),
                List.of(),
                List.of());
    }
}
