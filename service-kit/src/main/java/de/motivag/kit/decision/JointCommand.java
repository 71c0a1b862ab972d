package de.motivag.kit.decision;

/** A command for several entities at once, or one that needs the states of others or the events of its stream. */
public non-sealed interface JointCommand extends Command {}
