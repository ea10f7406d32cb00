package org.grekko.shared;

/** Port that tells whether this node does what only one node may do. */
public interface Leadership {
    /** Whether this node leads at this moment; false as soon as its claim could have passed to another. */
    boolean leads();
}
