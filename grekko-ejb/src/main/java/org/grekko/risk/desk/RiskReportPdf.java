package org.grekko.risk.desk;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.grekko.risk.domain.desk.Basis;
import org.grekko.risk.domain.desk.LimitUse;
import org.grekko.risk.domain.desk.Loss;
import org.grekko.risk.domain.desk.MarketRisk;
import org.grekko.risk.domain.stress.StressResult;
import org.grekko.shared.Text;
import org.jspecify.annotations.Nullable;

/** A report of risk as pages with charts. */
public final class RiskReportPdf {
    private static final float MARGIN = 40;
    private static final float WHOLE = 100;
    private static final int PERCENT = 100;
    private static final int MINUTE = "2026-01-01T00:00".length();
    private static final String NONE = "–";

    private final Document document;
    private final PdfWriter writer;
    private final BaseFont base;
    private final Font title;
    private final Font head;
    private final Font text;
    private final RiskReport report;

    private RiskReportPdf(RiskReport report, OutputStream to) throws IOException {
        this.report = report;
        document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        writer = PdfWriter.getInstance(document, to);
        base = BaseFont.createFont(BaseFont.HELVETICA, BaseFont.WINANSI, BaseFont.NOT_EMBEDDED);
        title = new Font(base, 16, Font.BOLD);
        head = new Font(base, 11, Font.BOLD);
        text = new Font(base, 8);
    }

    /** Writes the pages; the stream stays open. */
    public static void write(RiskReport report, OutputStream to) throws IOException {
        new RiskReportPdf(report, to).write();
    }

    private void write() throws IOException {
        writer.setCloseStream(false);
        document.addTitle("Risk of " + report.name());
        document.open();
        document.add(new Paragraph("Risk of " + report.name(), title));
        document.add(new Paragraph(
                minute(report.from().toString()) + " to " + minute(report.to().toString()) + " UTC, made "
                        + minute(report.madeAt().toString()) + ". Money in "
                        + report.now().baseCurrency() + ". Losses are of one day and positive.",
                text));
        period();
        charts();
        now();
        stress();
        what();
        document.close();
    }

    private void period() {
        head("The time");
        var performance = report.performance();
        document.add(new Paragraph(
                "Profit " + money(performance.profit()) + ", return (time-weighted) "
                        + percent(performance.totalReturn()) + ", largest drawdown "
                        + percent(performance.maxDrawdown()) + ", volatility a year "
                        + percent(performance.volatility()) + ", Sharpe " + number(performance.sharpe()) + ".",
                text));
        PdfPTable table = table("Measure", "Least", "Mean", "Most", "Last");
        for (RiskReport.MeasureRange each : report.ranges()) {
            row(
                    table,
                    each.measure(),
                    number(each.least()),
                    number(each.mean()),
                    number(each.most()),
                    number(each.last()));
        }
        document.add(table);
    }

    private void charts() {
        chart(
                "NAV",
                List.of(new PdfChart.Line(
                        "NAV",
                        report.nav().stream()
                                .map(each -> new PdfChart.Point(
                                        each.at().getEpochSecond(), each.nav().doubleValue()))
                                .toList())));
        chart(
                "Value at risk 95 %, percent of NAV",
                List.of(
                        line("Historical", RiskSnapshot::historicalVar95),
                        line("Parametric", RiskSnapshot::parametricVar95),
                        line("Monte Carlo", RiskSnapshot::monteCarloVar95)));
    }

    private PdfChart.Line line(String name, Function<RiskSnapshot, @Nullable Double> value) {
        List<PdfChart.Point> points = new ArrayList<>();
        for (RiskSnapshot each : report.snapshots()) {
            Double fraction = value.apply(each);
            if (fraction != null) {
                points.add(new PdfChart.Point(each.at().getEpochSecond(), fraction * PERCENT));
            }
        }
        return new PdfChart.Line(name, points);
    }

    private void chart(String name, List<PdfChart.Line> lines) {
        head(name);
        List<PdfChart.Line> drawn =
                lines.stream().filter(each -> each.points().size() > 1).toList();
        if (drawn.isEmpty()) {
            document.add(new Paragraph("Fewer than two values were kept in this time.", text));
            return;
        }
        document.add(PdfChart.of(
                writer,
                base,
                drawn,
                minute(report.from().toString()),
                minute(report.to().toString())));
    }

