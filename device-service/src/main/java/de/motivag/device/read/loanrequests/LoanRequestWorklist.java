package de.motivag.device.read.loanrequests;

import static de.motivag.kit.security.Role.DEVICE_DESK;

import de.motivag.kit.worklists.Worklist;

/** The worklists of loan requests. */
enum LoanRequestWorklist implements Worklist {
    /** No device is reserved yet. */
    LOAN_REQUESTS_WAITING;

    @Override
    public Definition definition() {
        return Worklist.where("status = 'WAITING'").roles(DEVICE_DESK);
    }
}
