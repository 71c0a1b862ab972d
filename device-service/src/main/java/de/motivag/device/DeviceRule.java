package de.motivag.device;

import de.motivag.kit.decision.Rule;

/** The reasons for which device-service refuses a command. */
public enum DeviceRule implements Rule {
    NO_SUCH_DEVICE(404, "Dieses Gerät gibt es nicht.", "There is no such device."),
    NO_SUCH_LOAN_REQUEST(404, "Diese Leihanfrage gibt es nicht.", "There is no such loan request."),
    DEVICE_REGISTERED_DIFFERENTLY(new Wording(
                    409,
                    "Dieses Gerät ist schon mit anderen Angaben erfasst.",
                    "This device is registered already, with other details.")
            .advice(
                    "Suchen Sie das Gerät in der Geräteliste, und arbeiten Sie mit ihm weiter.",
                    "Find the device in the list of devices and continue with it.")),
    INVENTORY_NUMBER_TAKEN(new Wording(
                    409,
                    "Diese Inventarnummer trägt schon ein anderes Gerät.",
                    "Another device has this inventory number already.")
            .detail("Es ist das Gerät %s.", "It is the device %s.")
            .advice(
                    "Suchen Sie die Nummer in der Geräteliste. Ist es ein anderes Gerät, prüfen Sie die Nummer auf dem Aufkleber.",
                    "Find the number in the list of devices. If it is another device, check the number on the label.")),
    DEVICE_NOT_FREE(new Wording(
                    409,
                    "Dieses Gerät ist nicht frei. Es ist reserviert, ausgegeben, noch nicht gelöscht, beschädigt oder nicht da.",
                    "This device is not free. It is reserved, handed out, not wiped yet, damaged or missing.")
            .advice(
                    "Wählen Sie ein freies Gerät aus der Geräteliste.",
                    "Choose a free device from the list of devices.")),
    DEVICE_OF_ANOTHER_TYPE(
            new Wording(409, "Die Person braucht ein Gerät anderer Art.", "The person needs a device of another type.")
                    .detail("Es geht um die Leihanfrage %s.", "The loan request is %s.")
                    .advice(
                            "Reservieren Sie ein freies Gerät der gebrauchten Art.",
                            "Reserve a free device of the needed type.")),
    LOAN_REQUEST_ALREADY_SERVED(new Wording(
                    409,
                    "Für diese Person ist schon ein Gerät vorgesehen.",
                    "A device is reserved for this person already.")
            .detail("Es geht um die Leihanfrage %s.", "The loan request is %s.")
            .advice(
                    "Geben Sie das vorgesehene Gerät aus, oder heben Sie die Reservierung zuerst auf.",
                    "Hand out the reserved device, or release it first.")),
    DEVICE_NOT_RESERVED(
            new Wording(
                            409,
                            "Das Gerät ist nicht für diese Person reserviert.",
                            "The device is not reserved for this person.")
                    .detail("Es geht um die Leihanfrage %s.", "The loan request is %s.")
                    .advice(
                            "Reservieren Sie das Gerät zuerst für die Person. Endet ihre Maßnahme, wird eine Reservierung von selbst aufgehoben.",
                            "Reserve the device for the person first. The end of the measure releases a reservation automatically.")),
    DEVICE_ALREADY_HANDED_OUT(new Wording(
                    409,
                    "Das Gerät ist schon ausgegeben, mit anderen Angaben.",
                    "The device has been handed out already, with other details.")
            .advice(
                    "Sehen Sie beim Gerät nach, wer es hat. Ist die Ausgabe falsch erfasst, nehmen Sie sie zurück.",
                    "Look up at the device who has it. If the hand-out was recorded wrongly, retract it.")),
    DEVICE_DAMAGED(
            new Wording(409, "Ein beschädigtes Gerät wird nicht ausgegeben.", "A damaged device is not handed out.")
                    .advice(
                            "Melden Sie den Schaden, und reservieren Sie ein anderes Gerät.",
                            "Report the damage and reserve another device.")),
    AGREEMENT_NOT_ACCEPTED(new Wording(
                    422,
                    "Ohne angenommenen Leihvertrag wird kein Gerät ausgegeben.",
                    "No device is handed out before the loan agreement is accepted.")
            .advice("Lassen Sie den Leihvertrag zuerst unterschreiben.", "Have the loan agreement signed first.")),
    DUE_BACK_NOT_AFTER_HAND_OUT(new Wording(
                    422,
                    "Der Rückgabetag muss nach dem Tag der Ausgabe liegen.",
                    "The due day must be after the day of the hand-out.")
            .detail(
                    "Der Rückgabetag ist der %s, die Ausgabe war am %s.",
                    "The due day is %s, the device was handed out on %s.")
            .advice(
                    "Wählen Sie einen späteren Rückgabetag, oder prüfen Sie den Tag der Ausgabe.",
                    "Choose a later due day, or check the day of the hand-out.")),
    DEVICE_NOT_HANDED_OUT(new Wording(409, "Das Gerät ist nicht ausgegeben.", "The device is not handed out.")
            .advice(
                    "Laden Sie das Gerät neu. Vielleicht wurde es schon zurückgenommen.",
                    "Load the device again. It may have been taken back already.")),
    DEVICE_HANDED_OUT(new Wording(409, "Das Gerät ist ausgegeben.", "The device is handed out.")
            .advice(
                    "Ist das Gerät wieder da, nehmen Sie es zuerst zurück. Ist es bei der Person, bleibt es bei ihr ausgeliehen.",
                    "If the device is back, take it back first. If the person has it, it stays on loan.")),
    DEVICE_RESERVED(new Wording(409, "Das Gerät ist reserviert.", "The device is reserved.")
            .advice(
                    "Melden Sie einen Schaden, oder stornieren Sie die Leihanfrage; dann wird das Gerät frei.",
                    "Report a damage, or cancel the loan request; then the device becomes free.")),
    DEVICE_LOST(new Wording(409, "Das Gerät ist als verloren gemeldet.", "The device is reported lost.")
            .advice(
                    "Ist es wieder da, erfassen Sie zuerst, dass es gefunden wurde.",
                    "If it is back, record first that it was found.")),
    DEVICE_TO_BE_TAKEN_BACK(
            new Wording(409, "Das Gerät ging während einer Ausleihe verloren.", "The device was lost during a loan.")
                    .advice(
                            "Ist es wieder da, nehmen Sie es von der Person zurück.",
                            "If it is back, take it back from the person.")),
    DEVICE_IN_REPAIR(new Wording(409, "Das Gerät ist in Reparatur.", "The device is in repair.")
            .advice("Erfassen Sie zuerst, dass die Reparatur beendet ist.", "Record first that the repair has ended.")),
    DEVICE_NOT_IN_REPAIR(new Wording(409, "Das Gerät ist nicht in Reparatur.", "The device is not in repair.")
            .advice(
                    "Laden Sie das Gerät neu. Vielleicht wurde das Ende der Reparatur schon erfasst.",
                    "Load the device again. The end of the repair may have been recorded already.")),
    DEVICE_RETIRED(new Wording(409, "Das Gerät ist ausgemustert.", "The device is retired.")
            .advice(
                    "Wählen Sie ein anderes Gerät. Ein ausgemustertes Gerät wird nicht mehr verwendet.",
                    "Choose another device. A retired device is no longer used.")),
    DEVICE_NOT_WIPED(new Wording(
                    409,
                    "Ein Gerät, auf dem noch Daten sein können, wird nicht verkauft.",
                    "A device that may still hold data is not sold.")
            .advice("Löschen Sie das Gerät, und erfassen Sie das zuerst.", "Wipe the device and record that first.")),
    DAY_BEFORE_LAST_STEP(new Wording(
                    409,
                    "Der Tag liegt vor dem letzten Schritt, der zu diesem Gerät erfasst ist.",
                    "The day is before the last step that is recorded for this device.")
            .detail(
                    "Angegeben ist der %s, der letzte Schritt war am %s.",
                    "The given day is %s, the last step was on %s.")
            .advice(
                    "Prüfen Sie den Tag. Die Schritte stehen im Verlauf des Geräts.",
                    "Check the day. The history of the device shows its steps.")),
    LOST_BEFORE_SEEN(new Wording(
                    409,
                    "Das Gerät wurde nach diesem Tag bei der Inventur noch gesehen.",
                    "The device was still seen at a stocktake after this day.")
            .detail(
                    "Angegeben ist der %s, bei der Inventur war es am %s da.",
                    "The given day is %s, the stocktake saw it on %s.")
            .advice(
                    "Geben Sie den Tag der Inventur oder einen späteren an.",
                    "Give the day of the stocktake or a later one.")),
    DUE_BACK_NOT_LATER(new Wording(
                    409,
                    "Eine Verlängerung muss nach dem bisherigen Rückgabetag enden.",
                    "An extension must end after the present due day.")
            .detail(
                    "Angegeben ist der %s, der bisherige Rückgabetag ist der %s.",
                    "The given day is %s, the present due day is %s.")
            .advice(
                    "Wählen Sie einen späteren Tag. Soll das Gerät früher zurückkommen, berichtigen Sie den Rückgabetag.",
                    "Choose a later day. If the device should come back earlier, correct the due day.")),
    DUE_BACK_PASSED(new Wording(
            422,
            "Der neue Rückgabetag ist schon vorbei. Wählen Sie heute oder einen späteren Tag.",
            "The new due day has passed already. Choose today or a later day.")),
    NOT_IN_CATALOGUE(new Wording(
                    409,
                    "Diese Art von Gerät oder Zubehör steht nicht im Gerätekatalog, oder sie wird nicht mehr verwendet.",
                    "This type of device or accessory is not in the device catalogue, or it is no longer used.")
            .advice(
                    "Wählen Sie einen Eintrag aus dem Gerätekatalog, oder bitten Sie die Teamleitung, ihn aufzunehmen.",
                    "Choose an entry of the device catalogue, or ask the team lead to add it.")),
    ACCESSORY_NOT_HANDED_OUT(new Wording(
                    409,
                    "Dieses Zubehör wurde nicht ausgegeben und kann nicht fehlen.",
                    "This accessory was not handed out and cannot be missing.")
            .advice(
                    "Wählen Sie nur Zubehör, das bei der Ausgabe erfasst wurde.",
                    "Choose only accessories that were recorded at the hand-out.")),
    LOAN_REQUEST_FULFILLED(new Wording(
                    409,
                    "Das Gerät für diese Person ist schon ausgegeben.",
                    "The device for this person has been handed out already.")
            .advice(
                    "Braucht die Person ein anderes Gerät, nehmen Sie das ausgegebene zuerst zurück.",
                    "If the person needs another device, take back the present one first.")),
    LOAN_REQUEST_CANCELLED(new Wording(
                    409,
                    "Die Leihanfrage dieser Person gilt nicht mehr. Sie wurde storniert, oder die Maßnahme der Person hat geendet.",
                    "The loan request of this person no longer applies. It was cancelled, or the measure of the person has ended.")
            .detail("Es geht um die Leihanfrage %s.", "The loan request is %s.")
            .advice(
                    "Braucht die Person noch ein Gerät, fordern Sie es bei ihrer Zuweisung neu an.",
                    "If the person still needs a device, request it again with their referral."));

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
