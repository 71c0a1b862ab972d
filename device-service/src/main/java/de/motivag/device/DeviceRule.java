package de.motivag.device;

import de.motivag.kit.decision.Rule;

/** The reasons for which device-service refuses a command. */
public enum DeviceRule implements Rule {
    NO_SUCH_DEVICE(404, "Dieses Gerät gibt es nicht.", "There is no such device."),
    NO_SUCH_LOAN_REQUEST(404, "Diese Geräteanforderung gibt es nicht.", "There is no such loan request."),
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
    INVENTORY_NUMBER_MISSING(new Wording(422, "Die Inventarnummer fehlt.", "The inventory number is missing.")
            .advice("Geben Sie die Nummer ein, die auf dem Gerät steht.", "Type the number on the device's label.")),
    DEVICE_NOT_FREE(new Wording(
                    409,
                    "Dieses Gerät ist nicht frei. Es ist reserviert, ausgegeben, noch nicht gelöscht, beschädigt oder nicht da.",
                    "This device is not free. It is reserved, handed out, not wiped yet, damaged or missing.")
            .advice(
                    "Wählen Sie ein freies Gerät aus der Geräteliste.",
                    "Choose a free device from the list of devices.")),
    DEVICE_OF_ANOTHER_TYPE(
            new Wording(409, "Die Person braucht ein Gerät anderer Art.", "The person needs a device of another type.")
                    .detail("Es geht um die Geräteanforderung %s.", "The loan request is %s.")
                    .advice(
                            "Reservieren Sie ein freies Gerät der gebrauchten Art.",
                            "Reserve a free device of the needed type.")),
    LOAN_REQUEST_ALREADY_SERVED(new Wording(
                    409,
                    "Für diese Person ist schon ein Gerät vorgesehen.",
                    "A device is reserved for this person already.")
            .detail("Es geht um die Geräteanforderung %s.", "The loan request is %s.")
            .advice(
                    "Geben Sie das vorgesehene Gerät aus, oder heben Sie die Reservierung zuerst auf.",
                    "Hand out the reserved device, or release it first.")),
    DEVICE_NOT_RESERVED(new Wording(
                    409,
                    "Das Gerät ist nicht für diese Person reserviert und auch nicht frei.",
                    "The device is neither reserved for this person nor free.")
            .detail("Es geht um die Geräteanforderung %s.", "The loan request is %s.")
            .advice(
                    "Wählen Sie ein freies Gerät. War die Ausgabe schon an einem früheren Tag, geben Sie diesen Tag an.",
                    "Choose a free device. If the hand-out was on an earlier day, give that day.")),
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
    LENT_FOR_ANOTHER_REQUEST(new Wording(
                    409,
                    "Das Gerät ist inzwischen für eine andere Geräteanforderung ausgegeben.",
                    "The device is handed out for another loan request by now.")
            .detail(
                    "Seit dem %2$s ist das Gerät wieder ausgegeben. Angegeben ist die Geräteanforderung %1$s, ausgegeben ist es für %3$s.",
                    "Since %2$s the device is handed out again. The given loan request is %1$s, the present one is %3$s.")
            .advice(
                    "Die frühere Ausleihe ist schon beendet. Laden Sie die Seite des Geräts neu.",
                    "The earlier loan has ended already. Reload the page of the device.")),
    NOT_THE_LAST_LOAN(new Wording(
                    409, "Das ist nicht die letzte Ausleihe dieses Geräts.", "This is not the last loan of the device.")
            .detail("Angegeben ist die Geräteanforderung %s.", "The given loan request is %s.")
            .advice(
                    "Das Gerät war danach noch einmal ausgegeben. Laden Sie die Seite des Geräts neu.",
                    "The device was handed out again after it. Reload the page of the device.")),
    LOAN_NOT_NAMED(new Wording(
                    409,
                    "Das Gerät ist ausgegeben; die Ausleihe muss angegeben werden.",
                    "The device is handed out; the loan has to be named.")
            .detail(
                    "Ausgegeben ist es seit dem %1$s. Die Geräteanforderung ist %2$s.",
                    "It is handed out since %1$s. The loan request is %2$s.")
            .advice(
                    "Geben Sie die Geräteanforderung der Person an, bei der das Gerät ist.",
                    "Name the loan request of the person who has the device.")),
    DEVICE_HANDED_OUT(new Wording(
                    409,
                    "Das Gerät ist ausgegeben. Das geht erst, wenn es wieder da ist.",
                    "The device is handed out. This is possible only when it is back.")
            .advice(
                    "Ist es wirklich zurück, erfassen Sie die Rückgabe mit ihrem Tag. Ist es noch bei der Person und "
                            + "defekt, melden Sie den Schaden; die Ausleihe läuft dann weiter. Ist die Ausgabe falsch erfasst, "
                            + "nehmen Sie die Ausgabe zurück.",
                    "If it is really back, record the return with its day. If the person still has it and it is broken, "
                            + "report the damage; the loan then continues. If the hand-out was recorded by mistake, retract "
                            + "the hand-out.")),
    DEVICE_RESERVED(new Wording(409, "Das Gerät ist reserviert.", "The device is reserved.")
            .advice(
                    "Melden Sie einen Schaden, oder stornieren Sie die Geräteanforderung; dann wird das Gerät frei.",
                    "Report a damage, or cancel the loan request; then the device becomes free.")),
    DEVICE_LOST(new Wording(409, "Das Gerät ist als verloren gemeldet.", "The device is reported lost.")
            .advice(
                    "Ist es wieder da, erfassen Sie zuerst, dass es gefunden wurde.",
                    "If it is back, record first that it was found.")),
    DEVICE_TO_BE_TAKEN_BACK(new Wording(
                    409,
                    "Das Gerät ging während einer Ausleihe verloren; ist es wieder da, muss es zurückgenommen werden.",
                    "The device was lost during a loan; if it is found, it has to be taken back.")
            .detail("Verloren ist es seit dem %s.", "It is lost since %s.")
            .advice(
                    "Erfassen Sie die Rückgabe mit dem Tag, an dem es gefunden wurde.",
                    "Record the return with the day on which it was found.")),
    DEVICE_IN_REPAIR(new Wording(409, "Das Gerät ist in Reparatur.", "The device is in repair.")
            .advice("Erfassen Sie zuerst, dass die Reparatur beendet ist.", "Record first that the repair has ended.")),
    DEVICE_NOT_IN_REPAIR(new Wording(409, "Das Gerät ist nicht in Reparatur.", "The device is not in repair.")
            .advice(
                    "Laden Sie das Gerät neu. Vielleicht wurde das Ende der Reparatur schon erfasst.",
                    "Load the device again. The end of the repair may have been recorded already.")),
    DEVICE_RETIRED(new Wording(409, "Das Gerät ist ausgemustert.", "The device is retired.")
            .detail("Ausgemustert ist es seit dem %s.", "It is retired since %s.")
            .advice(
                    "Ist das falsch erfasst, nehmen Sie die Aussonderung auf der Seite des Geräts zurück.",
                    "If that was recorded by mistake, retract the retirement on the page of the device.")),
    DEVICE_NOT_WIPED(new Wording(
                    409,
                    "Ein Gerät, auf dem noch Daten sein können, wird nicht verkauft.",
                    "A device that may still hold data is not sold.")
            .advice("Löschen Sie das Gerät, und erfassen Sie das zuerst.", "Wipe the device and record that first.")),
    DAY_BEFORE_LAST_STEP(new Wording(
                    409,
                    "Der Tag liegt vor dem letzten Schritt, der zu diesem Gerät erfasst ist.",
                    "The day is before the last step that is recorded of this device.")
            .detail(
                    "Angegeben ist der %s. Der letzte Schritt ist %s am %s.",
                    "The given day is %s. The last step is %s on %s.")
            .advice(
                    "Geben Sie diesen Tag oder einen späteren an. Ist der letzte Schritt falsch erfasst, nehmen Sie ihn "
                            + "auf der Seite des Geräts zurück.",
                    "Give that day or a later one. If the last step was recorded by mistake, retract it on the page of "
                            + "the device.")),
    DAY_BEFORE_IN_STOCK(new Wording(
                    409,
                    "An diesem Tag war das Gerät noch nicht im Bestand.",
                    "On this day the device was not in stock yet.")
            .detail(
                    "Angegeben ist der %s, im Bestand ist das Gerät seit dem %s.",
                    "The given day is %s, the device is in stock since %s.")
            .advice("Geben Sie einen Tag im Bestand an.", "Give a day on which it was in stock.")),
    FIRST_STEP_BEFORE(new Wording(
                    409,
                    "An einem früheren Tag ist zu diesem Gerät schon etwas erfasst.",
                    "Something is already recorded of this device on an earlier day.")
            .detail(
                    "Angegeben ist der %s. Schon davor ist erfasst: %s am %s.",
                    "The given day is %s. Recorded before it: %s on %s.")
            .advice(
                    "Geben Sie diesen Tag oder einen früheren an. Ist der Schritt falsch erfasst, nehmen Sie ihn auf der "
                            + "Seite des Geräts zurück.",
                    "Give that day or an earlier one. If the step was recorded by mistake, retract it on the page of the "
                            + "device.")),
    IN_STOCK_TOO_LONG(new Wording(
                    422,
                    "So lange kann das Gerät nicht im Bestand sein.",
                    "The device cannot have been in stock for so long.")
            .detail(
                    "Angegeben ist der %s, möglich ist frühestens der %s.",
                    "The given day is %s, the earliest possible day is %s.")
            .advice("Prüfen Sie das Jahr.", "Check the year.")),
    HANDED_OUT_AFTER_END(new Wording(
                    409,
                    "An diesem Tag war die Teilnahme schon beendet.",
                    "On this day the participation had ended already.")
            .detail(
                    "Angegeben ist der %s, beendet ist die Teilnahme seit dem %s.",
                    "The given day is %s, the participation ended on %s.")
            .advice(
                    "Geben Sie den Tag an, an dem das Gerät ausgegeben wurde: spätestens den Tag des Endes.",
                    "Give the day on which the device was handed out: the day of the end at the latest.")),
    DUE_BACK_TOO_LATE(
            new Wording(422, "Der Rückgabetag liegt zu weit in der Zukunft.", "The due day is too far in the future.")
                    .detail(
                            "Angegeben ist der %s, möglich ist höchstens der %s, das sind %s Monate ab heute.",
                            "The given day is %s, the latest possible day is %s, which is %s months from today.")
                    .advice(
                            "Prüfen Sie das Jahr. Eine Ausleihe kann später verlängert werden.",
                            "Check the year. A loan can be extended later.")),
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
                    "Soll das Gerät früher zurück sein, berichtigen Sie den Rückgabetag mit einem Grund.",
                    "If the device is to be back earlier, correct the due day with a reason.")),
    DUE_BACK_PASSED(new Wording(422, "Der neue Rückgabetag ist schon vorbei.", "The new due day has passed already.")
            .detail("Angegeben ist der %s, heute ist der %s.", "The given day is %s, today is %s.")
            .advice("Vereinbaren Sie einen Tag ab heute.", "Agree on today or a later day.")),
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
                    "Zu dieser Geräteanforderung ist das Gerät bereits ausgegeben.",
                    "The device of this loan request is handed out already.")
            .detail("Es geht um die Geräteanforderung %s.", "The loan request is %s.")
            .advice(
                    "Für ein weiteres Gerät fordern Sie bei der Zuweisung der Person ein neues an.",
                    "For another device, request a new one at the person's referral.")),
    LATER_STEP_RESTS_ON_IT(
            new Wording(409, "Ein späterer Schritt beruht auf diesem.", "A later step rests on this one.")
                    .detail("Der spätere Schritt ist %s am %s.", "The later step is %s on %s.")
                    .advice(
                            "Ist auch er falsch erfasst, nehmen Sie zuerst ihn zurück.",
                            "If that one was recorded by mistake too, retract it first.")),
    RESERVED_SINCE(new Wording(
                    409,
                    "Das Gerät ist danach für eine Person reserviert worden.",
                    "The device was reserved for a person after that.")
            .advice(
                    "Stornieren Sie zuerst die Geräteanforderung, für die es reserviert ist, oder geben Sie ihr ein anderes Gerät.",
                    "First cancel the loan request for which it is reserved, or give it another device.")),
    LOAN_REQUEST_CANCELLED(new Wording(
                    409,
                    "Diese Geräteanforderung ist storniert, weil das Gerät nicht mehr gebraucht wurde.",
                    "This loan request is cancelled, because the device was no longer needed.")
            .detail("Es geht um die Geräteanforderung %s.", "The loan request is %s.")
            .advice(
                    "Fordern Sie bei der Zuweisung der Person ein neues Leihgerät an.",
                    "Request a new device at the person's referral.")),
    LOAN_REQUEST_ENDED(new Wording(
                    409,
                    "Diese Geräteanforderung ist storniert, weil die Teilnahme beendet oder die Zuweisung zurückgezogen ist.",
                    "This loan request is cancelled, because the participation has ended or the referral was withdrawn.")
            .detail("Es geht um die Geräteanforderung %s.", "The loan request is %s.")
            .advice(
                    "Hat die Person das Gerät schon vorher bekommen, erfassen Sie die Ausgabe mit ihrem Tag. Eine neue "
                            + "Reservierung ist nicht mehr möglich.",
                    "If the person received the device before that, record the hand-out with its day. A new reservation is "
                            + "no longer possible."));

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
