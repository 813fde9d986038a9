/** Tests of the live processors, of their health and of the rebuild, on the running system. */
@NullMarked
package fr.jalon.app.platform.projections;

import org.jspecify.annotations.NullMarked;
