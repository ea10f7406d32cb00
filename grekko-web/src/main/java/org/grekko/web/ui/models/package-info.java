/** The screens of the registry of models. */
@NullMarked
package org.grekko.web.ui.models;

import org.jspecify.annotations.NullMarked;
