package fr.jalon.app.platform.axon.sample;

import fr.jalon.domain.kernel.EventType;

/** What happened to pots and deals. */
public sealed interface PotEvent {
    @EventType(name = "pot.opened")
    record PotOpened(String potId, long cents) implements PotEvent {}

    @EventType(name = "pot.taken-from")
    record TakenFromPot(String potId, String dealId, long cents) implements PotEvent {}

    @EventType(name = "pot.topped-up")
    record PotToppedUp(String potId, long cents) implements PotEvent {}

    @EventType(name = "deal.signed")
    record DealSigned(String dealId, String potId, long cents) implements PotEvent {}
}
