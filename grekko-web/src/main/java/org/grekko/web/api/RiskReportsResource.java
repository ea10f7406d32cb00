package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.risk.desk.RiskHistory;
import org.grekko.risk.desk.RiskReport;
import org.grekko.risk.desk.RiskReportPdf;
import org.grekko.risk.desk.RiskReports;
import org.grekko.risk.desk.RiskSnapshot;
import org.grekko.shared.Clock;
import org.jspecify.annotations.Nullable;

/** Reports of risk as files. */
@Path("/portfolios/{id}/reports")
@SuppressWarnings("NullAway.Init")
public class RiskReportsResource {
    private static final Duration USUAL = Duration.ofDays(30);
    private static final int PAGE = 1_000;
    private static final long MICRO = 1_000;
    private static final String HEADER = "at,nav,exposure,drawdown,concentration,limitUsage,limitName,bars,covered,"
            + "historicalVar95,parametricVar95,monteCarloVar95,historicalVar99,es95,volatility,beta";

    @Inject
    private RiskReports reports;

    @EJB
    private RiskHistory history;

    @Inject
    private Clock clock;

    /** A report. */
    @GET
    @Path("/{file}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(
            summary = "risk.pdf, risk.csv or risk.json of a time, of the last 30 days unless told",
            description =
                    "The PDF and the JSON hold what was earned, the least, mean and most of every measure, limits,"
                            + " stress, events and breakers; the CSV every kept measurement")
    public Response file(@PathParam("id") String id, @PathParam("file") String file, @BeanParam PeriodParams period) {
        UUID portfolio = Params.id(id);
        Instant end = period.to() == null ? clock.now() : period.to();
        Instant start = period.from() == null ? end.minus(USUAL) : period.from();
        if (!start.isBefore(end)) {
            throw Params.wrong("from", "must be before to");
        }
        RiskReport report = reports.of(portfolio, start, end).orElseThrow(() -> Problem.missing("portfolio"));
        return switch (file) {
            case "risk.json" -> Attachment.of(file, MediaType.APPLICATION_JSON, report);
            case "risk.csv" -> CsvFile.answer(file, csv(portfolio, start, end));
            case "risk.pdf" -> Attachment.of(file, "application/pdf", pdf(report));
            default -> throw Problem.missing("file: choose risk.pdf, risk.csv or risk.json");
        };
    }

    /** The pages, made before the answer begins, so that a failure is a problem and no half file. */
    private static StreamingOutput pdf(RiskReport report) {
        ByteArrayOutputStream pages = new ByteArrayOutputStream();
        try {
            RiskReportPdf.write(report, pages);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a report could not be written to memory", impossible);
        }
        return pages::writeTo;
    }

    private StreamingOutput csv(UUID portfolio, Instant from, Instant to) {
        return CsvFile.of(HEADER, csv -> {
            Instant start = from;
            List<RiskSnapshot> page;
            do {
                page = history.from(portfolio, start, to, PAGE);
                page.forEach(each -> csv.line(line(each)));
                start = page.isEmpty() ? start : page.get(page.size() - 1).at().plusNanos(MICRO);
            } while (page.size() == PAGE);
        });
    }

    private static List<@Nullable Object> line(RiskSnapshot each) {
        return Arrays.<@Nullable Object>asList(
                each.at(),
                each.nav(),
                each.exposure(),
                each.drawdown(),
                each.concentration(),
                each.limitUsage(),
                each.limitName(),
                each.bars(),
                each.covered(),
                each.historicalVar95(),
                each.parametricVar95(),
                each.monteCarloVar95(),
                each.historicalVar99(),
                each.es95(),
                each.volatility(),
                each.beta());
    }
}
