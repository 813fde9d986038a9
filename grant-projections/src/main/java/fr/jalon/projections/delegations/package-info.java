/** The register of delegations of signature. Fr: registre des délégations. */
@NullMarked
package fr.jalon.projections.delegations;

import org.jspecify.annotations.NullMarked;
