/** Runs the read models: their live processors, their health, their rebuild. Fr: modèles de lecture en marche. */
@NullMarked
package fr.jalon.app.platform.projections;

import org.jspecify.annotations.NullMarked;
