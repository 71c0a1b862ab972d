package de.motivag.desk.frame;

import de.motivag.desk.services.Refused;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Shows the text of a service that has refused to show something, such as the limit of people per hour. */
@ControllerAdvice
class Failures {

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        return new ModelAndView("frame/refused")
                .addObject("page", pages.page(request))
                .addObject("problem", refused.problem());
    }
}
