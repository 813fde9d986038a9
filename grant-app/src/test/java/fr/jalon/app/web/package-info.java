/** The product from outside: its REST contract and its pages, over a real port and a real database. */
@NullMarked
package fr.jalon.app.web;

import org.jspecify.annotations.NullMarked;
