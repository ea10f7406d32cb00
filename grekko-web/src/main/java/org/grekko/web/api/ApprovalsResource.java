package org.grekko.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.grekko.ops.Approvals;
import org.grekko.shared.AwaitedApproval;

/** Everything that waits for a second person. */
@Path("/approvals")
@Produces(MediaType.APPLICATION_JSON)
@SuppressWarnings("NullAway.Init")
public class ApprovalsResource {
    @Inject
    private Approvals approvals;

    /** What waits, the oldest first. */
    @GET
    @RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
    @Operation(summary = "Everything that waits for a second person, oldest first")
    public Page<AwaitedApproval> list() {
        return Page.all(approvals.waiting());
    }
}
