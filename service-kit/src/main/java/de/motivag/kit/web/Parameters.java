package de.motivag.kit.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** What a request asks for stands in its parameters, also where a record is made of them. */
@ControllerAdvice
final class Parameters {
    /** Otherwise a header of the same name would count as well, and {@code day.year} would be looked for in {@code day}. */
    @InitBinder
    void theseAlone(ExtendedServletRequestDataBinder binder) {
        binder.setHeaderPredicate(_ -> false);
        binder.setDeclarativeBinding(true);
        ParameterFormats.register(binder);
    }
}
