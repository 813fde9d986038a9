/** The register of delegations of signature, as pages and over REST. Fr: délégations de signature. */
@NullMarked
package fr.jalon.app.delegation;

import org.jspecify.annotations.NullMarked;
