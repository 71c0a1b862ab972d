package de.motivag.kit.decision;

/** A command to several entities at once, or one that has to look at others. */
public non-sealed interface JointCommand extends Command {}
