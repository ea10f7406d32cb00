package org.grekko.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The fingerprint of an access token. */
@Entity
@Table(name = "access_token")
@SuppressWarnings("NullAway.Init")
public class TokenRow {
    @Id
    @Column(name = "token_hash")
    public String fingerprint;

    @Column(name = "user_name")
    public String user;

    @Column(name = "expires_at")
    public Instant expiresAt;
}
