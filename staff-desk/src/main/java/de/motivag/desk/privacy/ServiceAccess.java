package de.motivag.desk.privacy;

import de.motivag.desk.services.Backend;

/** A row of the access log of one of the services. */
public record ServiceAccess(Backend service, Access access) {}
