package org.grekko.risk.desk;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** Lines over time as vectors of a page; no font or picture of the machine is needed. */
final class PdfChart {
    private static final float WIDTH = 515;
    private static final float HEIGHT = 150;
    private static final float LEFT = 55;
    private static final float LOW = 18;
    private static final float HIGH = 14;
    private static final int GRID = 4;
    private static final float SMALL = 7;
    private static final List<Color> COLOURS =
            List.of(new Color(28, 95, 208), new Color(192, 31, 60), new Color(138, 97, 0));

    private final PdfTemplate page;
    private final BaseFont font;
    private final double least;
    private final double most;
    private final List<Line> lines;

    /** A point: seconds since 1970, and a value. */
    record Point(long seconds, double value) {}

    /** A line with its name; two points or more, by time. */
    record Line(String name, List<Point> points) {}

    private PdfChart(PdfTemplate page, BaseFont font, List<Line> lines) {
        this.page = page;
        this.font = font;
        this.lines = lines;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Line line : lines) {
            for (Point each : line.points()) {
                low = Math.min(low, each.value());
                high = Math.max(high, each.value());
            }
        }
        boolean flat = high <= low;
        double around = flat ? Math.max(Math.abs(high), 1) / 100 : 0;
        this.least = low - around;
        this.most = high + around;
    }

    /** A picture of lines of two points or more, to be put on a page. */
    static Image of(PdfWriter writer, BaseFont font, List<Line> lines, String from, String to)
            throws BadElementException {
        PdfTemplate template = writer.getDirectContent().createTemplate(WIDTH, HEIGHT);
        PdfChart chart = new PdfChart(template, font, lines);
        chart.grid();
        chart.times(from, to);
        for (int place = 0; place < lines.size(); place++) {
            chart.draw(lines.get(place), COLOURS.get(place % COLOURS.size()), place);
        }
        return Image.getInstance(template);
    }

    private void grid() {
        page.setLineWidth(0.3f);
        page.setColorStroke(Color.LIGHT_GRAY);
        for (int step = 0; step <= GRID; step++) {
            double value = least + (most - least) * step / GRID;
            float y = y(value);
            page.moveTo(LEFT, y);
            page.lineTo(WIDTH, y);
            page.stroke();
            words(
                    String.format(Locale.ROOT, "%,.2f", value),
                    PdfContentByte.ALIGN_RIGHT,
                    LEFT - 4,
                    y - 2,
                    Color.DARK_GRAY);
        }
    }

    private void times(String from, String to) {
        words(from, PdfContentByte.ALIGN_LEFT, LEFT, 4, Color.DARK_GRAY);
        words(to, PdfContentByte.ALIGN_RIGHT, WIDTH, 4, Color.DARK_GRAY);
    }

    private void draw(Line line, Color colour, int place) {
        long first = lines.stream()
                .mapToLong(each -> each.points().get(0).seconds())
                .min()
                .orElse(0);
        long last = lines.stream()
                .mapToLong(each -> each.points().get(each.points().size() - 1).seconds())
                .max()
                .orElse(1);
        page.setLineWidth(1);
        page.setColorStroke(colour);
        boolean begun = false;
        for (Point each : line.points()) {
            float x = LEFT + (WIDTH - LEFT) * (each.seconds() - first) / Math.max(1, last - first);
            if (begun) {
                page.lineTo(x, y(each.value()));
            } else {
                page.moveTo(x, y(each.value()));
            }
            begun = true;
        }
        page.stroke();
        words(line.name(), PdfContentByte.ALIGN_LEFT, LEFT + 110 * place, HEIGHT - 8, colour);
    }

    private float y(double value) {
        return (float) (LOW + (HEIGHT - LOW - HIGH) * (value - least) / (most - least));
    }

    private void words(String text, int alignment, float x, float y, Color colour) {
        page.beginText();
        page.setColorFill(colour);
        page.setFontAndSize(font, SMALL);
        page.showTextAligned(alignment, text, x, y, 0);
        page.endText();
    }
}
