/** Database: PostgreSQL, in the box or yours, its roles, and its durability checked at start. */
@NullMarked
package fr.jalon.app.platform.database;

import org.jspecify.annotations.NullMarked;
