package de.motivag.device;

import de.motivag.kit.decision.Rule;

/** Why device-service refuses. */
public enum DeviceRule implements Rule {
    NO_SUCH_DEVICE("Dieses Gerät gibt es nicht.", "There is no such device."),
    NO_SUCH_LOAN_REQUEST("Diese Leihanfrage gibt es nicht.", "There is no such loan request."),
    DEVICE_REGISTERED_DIFFERENTLY(
            "Unter dieser Kennung ist bereits ein anderes Gerät erfasst.",
            "Another device is registered under this id already."),
    INVENTORY_NUMBER_TAKEN(
            "Diese Inventarnummer trägt bereits ein anderes Gerät.", "Another device has this inventory number."),
    DEVICE_NOT_FREE("Das Gerät ist bereits reserviert oder ausgegeben.", "The device is reserved or handed out."),
    DEVICE_OF_ANOTHER_TYPE(
            "Gebraucht wird ein Gerät anderer Art.", "The person needs a device of another type than this one."),
    LOAN_REQUEST_ALREADY_SERVED(
            "Für diese Leihanfrage ist bereits ein Gerät vorgesehen.",
            "There is a device for this loan request already."),
    DEVICE_NOT_RESERVED(
            "Das Gerät ist nicht für diese Leihanfrage reserviert.",
            "The device is not reserved for this loan request."),
    DEVICE_ALREADY_HANDED_OUT(
            "Das Gerät ist bereits mit anderen Angaben ausgegeben.",
            "The device has been handed out already, on other terms."),
    DEVICE_DAMAGED("Ein beschädigtes Gerät wird nicht ausgegeben.", "A damaged device is not handed out."),
    AGREEMENT_NOT_ACCEPTED(
            "Ohne angenommenen Leihvertrag wird kein Gerät ausgegeben.",
            "No device is handed out before the loan agreement is accepted."),
    HANDED_OUT_IN_THE_FUTURE("Der Tag der Ausgabe liegt in der Zukunft.", "The day of handing out is in the future."),
    DUE_BACK_NOT_AFTER_HAND_OUT(
            "Der Rückgabetag muss nach dem Tag der Ausgabe liegen.",
            "The device must be due back after the day on which it is handed out.");

    private final Wording wording;

    DeviceRule(String german, String english) {
        wording = new Wording(name().startsWith("NO_SUCH_") ? 404 : 409, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
