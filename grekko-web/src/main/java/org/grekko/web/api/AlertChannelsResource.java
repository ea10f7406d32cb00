package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.ops.AlertChannel;
import org.grekko.ops.AlertChannels;
import org.grekko.ops.DeliveryCounts;
import org.grekko.ops.DeliveryService;

/** The ways by which alerts leave the house. */
@Path("/alerts/channels")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class AlertChannelsResource {
    @Inject
    private AlertChannels channels;

    @EJB
    private DeliveryService deliveries;

    @Context
    private SecurityContext security;

    /** A channel: where it leads, from which severity on, and what waits, was told, or was given up. */
    public record ChannelJson(
            String name,
            boolean configured,
            int minSeverity,
            String target,
            long waiting,
            long sent,
            long summarised,
            long givenUp) {}

    /** All channels. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Channels of alerts, with what waits and what was told")
    public Page<ChannelJson> list() {
        return Page.all(channels.all().stream().map(this::json).toList());
    }

    private ChannelJson json(AlertChannel channel) {
        DeliveryCounts counts = deliveries.counts(channel.name());
        return new ChannelJson(
                channel.name(),
                channel.configured(),
                channel.minSeverity(),
                channel.target(),
                counts.waiting(),
                counts.sent(),
                counts.summarised(),
                counts.givenUp());
    }

    /** Sends a test by a channel. */
    @POST
    @Path("/{name}/test")
    @RolesAllowed("admin")
    @Operation(summary = "Send a test by a channel; the answer is its delivery")
    public Response test(@PathParam("name") String name) {
        AlertChannel channel =
                channels.find(name.toUpperCase(Locale.ROOT)).orElseThrow(() -> Problem.missing("channel"));
        if (!channel.configured()) {
            throw Problem.status(
                    409,
                    channel.name() + " is not configured; set grekko.alerts."
                            + channel.name().toLowerCase(Locale.ROOT) + ".* as the operating guide says");
        }
        return Response.status(202)
                .entity(deliveries.test(channel, Caller.name(security)))
                .build();
    }
}
