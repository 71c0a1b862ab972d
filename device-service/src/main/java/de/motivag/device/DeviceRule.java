package de.motivag.device;

import de.motivag.kit.decision.Rule;

/** The reasons for which device-service refuses a command. */
public enum DeviceRule implements Rule {
    NO_SUCH_DEVICE(404, "Dieses Gerät gibt es nicht.", "There is no such device."),
    NO_SUCH_LOAN_REQUEST(404, "Diese Leihanfrage gibt es nicht.", "There is no such loan request."),
    DEVICE_REGISTERED_DIFFERENTLY(
            "Unter dieser Kennung ist bereits ein anderes Gerät erfasst.",
            "Another device is registered under this id already."),
    INVENTORY_NUMBER_TAKEN(new Wording(
                    409,
                    "Diese Inventarnummer trägt bereits ein anderes Gerät.",
                    "Another device has this inventory number.")
            .detail("Es ist das Gerät %s.", "It is the device %s.")),
    DEVICE_NOT_FREE(new Wording(
                    409,
                    "Das Gerät ist nicht frei: reserviert, ausgegeben, noch nicht gelöscht, beschädigt oder nicht da.",
                    "The device is not free: it is reserved, handed out, not wiped yet, damaged or not there.")
            .advice("Wählen Sie ein freies Gerät (GET /devices).", "Choose a free device (GET /devices).")),
    DEVICE_OF_ANOTHER_TYPE(new Wording(
                    409,
                    "Gebraucht wird ein Gerät anderer Art.",
                    "The person needs a device of another type than this one.")
            .detail("Es geht um die Leihanfrage %s.", "The loan request is %s.")
            .advice(
                    "Reservieren Sie ein freies Gerät der gebrauchten Art.",
                    "Reserve a free device of the needed type.")),
    LOAN_REQUEST_ALREADY_SERVED(new Wording(
                    409,
                    "Für diese Leihanfrage ist bereits ein Gerät vorgesehen.",
                    "There is a device for this loan request already.")
            .detail("Es geht um die Leihanfrage %s.", "The loan request is %s.")),
    DEVICE_NOT_RESERVED(new Wording(
                    409,
                    "Das Gerät ist nicht für diese Leihanfrage reserviert.",
                    "The device is not reserved for this loan request.")
            .detail("Es geht um die Leihanfrage %s.", "The loan request is %s.")
            .advice(
                    "Reservieren Sie das Gerät zuerst für diese Leihanfrage.",
                    "Reserve the device for this loan request first.")),
    DEVICE_ALREADY_HANDED_OUT(
            "Das Gerät ist bereits mit anderen Angaben ausgegeben.",
            "The device has been handed out already, on other terms."),
    DEVICE_DAMAGED(
            new Wording(409, "Ein beschädigtes Gerät wird nicht ausgegeben.", "A damaged device is not handed out.")
                    .advice(
                            "Melden Sie den Schaden und reservieren Sie ein anderes Gerät.",
                            "Report the damage and reserve another device.")),
    AGREEMENT_NOT_ACCEPTED(new Wording(
                    422,
                    "Ohne angenommenen Leihvertrag wird kein Gerät ausgegeben.",
                    "No device is handed out before the loan agreement is accepted.")
            .advice("Lassen Sie den Leihvertrag zuerst annehmen.", "Have the loan agreement accepted first.")),
    DUE_BACK_NOT_AFTER_HAND_OUT(new Wording(
                    422,
                    "Der Rückgabetag muss nach dem Tag der Ausgabe liegen.",
                    "The device must be due back after the day on which it is handed out.")
            .detail(
                    "Der Rückgabetag ist der %s, die Ausgabe war am %s.",
                    "The due day is %s, the device was handed out on %s.")),
    DEVICE_NOT_HANDED_OUT("Das Gerät ist nicht ausgegeben.", "The device is not handed out."),
    DEVICE_HANDED_OUT(new Wording(
                    409,
                    "Das Gerät ist ausgegeben; erst muss es zurückgenommen werden.",
                    "The device is handed out; it has to be taken back first.")
            .advice(
                    "Nehmen Sie das Gerät zuerst zurück (POST /devices/{device}/take-back).",
                    "Take the device back first (POST /devices/{device}/take-back).")),
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
    DEVICE_NOT_WIPED(new Wording(
                    409,
                    "Ein Gerät, auf dem noch Daten sein können, wird nicht verkauft.",
                    "A device that may still have a borrower's data on it is not sold.")
            .advice("Löschen Sie das Gerät und erfassen Sie das zuerst.", "Wipe the device and record that first.")),
    DAY_BEFORE_LAST_STEP(new Wording(
                    409,
                    "Der Tag liegt vor dem letzten Schritt, der zu diesem Gerät erfasst ist.",
                    "The day is before the last step that is recorded of this device.")
            .detail(
                    "Angegeben ist der %s, der letzte Schritt war am %s.",
                    "The given day is %s, the last step was on %s.")
            .advice(
                    "Prüfen Sie den Tag: Schritte eines Geräts folgen aufeinander.",
                    "Check the day: the steps of a device follow each other.")),
    LOST_BEFORE_SEEN(new Wording(
                    409,
                    "Danach wurde das Gerät bei der Inventur noch gesehen.",
                    "After that day the device was still seen at a stocktake.")
            .detail(
                    "Angegeben ist der %s, bei der Inventur war es am %s da.",
                    "The given day is %s, the stocktake saw it on %s.")),
    DUE_BACK_NOT_LATER(new Wording(
                    409,
                    "Eine Verlängerung muss nach dem bisherigen Rückgabetag enden.",
                    "An extension must end after the present due day.")
            .detail(
                    "Angegeben ist der %s, der bisherige Rückgabetag ist der %s.",
                    "The given day is %s, the present due day is %s.")),
    DUE_BACK_PASSED(422, "Der neue Rückgabetag ist schon vorbei.", "The new due day has passed already."),
    NOT_IN_CATALOGUE(new Wording(
                    409,
                    "Dieser Code steht nicht im Gerätekatalog oder wird nicht mehr verwendet.",
                    "This code is not in the device catalogue, or is no longer used.")
            .advice(
                    "Wählen Sie einen Code aus dem Katalog (GET /catalogue), oder lassen Sie ihn durch die Teamleitung aufnehmen.",
                    "Choose a code of the catalogue (GET /catalogue), or ask the team lead to add it.")),
    ACCESSORY_NOT_HANDED_OUT(
            "Fehlen kann nur Zubehör, das ausgegeben wurde.", "Only accessories that were handed out can be missing."),
    LOAN_REQUEST_FULFILLED(
            "Zu dieser Leihanfrage ist das Gerät bereits ausgegeben.",
            "The device of this loan request is handed out already."),
    LOAN_REQUEST_CANCELLED(new Wording(409, "Diese Leihanfrage ist storniert.", "This loan request is cancelled.")
            .detail("Es geht um die Leihanfrage %s.", "The loan request is %s."));

    private final Wording wording;

    DeviceRule(Wording wording) {
        this.wording = wording;
    }

    DeviceRule(int status, String german, String english) {
        this(new Wording(status, german, english));
    }

    DeviceRule(String german, String english) {
        this(409, german, english);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
