package fr.jalon.app.platform.axon.sample;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of pots and deals. */
public sealed interface PotCommand {
    record OpenPot(@TargetAggregateIdentifier String potId, long cents) implements PotCommand {}

    /** Sent by the automation only. */
    record TakeFromPot(@TargetAggregateIdentifier String potId, String dealId, long cents) implements PotCommand {}

    record TopUpPot(@TargetAggregateIdentifier String potId, long cents) implements PotCommand {}

    record SignDeal(@TargetAggregateIdentifier String dealId, String potId, long cents) implements PotCommand {}
}
