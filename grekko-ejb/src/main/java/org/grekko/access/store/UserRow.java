package org.grekko.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user as a row. */
@Entity
@Table(name = "app_user")
@SuppressWarnings("NullAway.Init")
public class UserRow {
    @Id
    public String name;

    @Column(name = "password_hash")
    public String passwordHash;

    public String roles;
    public int failures;

    @Column(name = "locked_until")
    public @Nullable Instant lockedUntil;

    @Column(name = "created_at")
    public Instant createdAt;
}
