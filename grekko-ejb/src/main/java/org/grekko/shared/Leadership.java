package org.grekko.shared;

/** Port that tells whether this node does what only one node may do. */
public interface Leadership {
    /** Whether this node leads at this moment; false as soon as its claim could have passed to another. */
    boolean leads();

    /**
     * Whether this node led when it asked last. Its claim may have lapsed since, for example because its process stood
     * still; nobody else is known to have it until it has asked again.
     */
    default boolean ledLast() {
        return leads();
    }
}
