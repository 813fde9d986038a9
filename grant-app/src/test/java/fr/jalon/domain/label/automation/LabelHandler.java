package fr.jalon.domain.label.automation;

/** Breaks on purpose what an automation is called: its name says neither when nor what. */
public class LabelHandler {}
