@NullMarked
package fr.jalon.app.platform.log;

import org.jspecify.annotations.NullMarked;
