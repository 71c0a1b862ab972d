package de.motivag.coaching.write.roadmap.agreeroadmap;

import static de.motivag.coaching.RoadmapRule.FORM_NOT_KNOWN;
import static de.motivag.coaching.RoadmapRule.LAW_NOT_YET_IN_FORCE;
import static de.motivag.coaching.RoadmapRule.LAW_TOO_OLD;

import de.motivag.events.common.CatalogueCode;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of the agreement with the first day of the version of § 15 SGB II that names it. A caller may name others, so a
 * change of the law needs no new version of the software.
 */
record AgreementForm(CatalogueCode form, LocalDate lawSince) {
    /** The first day of SGB II. */
    private static final LocalDate FIRST_LAW = LocalDate.of(2005, 1, 1);

    private static final List<AgreementForm> KNOWN = List.of(
            new AgreementForm(new CatalogueCode("EINGLIEDERUNGSVEREINBARUNG"), FIRST_LAW),
            new AgreementForm(new CatalogueCode("EINGLIEDERUNGSVEREINBARUNG"), LocalDate.of(2016, 8, 1)),
            new AgreementForm(new CatalogueCode("KOOPERATIONSPLAN"), LocalDate.of(2023, 7, 1)));

    /** @throws RuleViolated if the version was not in force on the day of the agreement, or the form has none */
    static AgreementForm of(@Nullable CatalogueCode form, @Nullable LocalDate lawSince, LocalDate agreedOn) {
        if (lawSince != null && lawSince.isAfter(agreedOn)) {
            throw new RuleViolated(LAW_NOT_YET_IN_FORCE, "#/lawSince").about(lawSince, agreedOn);
        }
        if (lawSince != null && lawSince.isBefore(FIRST_LAW)) {
            throw new RuleViolated(LAW_TOO_OLD, "#/lawSince").about(lawSince, FIRST_LAW);
        }
        if (form != null && lawSince != null) {
            return new AgreementForm(form, lawSince);
        }
        var inForce = lawSince == null ? agreedOn : lawSince;
        return KNOWN.stream()
                .filter(known -> form == null || form.equals(known.form))
                .filter(known -> !known.lawSince.isAfter(inForce))
                .max(Comparator.comparing(AgreementForm::lawSince))
                .map(known -> new AgreementForm(known.form, lawSince == null ? known.lawSince : lawSince))
                .orElseThrow(
                        () -> new RuleViolated(FORM_NOT_KNOWN, form == null ? "#/agreedOn" : "#/form").about(agreedOn));
    }
}
