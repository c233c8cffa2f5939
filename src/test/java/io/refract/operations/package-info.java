/// Health and commands.
@NullMarked
package io.refract.operations;

import org.jspecify.annotations.NullMarked;
