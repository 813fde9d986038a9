/** Files to and from the bank, in the messages of ISO 20022. Fr: fichiers bancaires. See docs/adr/0014-iso-20022.md. */
@NullMarked
package fr.jalon.app.bank;

import org.jspecify.annotations.NullMarked;
