package de.motivag.kit.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** Restricts data binding to the parameters of the request, including parameters bound to a record. */
@ControllerAdvice
final class Parameters {
    /**
     * Configures the binder. By default a header of the same name would be bound as well, and {@code day.year} would be
     * searched in {@code day}.
     */
    @InitBinder
    void bindParametersOnly(ExtendedServletRequestDataBinder binder) {
        binder.setHeaderPredicate(_ -> false);
        binder.setDeclarativeBinding(true);
        ParameterFormats.register(binder);
    }
}
