package org.grekko.shared;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that waits for a second person.
 *
 * @param kind what it is: PROFILE_CHANGE, DESTINATION, WITHDRAWAL, MODEL and so on
 * @param id its id
 * @param title what it is, in a few words
 * @param detail what the second person should know
 * @param proposedBy who wants it, and may not decide
 * @param proposedAt since when it waits
 * @param role the role that may decide
 * @param screen the address of the screen where it is decided, without a leading slash
 */
public record AwaitedApproval(
        String kind,
        UUID id,
        String title,
        String detail,
        String proposedBy,
        Instant proposedAt,
        String role,
        String screen) {}
