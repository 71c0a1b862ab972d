package de.motivag.device;

import de.motivag.kit.decision.Rule;

/** The reasons for which device-service refuses a command. */
public enum DeviceRule implements Rule {
    NO_SUCH_DEVICE("Dieses Gerät gibt es nicht.", "There is no such device."),
    NO_SUCH_LOAN_REQUEST("Diese Leihanfrage gibt es nicht.", "There is no such loan request."),
    DEVICE_REGISTERED_DIFFERENTLY(
            "Unter dieser Kennung ist bereits ein anderes Gerät erfasst.",
            "Another device is registered under this id already."),
    INVENTORY_NUMBER_TAKEN(
            "Diese Inventarnummer trägt bereits ein anderes Gerät.", "Another device has this inventory number."),
    DEVICE_NOT_FREE(
            "Das Gerät ist nicht frei: reserviert, ausgegeben, noch nicht gelöscht, beschädigt oder nicht da.",
            "The device is not free: it is reserved, handed out, not wiped yet, damaged or not there."),
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
            "The device must be due back after the day on which it is handed out."),
    DEVICE_NOT_HANDED_OUT("Das Gerät ist nicht ausgegeben.", "The device is not handed out."),
    DEVICE_HANDED_OUT(
            "Das Gerät ist ausgegeben; erst muss es zurückgenommen werden.",
            "The device is handed out; it has to be taken back first."),
    DEVICE_RESERVED(
            "Das Gerät ist reserviert; ein Schaden muss erst gemeldet oder die Leihanfrage storniert werden.",
            "The device is reserved; a damage has to be reported or the loan request to be cancelled first."),
    DEVICE_LOST("Das Gerät ist als verloren gemeldet.", "The device is reported lost."),
    DEVICE_TO_BE_TAKEN_BACK(
            "Das Gerät ging während einer Ausleihe verloren; ist es wieder da, muss es zurückgenommen werden.",
            "The device was lost during a loan; if it is found, it has to be taken back."),
    DEVICE_IN_REPAIR("Das Gerät ist in Reparatur.", "The device is in repair."),
    DEVICE_NOT_IN_REPAIR("Das Gerät ist nicht in Reparatur.", "The device is not in repair."),
    DEVICE_RETIRED("Das Gerät ist ausgemustert.", "The device is retired."),
    DEVICE_NOT_WIPED(
            "Ein Gerät, auf dem noch Daten sein können, wird nicht verkauft.",
            "A device that may still have a borrower's data on it is not sold."),
    DAY_IN_THE_FUTURE("Der Tag liegt in der Zukunft.", "The day is in the future."),
    DAY_BEFORE_LAST_STEP(
            "Der Tag liegt vor dem letzten Schritt, der zu diesem Gerät erfasst ist.",
            "The day is before the last step that is recorded of this device."),
    LOST_BEFORE_SEEN(
            "Danach wurde das Gerät bei der Inventur noch gesehen.",
            "After that day the device was still seen at a stocktake."),
    DUE_BACK_NOT_LATER(
            "Eine Verlängerung muss nach dem bisherigen Rückgabetag enden.",
            "An extension must end after the present due day."),
    DUE_BACK_PASSED("Der neue Rückgabetag ist schon vorbei.", "The new due day has passed already."),
    ACCESSORY_NOT_HANDED_OUT(
            "Fehlen kann nur Zubehör, das ausgegeben wurde.", "Only accessories that were handed out can be missing."),
    LOAN_REQUEST_FULFILLED(
            "Zu dieser Leihanfrage ist das Gerät bereits ausgegeben.",
            "The device of this loan request is handed out already."),
    LOAN_REQUEST_CANCELLED("Diese Leihanfrage ist storniert.", "This loan request is cancelled.");

    private final Wording wording;

    DeviceRule(String german, String english) {
        wording = new Wording(name().startsWith("NO_SUCH_") ? 404 : 409, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
