package fr.jalon.app.platform.axon;

import java.util.Set;

/**
 * What became of an accepted act.
 *
 * @param commandId identifier under which it is recorded
 * @param lastIndex index in the log of the last event it led to, automations included; 0 when it led to none
 * @param version number of events of the stream it aims at, once it is done
 * @param facts stored names of the events it led to
 * @param repeated whether the act had been recorded before, and this is that first outcome
 */
public record Outcome(String commandId, long lastIndex, long version, Set<String> facts, boolean repeated) {}
