package fr.jalon.app.platform.axon;

import java.util.List;

/** The consistency boundaries of the domain; each is one kind of stream. */
public record AggregateTypes(List<Class<?>> all) {}