    private void now() {
        head("As it stands");
        PortfolioRisk now = report.now();
        document.add(new Paragraph(
                "NAV " + money(now.nav()) + ", exposure " + money(now.exposure()) + " ("
                        + percent(now.leverage()) + " of NAV), drawdown "
                        + percent(now.drawdown().doubleValue()) + ", concentration (HHI) "
                        + number(now.concentration()) + ".",
                text));
        MarketRisk market = now.market();
        if (market == null) {
            document.add(new Paragraph(now.unmeasured() == null ? "" : now.unmeasured(), text));
        } else {
            losses(market);
        }
        limits(now);
    }

    private void losses(MarketRisk market) {
        document.add(new Paragraph(basis(market.basis()), text));
        PdfPTable losses = table("Measure", "Method", "Confidence", "Of NAV", "Amount");
        for (Loss each : market.losses()) {
            row(
                    losses,
                    each.measure(),
                    each.method(),
                    percent(each.confidence()),
                    percent(each.fraction()),
                    money(each.amount()));
        }
        document.add(losses);
    }

    private void limits(PortfolioRisk now) {
        PdfPTable limits = table("Limit", "Of", "Value", "Limit", "Used");
        for (LimitUse each : now.limits()) {
            if (each.usage() != null) {
                String subject = each.subject();
                row(
                        limits,
                        each.limit(),
                        subject == null ? "" : subject,
                        plain(each.value()),
                        plain(each.most()),
                        percent(each.usage()));
            }
        }
        document.add(limits);
    }

    private static String basis(Basis basis) {
        String missing = basis.withoutHistory().isEmpty()
                ? ""
                : " Without history, in no measure: " + String.join(", ", basis.withoutHistory()) + ".";
        return basis.returns() + " returns of bars of " + basis.interval() + " from "
                + minute(basis.from().toString()) + " to " + minute(basis.to().toString())
                + ", brought to a day by the root of " + number(basis.barsPerDay()) + "; beta against "
                + basis.market() + "." + missing;
    }

    private void stress() {
        head("Stress");
        PdfPTable table = table("Shock", "Market", "Gain or loss", "Of NAV", "NAV after");
        for (StressResult each : report.stress()) {
            String what = each.title();
            row(
                    table,
                    what == null ? each.name() : each.name() + " " + what,
                    percent(each.market()),
                    money(each.pnl()),
                    percent(each.fraction()),
                    money(each.navAfter()));
        }
        document.add(table);
    }

    private void what() {
        head("Risk events and breakers");
        if (report.events().isEmpty() && report.breakers().isEmpty()) {
            document.add(new Paragraph("None in this time.", text));
            return;
        }
        PdfPTable table = table("When, UTC", "What", "Grade", "State", "By");
        report.events()
                .forEach(each -> row(
                        table,
                        minute(each.createdAt().toString()),
                        each.title(),
                        each.severity().name(),
                        each.state().name(),
                        ""));
        report.breakers()
                .forEach(each -> row(
                        table,
                        minute(each.trippedAt().toString()),
                        each.reason(),
                        "BREAKER " + each.scope(),
                        each.resumedAt() == null ? "STANDS" : "RESUMED",
                        each.trippedBy()));
        document.add(table);
    }

    private void head(String words) {
        Paragraph paragraph = new Paragraph(words, head);
        paragraph.setSpacingBefore(10);
        paragraph.setSpacingAfter(4);
        document.add(paragraph);
    }

    private PdfPTable table(String... heads) {
        PdfPTable table = new PdfPTable(heads.length);
        table.setWidthPercentage(WHOLE);
        table.setSpacingBefore(4);
        table.setHeaderRows(1);
        for (String each : heads) {
            PdfPCell cell = new PdfPCell(new Phrase(each, new Font(base, 8, Font.BOLD)));
            cell.setBackgroundColor(new Color(235, 238, 243));
            table.addCell(cell);
        }
        return table;
    }

    private void row(PdfPTable table, String... cells) {
        for (int place = 0; place < cells.length; place++) {
            PdfPCell cell = new PdfPCell(new Phrase(cells[place], text));
            cell.setHorizontalAlignment(place == 0 ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
            table.addCell(cell);
        }
    }

    private static String minute(String instant) {
        return Text.cut(instant, MINUTE).replace('T', ' ');
    }

    private static String money(@Nullable BigDecimal amount) {
        return amount == null ? NONE : String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? NONE : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String percent(@Nullable Double fraction) {
        return fraction == null ? NONE : String.format(Locale.ROOT, "%.2f %%", fraction * PERCENT);
    }

    private static String number(@Nullable Double value) {
        return value == null ? NONE : String.format(Locale.ROOT, "%.4f", value);
    }
}
