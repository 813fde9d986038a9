/** Security: who is signed in, with which roles, and what a browser may do with our pages. Fr: sécurité. */
@NullMarked
package fr.jalon.app.platform.security;

import org.jspecify.annotations.NullMarked;
