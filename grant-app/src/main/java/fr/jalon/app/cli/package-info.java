/** Command line: demo, serve, replay and help, for people at a terminal. Fr: ligne de commande. */
@NullMarked
package fr.jalon.app.cli;

import org.jspecify.annotations.NullMarked;
