package org.grekko.risk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.grekko.shared.store.OptionalId;
import org.jspecify.annotations.Nullable;

/** A version of a risk profile as a row; never changed. */
@Entity
@Table(name = "risk_profile_version")
@SuppressWarnings("NullAway.Init")
public class ProfileVersionRow {
    @Id
    public UUID id;

    @Column(name = "profile_id")
    public UUID profileId;

    public int version;
    public String tolerance;
    public String limits;

    @Column(name = "change_id")
    @Convert(converter = OptionalId.class)
    public @Nullable UUID changeId;

    public String reason;

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "approved_by")
    public @Nullable String approvedBy;

    @Column(name = "effective_at")
    public Instant effectiveAt;
}
