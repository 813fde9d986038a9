/** Acts as forms and as REST bodies, computed from the catalogue of acts: no act has a screen or an endpoint of its own. */
@NullMarked
package fr.jalon.app.act;

import org.jspecify.annotations.NullMarked;
