/** The agents' screen: what they do, how they are set, and their switches. */
@NullMarked
package org.grekko.web.ui.agents;

import org.jspecify.annotations.NullMarked;
