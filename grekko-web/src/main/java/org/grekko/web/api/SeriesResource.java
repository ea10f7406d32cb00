package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.market.DailyValues;
import org.grekko.shared.FieldError;

/** Indicators of one value a day. */
@Path("/market/series")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class SeriesResource {
    @EJB
    private DailyValues series;

    @Context
    private SecurityContext security;

    /** A day of a series. */
    public record DayJson(LocalDate day, double value) {}

    /** All series. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Indicators of one value a day, by name")
    public Page<DailyValues.Series> list() {
        return Page.all(series.all());
    }

    /** The values of a series. */
    @GET
    @Path("/{name}")
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "The values of an indicator, oldest first")
    public Page<DayJson> values(@PathParam("name") String name) {
        SortedMap<LocalDate, Double> values = series.of(checked(name));
        if (values.isEmpty()) {
            throw Problem.missing("series");
        }
        return Page.all(values.entrySet().stream()
                .map(each -> new DayJson(each.getKey(), each.getValue()))
                .toList());
    }

    /** Takes the days of a file into a series. */
    @PUT
    @Path("/{name}")
    @RolesAllowed({"trader", "admin"})
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Import an indicator of one value a day from CSV",
            description = "The layout of FRED and Cboe: a header, dates in the first column, the value in the column"
                    + " close or else in the second. Days that are known are replaced, the others stay. VIX and T10Y2Y"
                    + " are those that regimes are classified by.")
    public DailyValues.Imported take(@PathParam("name") String name, InputStream body) {
        DailyValues.Imported taken = series.take(checked(name), body, Caller.name(security));
        String failure = taken.failure();
        if (failure != null) {
            throw Problem.field(new FieldError("body", failure));
        }
        return taken;
    }

    private static String checked(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (!DailyValues.named(upper)) {
            throw Params.wrong("name", DailyValues.NAME_RULE);
        }
        return upper;
    }
}
