package de.motivag.outcome;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Holds the place of the service, so that the launcher has four to start. */
@SpringBootApplication
public class OutcomeService {}
