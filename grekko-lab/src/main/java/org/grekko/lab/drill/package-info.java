/** The drill: a real server and its watchdog, frozen over simulated venues. */
@NullMarked
package org.grekko.lab.drill;

import org.jspecify.annotations.NullMarked;
